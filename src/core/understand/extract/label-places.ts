import type { ValueKind } from '../schemas/form-schema';
import { pageRows, type Cell, type PageRow } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import type { LabelHit } from './find-labels';
import { isItemHead } from './line-item-columns';
import { readValue, valuesInRow, type PrintStyle, type ValueReading } from './read-value';
import { headerColumns } from './statement-rows';

/** A value that is printed beside or below one of its labels. */
export interface LabelledSpec {
  readonly path: string;
  readonly labels: readonly string[];
  readonly kind: ValueKind;
  /** Which of several: totals stand last, numbers and dates first. @default 'first' */
  readonly prefer?: 'first' | 'last';
  /** How much these labels are trusted; labels that fit only roughly have less. @default 1 */
  readonly trust?: number;
  /** The value must match this as printed without spaces around it. */
  readonly pattern?: RegExp;
  /** What else these labels may stand for, where no value of the first kind is found. */
  readonly otherwise?: LabelledSpec;
  /** Bare whole numbers are no value: amounts of a document that prints decimals. */
  readonly isMarked?: boolean;
  /** Keep a leading part of what follows the label: up to a wide gap. */
  readonly isWhole?: boolean;
}

/** The value in a label's row, up to the next label; a label in two lines has it beside either. */
export function besideLabel(
  view: PageView,
  hit: LabelHit<LabelledSpec>,
  labels: ReadonlySet<Token>,
  style: PrintStyle,
): ValueReading | undefined {
  const rows = new Set(
    [...hit.tokens].reverse().flatMap((token) => {
      const own = pageRows(view).find((row) => row.tokens.includes(token));
      return own ?? [];
    }),
  );
  for (const row of rows) {
    const own = hit.tokens.filter((token) => row.tokens.includes(token));
    const value = besideWords(view, { ...hit, tokens: own }, row, labels, style);
    if (value) return value;
  }
  return undefined;
}

function besideWords(
  view: PageView,
  hit: LabelHit<LabelledSpec>,
  row: PageRow,
  labels: ReadonlySet<Token>,
  style: PrintStyle,
): ValueReading | undefined {
  const spec = hit.target;
  // A dated row is a booking, whatever words its description holds.
  if (hit.target.kind === 'money' && /^\d{1,2}[/.-]\d{1,2}\b/.test(row.text)) return undefined;
  const last = row.tokens.indexOf(hit.tokens[hit.tokens.length - 1]!);
  const glued = gluedValue(hit, spec, style);
  if (glued) return glued;
  const after: Token[] = [];
  for (const token of row.tokens.slice(last + 1)) {
    // Words of a whole text may be labels elsewhere: `30 days net`.
    if (labels.has(token) && !spec.isWhole && !isSecondName(after)) break;
    after.push(token);
  }
  if (after.length === 0) after.push(...slantedRest(view, hit, row, labels));
  const words = after.filter((token) => /[\p{L}\d]/u.test(token.text));
  if (words.length === 0) return undefined;
  if (isTextKind(spec)) {
    // Text ends at a wide gap: beyond it stands another column.
    const near = leadingRun(words, view);
    const gap = near[0]!.box.left - hit.box.right;
    if (gap > 0.35) return undefined;
    return textValue(near, spec, style);
  }
  const values = valuesInRow(ownPart(after, row, spec, style), spec.kind, style);
  const fitting = values.filter((value) => fits(value, spec));
  return spec.kind === 'money' ? fitting[fitting.length - 1] : fitting[0];
}

/** What follows a label up to the next words behind an amount: they name another amount. */
function ownPart(
  after: readonly Token[],
  { cells }: PageRow,
  spec: LabelledSpec,
  style: PrintStyle,
): readonly Token[] {
  if (spec.kind !== 'money') return after;
  const own: Token[] = [];
  let hasAmount = false;
  for (const cell of cells) {
    const words = cell.tokens.filter((token) => after.includes(token));
    if (hasAmount && /\p{L}{3}/u.test(words.map(({ text }) => text).join(' '))) {
      const isCurrency = words.every(({ text }) => /^(?:[A-Z]{3}|[^\p{L}]*)$/u.test(text));
      if (!isCurrency && valuesInRow(words, 'money', style).length === 0) break;
    }
    own.push(...words);
    hasAmount ||= valuesInRow(words, 'money', style).some((value) => fits(value, spec));
  }
  // Words slid into a row of their own are in none of these cells.
  return own.length > 0 ? own : after;
}

/** `Invoice date / Delivery date`: two names of one value. */
function isSecondName(between: readonly Token[]): boolean {
  return between.some(({ text }) => text === '/') && !between.some(({ text }) => /\d/.test(text));
}

/** The value in the rows right under a label. */
export function belowLabel(
  view: PageView,
  hit: LabelHit<LabelledSpec>,
  labels: ReadonlySet<Token>,
  style: PrintStyle,
): ValueReading | undefined {
  const spec = hit.target;
  const height = hit.box.bottom - hit.box.top;
  const rows = pageRows(view).filter((row) => row.box.top > hit.box.bottom - 0.4 * height);
  const own = pageRows(view).find((row) => row.tokens.includes(hit.tokens[0]!));
  if (spec.kind === 'money' && own && (isItemHead(own) || headerColumns(own))) return undefined;
  let found: ValueReading | undefined;
  let last = hit.box.bottom;
  let misses = 0;
  for (const row of rows) {
    if (row.box.top - last > 2.2 * height || misses > 1) break;
    const cell = cellUnder(row, hit, labels);
    if (cell && isTextKind(spec)) return textValue(cell.tokens, spec, style);
    const value =
      cell && valuesInRow(cell.tokens, spec.kind, style).find((each) => fits(each, spec));
    if (!value) {
      if (found) break;
      misses += 1;
      continue;
    }
    found = value;
    last = row.box.bottom;
    // Under the head of a column of sums the last row is the sum of the others.
    if (spec.kind !== 'money' || spec.prefer !== 'last') break;
  }
  return found;
}

/** The cell of a row that stands under a label and is no label itself. */
function cellUnder(
  row: PageRow,
  hit: LabelHit<LabelledSpec>,
  labels: ReadonlySet<Token>,
): Cell | undefined {
  const height = hit.box.bottom - hit.box.top;
  return row.cells.find((cell) => {
    const middle = (cell.box.left + cell.box.right) / 2;
    const isUnder =
      (middle > hit.box.left - 2 * height && middle < hit.box.right + 2.5 * height) ||
      Math.abs(cell.box.left - hit.box.left) < height ||
      Math.abs(cell.box.right - hit.box.right) < height;
    // `15 Tage netto` holds the name of a sum, yet is terms from end to end.
    const { isWhole, pattern } = hit.target;
    const isValue = isWhole && pattern?.test(cell.text);
    return isUnder && (isValue || !cell.tokens.some((token) => labels.has(token)));
  });
}

/** On a bent page the value may have slid into a row of its own right of the label, less than a line off. */
function slantedRest(
  view: PageView,
  hit: LabelHit<LabelledSpec>,
  own: PageRow,
  labels: ReadonlySet<Token>,
): readonly Token[] {
  const height = hit.box.bottom - hit.box.top;
  const middle = (hit.box.top + hit.box.bottom) / 2;
  for (const row of pageRows(view)) {
    const distance = (row.box.top + row.box.bottom) / 2 - middle;
    if (row === own || Math.abs(distance) > 1.6 * height) continue;
    const isSlanted = row.box.left > hit.box.right && Math.abs(distance) < 1.2 * height;
    const rest = isSlanted ? row.tokens : amountsUnder(row, hit);
    if (rest.length > 0 && !rest.some((token) => labels.has(token))) return rest;
  }
  return levelCell(view, hit, labels);
}

/** `Minimum payment due` beside a sum set so large that it fell into the row of a panel further right. */
function levelCell(
  view: PageView,
  { box }: LabelHit<LabelledSpec>,
  labels: ReadonlySet<Token>,
): readonly Token[] {
  const middle = (box.top + box.bottom) / 2;
  const [next] = pageRows(view)
    .flatMap((row) => row.cells)
    .filter(
      (cell) => cell.box.left > box.right && cell.box.top < middle && cell.box.bottom > middle,
    )
    .sort((a, b) => a.box.left - b.box.left);
  return next && !next.tokens.some((token) => labels.has(token)) ? next.tokens : [];
}

/** `Total` over `GBP  180.00`: a label in two lines whose second one is the currency. */
function amountsUnder(row: PageRow, hit: LabelHit<LabelledSpec>): readonly Token[] {
  const rest = row.tokens.filter(({ box }) => box.left > hit.box.left - (box.bottom - box.top));
  const isMoney =
    hit.target.kind === 'money' && /^\(?(?:[A-Z]{3}|[$€£₹])\)?$/.test(rest[0]?.text ?? '');
  return isMoney && rest.length <= 3 ? rest : [];
}

/** `Invoice#12345`: label and value in one word. */
function gluedValue(
  hit: LabelHit<LabelledSpec>,
  spec: LabelledSpec,
  style: PrintStyle,
): ValueReading | undefined {
  const word = hit.tokens[hit.tokens.length - 1]!;
  const tail = /[:#]([^:#]*\d[^:#]*)$/.exec(word.text)?.[1];
  if (tail === undefined || tail.trim() === '') return undefined;
  const reading = readValue([{ ...word, text: tail }], spec.kind, style);
  return reading && fits(reading, spec) ? { ...reading, tokens: [word] } : undefined;
}

function textValue(
  words: readonly Token[],
  spec: LabelledSpec,
  style: PrintStyle,
): ValueReading | undefined {
  const used = spec.isWhole
    ? words
    : words.slice(0, spec.kind === 'identifier' ? identifierLength(words) : words.length);
  const trimmed = used.filter((word) => /[\p{L}\d]/u.test(word.text));
  const reading = trimmed.length > 0 ? readValue(trimmed, spec.kind, style) : undefined;
  if (!reading) return undefined;
  const value =
    typeof reading.value === 'string'
      ? reading.value.replace(/^[#:.\s]+|[\s,;:]+$/g, '')
      : reading.value;
  const cleaned = { ...reading, value };
  return value !== '' && fits(cleaned, spec) ? cleaned : undefined;
}

/** An identifier is one word, or several while they hold digits or join some that do. */
function identifierLength(words: readonly Token[]): number {
  let length = 0;
  for (const word of words) {
    // Masked digits count as digits: `5551 XXXX XXXX 2945`.
    const joins =
      /^(?:[-/.]|[Xx*•]{2,})$/.test(word.text) && /[\dXx*•]/.test(words[length + 1]?.text ?? '');
    if (length > 0 && !/\d/.test(word.text) && !joins) break;
    if (length > 0 && !/^[-/\dA-Z.*]+$/i.test(word.text)) break;
    length += 1;
    if (length >= 6) break;
  }
  return length;
}

function leadingRun(words: readonly Token[], view: PageView): Token[] {
  const run: Token[] = [];
  for (const word of words) {
    const before = run[run.length - 1];
    if (before && word.box.left - before.box.right > 1.4 * view.lineHeight) break;
    run.push(word);
  }
  return run;
}

function isTextKind(spec: LabelledSpec): boolean {
  return spec.kind === 'text' || spec.kind === 'identifier' || spec.kind === 'address';
}

/** What a bare whole number is worth as an amount. */
const BARE_CERTAINTY = 0.62;

function fits(reading: ValueReading, spec: LabelledSpec): boolean {
  if (spec.isMarked && reading.certainty === BARE_CERTAINTY) return false;
  // `4,810` among amounts with decimals is a count.
  if (spec.isMarked && isCount(reading)) return false;
  // No sum has four decimals; a date's day and year may look like such a number.
  if (spec.isMarked && /\.\d{4,}$/.test(String(reading.value))) return false;
  return !spec.pattern || (typeof reading.value === 'string' && spec.pattern.test(reading.value));
}

function isCount({ tokens }: ValueReading): boolean {
  return tokens.length === 1 && /^\d{1,3}(?:[,.]\d{3})+$/.test(tokens[0]!.text);
}
