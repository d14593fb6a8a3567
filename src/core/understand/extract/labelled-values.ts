import { pageRows } from '../text/page-rows';
import { withJoinedLines } from '../text/joined-lines';
import type { PageView, Token } from '../text/page-view';
import type { FieldDraft } from './field-draft';
import { findLabels, type LabelHit } from './find-labels';
import { belowLabel, besideLabel, type LabelledSpec } from './label-places';
import type { PrintStyle, ValueReading } from './read-value';

export type { LabelledSpec } from './label-places';

/** A bare whole number beside a label that fits only roughly is not taken. */
const LEAST_CERTAINTY = 0.52;

interface Offer {
  readonly draft: FieldDraft;
  readonly score: number;
  readonly order: number;
}

/**
 * Reads values beside or below their labels, each printed value once, best evidence first.
 * @param taken words that are known to be something else.
 */
export function labelledValues(
  views: readonly PageView[],
  specs: readonly LabelledSpec[],
  style: PrintStyle,
  taken: ReadonlySet<Token> = new Set(),
): FieldDraft[] {
  const offers: Offer[] = [];
  let order = 0;
  for (const view of views) {
    const hits = findLabels(
      withBrokenLabels(view),
      specs.map((spec) => ({ phrases: spec.labels, target: spec })),
    );
    const leading = leadingLabels(hits, view);
    const labelTokens = new Set(leading.flatMap((hit) => hit.tokens));
    for (const hit of leading.sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)) {
      order += 1;
      const seen =
        valueOf(view, hit, labelTokens, style) ?? otherValue(view, hit, labelTokens, style);
      if (!seen) continue;
      const { spec, found, place } = seen;
      if (isInSentence(view, hit) && !isNextWord(hit, found)) continue;
      if (place * found.certainty * (spec.trust ?? 1) < LEAST_CERTAINTY) continue;
      const score =
        place * hit.similarity * found.certainty * (spec.trust ?? 1) +
        0.0005 * (spec.labels[0]?.length ?? 0);
      const draft = {
        path: spec.path,
        value: found.value,
        tokens: found.tokens,
        match: Math.min(0.99, place * hit.similarity * found.certainty * (spec.trust ?? 1)),
      };
      offers.push({ draft, score: score + (spec.prefer === 'last' ? 1e-4 : -1e-4) * order, order });
    }
  }
  return bestOffers(offers, taken);
}

/** Labels may be broken into two lines; a line with an amount beside it is a label of its own. */
function withBrokenLabels(view: PageView): PageView {
  const joined = withJoinedLines(view);
  const rows = pageRows(view);
  const lines = joined.lines.filter(({ joinAt, tokens }) => {
    const last = joinAt === undefined ? undefined : tokens[joinAt - 1];
    const row = last && rows.find((candidate) => candidate.tokens.includes(last));
    return !row?.tokens.slice(row.tokens.indexOf(last!) + 1).some(({ text }) => /\d/.test(text));
  });
  return { ...joined, lines };
}

/** More words in lower case around a label than this make a sentence of its line. */
const MOST_LOOSE_WORDS = 4;

/** `If we do not receive your minimum payment by your due date` names sums and dates and says none of them. */
function isInSentence(view: PageView, { tokens }: LabelHit<LabelledSpec>): boolean {
  const cell = pageRows(view)
    .flatMap((row) => row.cells)
    .find((each) => each.tokens.includes(tokens[0]!));
  const loose = cell?.tokens.filter(
    (token) => !tokens.includes(token) && /^\p{Ll}{2,}[.,;]?$/u.test(token.text),
  );
  return loose !== undefined && loose.length > MOST_LOOSE_WORDS;
}

/** `… your new balance of $250.00 …`: the value goes on in the line of its label. */
function isNextWord({ box }: LabelHit<LabelledSpec>, { tokens }: ValueReading): boolean {
  const first = tokens[0]!.box;
  const height = box.bottom - box.top;
  return first.left - box.right < FAR * height && Math.abs(first.top - box.top) < 0.7 * height;
}

interface SeenValue {
  readonly spec: LabelledSpec;
  readonly found: ValueReading;
  /** What the place beside or below the label is worth. */
  readonly place: number;
}

function valueOf(
  view: PageView,
  hit: LabelHit<LabelledSpec>,
  labels: ReadonlySet<Token>,
  style: PrintStyle,
): SeenValue | undefined {
  const beside = besideLabel(view, hit, labels, style);
  const below = beside && !isFar(hit, beside) ? undefined : belowLabel(view, hit, labels, style);
  // Beyond a wide gap may stand another column; right under the label its own value does.
  const isOwn = beside && below && isRightUnder(hit, below);
  const found = isOwn ? below : (beside ?? below);
  return found && { spec: hit.target, found, place: found === beside ? 0.97 : 0.86 };
}

/** A value further away than this many label heights may belong to something else. */
const FAR = 5;

function isFar({ box }: LabelHit<LabelledSpec>, value: ValueReading): boolean {
  return value.tokens[0]!.box.left - box.right > FAR * (box.bottom - box.top);
}

function isRightUnder({ box }: LabelHit<LabelledSpec>, value: ValueReading): boolean {
  const height = box.bottom - box.top;
  const first = value.tokens[0]!.box;
  return Math.abs(first.left - box.left) < height && first.top - box.bottom < 0.9 * height;
}

function otherValue(
  view: PageView,
  hit: LabelHit<LabelledSpec>,
  labels: ReadonlySet<Token>,
  style: PrintStyle,
): SeenValue | undefined {
  const other = hit.target.otherwise;
  return other && valueOf(view, { ...hit, target: other }, labels, style);
}

/** Of several money labels in one cell the first says what it is: `Total incl. VAT` is a total. */
function leadingLabels(
  hits: readonly LabelHit<LabelledSpec>[],
  view: PageView,
): LabelHit<LabelledSpec>[] {
  const cellOf = new Map<Token, object>();
  for (const row of pageRows(view)) {
    for (const cell of row.cells) for (const token of cell.tokens) cellOf.set(token, cell);
  }
  const money = hits.filter((hit) => hit.target.kind === 'money');
  return hits.filter((hit) => {
    if (hit.target.kind !== 'money') return true;
    const cell = cellOf.get(hit.tokens[0]!);
    return !money.some(
      (other) =>
        other.box.left < hit.box.left &&
        cellOf.get(other.tokens[0]!) === cell &&
        !areApart(view, other, hit),
    );
  });
}

/** True when an amount or more than a word space lies between two labels: then each stands for itself. */
function areApart(view: PageView, a: LabelHit<LabelledSpec>, b: LabelHit<LabelledSpec>): boolean {
  const height = a.box.bottom - a.box.top;
  const between = view.tokens.filter(
    (token) =>
      token.box.left >= a.box.left &&
      token.box.right <= b.box.left + height &&
      token.box.top < a.box.bottom &&
      token.box.bottom > a.box.top,
  );
  const words = [...between, b.tokens[0]!].sort((x, y) => x.box.left - y.box.left);
  const hasGap = words.some((word, index) => {
    const before = words[index - 1];
    return before !== undefined && word.box.left - before.box.right > 0.8 * height;
  });
  return hasGap || between.some((token) => /\d[.,]\d\d/.test(token.text));
}

function bestOffers(offers: Offer[], known: ReadonlySet<Token>): FieldDraft[] {
  const taken = new Set<Token>(known);
  const drafts = new Map<string, FieldDraft>();
  for (const { draft } of offers.sort((a, b) => b.score - a.score)) {
    if (drafts.has(draft.path) || draft.tokens.some((token) => taken.has(token))) continue;
    drafts.set(draft.path, draft);
    for (const token of draft.tokens) taken.add(token);
  }
  return [...drafts.values()];
}
