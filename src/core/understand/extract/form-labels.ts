import { unionBox } from '../../geometry';
import type { BoxSpec, FormSchema } from '../schemas/form-schema';
import { withJoinedLines } from '../text/joined-lines';
import { withNumberColumn } from '../text/number-column';
import type { PageView, Token } from '../text/page-view';
import { findLabels, type LabelHit, type LabelQuery } from './find-labels';
import type { FormTarget } from './form-cell';
import { isInDate } from './form-header';
import { numberedCaptions } from './numbered-captions';
import { COMMON_WORDS, PARTY_WORDS, withTails, type Tail } from './label-tails';

/** The labels of a form, and the words of running text, which are none and hold no value either. */
export interface FormPrint {
  readonly hits: readonly LabelHit<FormTarget>[];
  readonly prose: ReadonlySet<Token>;
}

/** Every printed text of a form that is no value, each once, with the lines that go on with it joined to it. */
export function findFormLabels(view: PageView, schema: FormSchema): FormPrint {
  const led = { ...view, lines: withNumberColumn(view.lines) };
  const hits = joinContinued(findLabels(withJoinedLines(led), queriesOf(schema)));
  const prose = proseOf(hits, view);
  const first = new Set(view.lines.map((line) => line.tokens[0]));
  // A name box has a long caption, and a box number at the beginning makes a label of a sentence.
  const isLabel = ({ target, tokens, number }: LabelHit<FormTarget>): boolean =>
    target.kind === 'print' ||
    !prose.has(tokens[0]!) ||
    (first.has(tokens[0]) && (target.kind === 'party' || number !== undefined));
  const known = withTails(hits.filter(isLabel), view, tailOf);
  const labels = [...known, ...numberedCaptions(known, led.lines, prose, schema)];
  return { hits: numberedOnly(labels), prose };
}

/**
 * A form that numbers its boxes numbers each: where a label stands once with its number, the same words without it are
 * print of a summary beside the form.
 */
function numberedOnly(hits: readonly LabelHit<FormTarget>[]): readonly LabelHit<FormTarget>[] {
  const keyOf = ({ target }: LabelHit<FormTarget>): unknown =>
    target.kind === 'column' ? target.spec.columns[target.column] : 'spec' in target && target.spec;
  const numbered = new Set(
    hits.filter((hit) => isCounted(hit) && hit.number !== undefined).map(keyOf),
  );
  return hits.map((hit) =>
    isCounted(hit) && hit.number === undefined && numbered.has(keyOf(hit))
      ? { ...hit, target: { kind: 'print' } }
      : hit,
  );
}

/** Amounts are numbered wherever a form has numbers at all. */
function isCounted({ target }: LabelHit<FormTarget>): boolean {
  if (target.kind === 'column') return target.spec.columns[target.column]!.kind === 'money';
  return target.kind === 'box' && target.spec.kind === 'money';
}

/** Lower-case words of a line that are in no label; more of them are running text that names a box. */
const MOST_LOOSE_WORDS = 4;

/** Instructions name the boxes in their sentences; a label stands alone or beside its value. */
function proseOf(hits: readonly LabelHit<FormTarget>[], view: PageView): Set<Token> {
  const owned = new Set(hits.flatMap((hit) => hit.tokens));
  const prose = new Set<Token>();
  for (const line of view.lines) {
    if (line.source === 'form_widget') continue;
    const loose = line.tokens.filter(
      (token) => !owned.has(token) && /^[a-z]{2,}[.,]?$/.test(token.text),
    );
    if (loose.length > MOST_LOOSE_WORDS) for (const token of line.tokens) prose.add(token);
  }
  return prose;
}

function tailOf(hit: LabelHit<FormTarget>): Tail<FormTarget> {
  const isParty = hit.target.kind === 'party';
  return {
    words: captionWords(hit),
    // `City or town, state or province` is a box of its own, or the second line of the name box's caption.
    mayTake: ({ target }) =>
      target.kind === 'print' ||
      (isParty && target.kind === 'party' && target.spec.holds === 'address'),
  };
}

/** Every word that the caption of a label may go on with. */
function captionWords({ target }: LabelHit<FormTarget>): readonly string[] {
  switch (target.kind) {
    case 'box':
      return [...COMMON_WORDS, ...target.spec.labels, ...(target.spec.more ?? [])];
    case 'party':
      return [...COMMON_WORDS, ...PARTY_WORDS, ...target.spec.labels, ...(target.spec.more ?? [])];
    case 'column':
      return target.spec.columns[target.column]!.labels;
    case 'pairs':
      return [...target.spec.labels, 'code'];
    default:
      return [];
  }
}

function queriesOf(schema: FormSchema): LabelQuery<FormTarget>[] {
  const print: FormTarget = { kind: 'print' };
  return [
    ...schema.boxes.flatMap((spec) => captioned(spec, { kind: 'box', spec })),
    ...schema.boxes.flatMap((spec) => (spec.more ? continuations(spec.more, spec) : [])),
    ...schema.parties.map((spec) => ({
      phrases: spec.labels,
      target: { kind: 'party' as const, spec },
    })),
    ...schema.rows.flatMap((spec) =>
      spec.columns.flatMap((column, index) =>
        captioned(column, { kind: 'column', spec, column: index }),
      ),
    ),
    ...schema.pairs.flatMap((spec) => captioned(spec, { kind: 'pairs', spec })),
    ...(schema.pairs.length > 0
      ? [{ phrases: ['Amount'], target: { kind: 'amount' as const }, isAlone: true }]
      : []),
    { phrases: schema.boilerplate.filter(isPhrase), target: print, isProse: true },
    { phrases: schema.boilerplate.filter(isWord), target: print, isAlone: true },
  ];
}

/** The captions of one box: those that stand for themselves, those alone in a line and those beside their number. */
function captioned(
  spec: Pick<BoxSpec, 'labels' | 'aloneLabels' | 'shortLabels' | 'number'>,
  target: FormTarget,
): LabelQuery<FormTarget>[] {
  const numbered = spec.number === undefined ? {} : { number: spec.number };
  return [
    { phrases: spec.labels, target, ...numbered },
    ...(spec.aloneLabels
      ? [{ phrases: spec.aloneLabels, target, isAlone: true, ...numbered }]
      : []),
    ...(spec.shortLabels
      ? [{ phrases: spec.shortLabels, target, isNumbered: true, ...numbered }]
      : []),
  ];
}

function continuations(phrases: readonly string[], of: BoxSpec): LabelQuery<FormTarget>[] {
  const target: FormTarget = { kind: 'print', of };
  return [
    { phrases: phrases.filter(isPhrase), target },
    { phrases: phrases.filter(isWord), target, isAlone: true },
  ];
}

/** A word alone may as well be in a name: `Golden Mortgage Corp.`. */
function isWord(phrase: string): boolean {
  return !phrase.includes(' ');
}

function isPhrase(phrase: string): boolean {
  return !isWord(phrase);
}

/** Lines that go on with the label above them become one label with it, so that its box begins below them. */
function joinContinued(hits: readonly LabelHit<FormTarget>[]): LabelHit<FormTarget>[] {
  const rest = new Set(hits);
  const joined = hits
    .filter((hit) => hit.target.kind !== 'print')
    .map((hit) => {
      let whole = hit;
      const specs: unknown = 'spec' in hit.target ? hit.target.spec : undefined;
      const parts = hits.filter(
        (other) =>
          other.target.kind === 'print' && other.target.of === specs && specs !== undefined,
      );
      for (const part of parts.sort((a, b) => a.box.top - b.box.top)) {
        const height = part.box.bottom - part.box.top;
        const gap = part.box.top - whole.box.bottom;
        const isUnder =
          gap > -1.2 * height &&
          gap < 1.1 * height &&
          part.box.left < whole.box.right &&
          part.box.right > whole.box.left;
        if (!isUnder || !rest.has(part)) continue;
        rest.delete(part);
        whole = {
          ...whole,
          tokens: [...whole.tokens, ...part.tokens],
          box: unionBox([whole.box, part.box])!,
        };
      }
      return whole;
    });
  return [...joined, ...[...rest].filter((hit) => hit.target.kind === 'print')];
}

/** Words that every form prints and no box holds: the year again, addresses of sites, control numbers. */
export function formFurniture(view: PageView, taxYear: number | undefined): Set<Token> {
  const furniture = new Set<Token>();
  for (const line of view.lines) {
    if (line.source === 'form_widget') continue;
    line.tokens.forEach((token, at) => {
      const isYear = token.text === String(taxYear) && !isInDate(line.tokens, at);
      if (isYear || FURNITURE.test(token.text)) furniture.add(token);
      const next = line.tokens[at + 1];
      // `Property address (Box 8)`, `Health cover (12)`: a caption that is not known ends in its number all the same.
      if (
        /^\(\d{1,2}[a-f]?\):?$/i.test(token.text) &&
        /\p{L}\W*$/u.test(line.tokens[at - 1]?.text ?? '')
      )
        furniture.add(token);
      if (
        next &&
        /^\((?:box|line)$/i.test(token.text) &&
        /^(?:\d{1,2}[a-f]?|[a-f])\):?$/i.test(next.text)
      )
        furniture.add(token).add(next);
      // `7. PROPERTY ADDRESS ...`: and one begins with it.
      if (
        at === 0 &&
        next &&
        /^\d{1,2}[a-f]?[.)]$/i.test(token.text) &&
        /^\p{L}{2}/u.test(next.text)
      )
        furniture.add(token);
    });
  }
  return furniture;
}

const FURNITURE = /^\$$|^www\.|\.gov\b|^1545-\d{4}$|^(?:1099|1098|W-?2)(?:-[A-Z]+)?$/i;

/** Box numbers printed without a label: alone in their line and in a column with other labels. */
export function loneBoxNumbers(view: PageView, hits: readonly LabelHit<FormTarget>[]): Token[] {
  return view.lines.flatMap((line) => {
    const [token, ...rest] = line.tokens;
    if (!token || rest.length > 0 || token.source === 'form_widget') return [];
    // `1` is what box 9 of a 1098 holds as a rule.
    if (!/^(?:[2-9]|1\d|20)[a-d]?$/.test(token.text)) return [];
    const mates = hits.filter((hit) => Math.abs(hit.box.left - token.box.left) < 0.004);
    return mates.length >= 2 && !hits.some((hit) => mayHold(hit, token)) ? [token] : [];
  });
}

/** Whether a label heads a box that may hold a short number, and the number stands in it. */
function mayHold({ target, box }: LabelHit<FormTarget>, token: Token): boolean {
  if (target.kind !== 'box' || !/^(?:codes|number)$/.test(target.spec.kind)) return false;
  const height = token.box.bottom - token.box.top;
  const step = token.box.top - box.bottom;
  return (
    step > -height &&
    step < 4 * height &&
    token.box.left > box.left - height &&
    token.box.left < box.right
  );
}
