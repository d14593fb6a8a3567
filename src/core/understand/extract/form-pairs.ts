import type { PairsSpec } from '../schemas/form-schema';
import type { PageView, Token } from '../text/page-view';
import { rowsOf } from './cells';
import type { FieldDraft } from './field-draft';
import { isSameLine, printedText } from './field-draft';
import type { Cell } from './form-cell';
import { valuesInRow, type ValueReading } from './read-value';

interface Pair {
  readonly head: readonly Token[];
  readonly headValue: string;
  readonly amount: readonly Token[];
  readonly value: string;
  readonly match: number;
}

/** W-2 boxes 12 and 14: rows of a code or label with an amount, in the order of the page. */
export function readPairs(spec: PairsSpec, cells: readonly Cell[], view: PageView): FieldDraft[] {
  const pairs: Pair[] = [];
  const seen = new Set<Token>();
  const own = cells.filter(({ hit }) => hit.target.kind === 'pairs');
  const amounts = cells.filter(({ hit }) => hit.target.kind === 'amount');
  const ordered = inReadingOrder([...own, ...amounts], view);
  const owners = amounts.map(
    (amount) => ownerOf(amount, own) ?? ordered[ordered.indexOf(amount) - 1],
  );
  for (const cell of ordered) {
    if (cell.hit.target.kind !== 'pairs' || cell.hit.target.spec !== spec) continue;
    const amount = amounts.filter((_, at) => owners[at] === cell).flatMap(({ tokens }) => tokens);
    const [first, ...rows] = pairRows(cell, amount);
    if (!first) continue;
    const lead = wordsBefore(cell, view);
    for (const row of [[...lead, ...first], ...rows]) {
      const found = spec.key === 'code' ? codePair(row, spec, cell) : labelPairs(row, cell);
      for (const pair of found) {
        if (pair.amount.some((token) => seen.has(token))) continue;
        for (const token of pair.amount) seen.add(token);
        pairs.push(pair);
      }
    }
  }
  pairs.sort((a, b) => inPrint(a.amount[0]!, b.amount[0]!));
  return pairs.flatMap((pair, index) => [
    ...(pair.head.length > 0
      ? [
          {
            path: `${spec.path}.${index}.${spec.key}`,
            value: pair.headValue,
            tokens: pair.head,
            match: pair.match,
          },
        ]
      : []),
    {
      path: `${spec.path}.${index}.amount`,
      value: pair.value,
      tokens: pair.amount,
      match: pair.match,
    },
  ]);
}

/** Down the page, and from left to right where two stand level. */
function inPrint(a: Token, b: Token): number {
  return isSameLine(a, b) ? a.box.left - b.box.left : a.box.top - b.box.top;
}

/** Further under a label than this many heights, a caption is no head of the label's own list. */
const FAR = 3.5;

/** What lists print before the parts of a pair. */
const PART_LABELS = /^(?:codes?|amount|other|description)[:.]?$/i;

/** `Code DD (12b)   9,104.16`, `Union dues (14)`: the part of a pair that stands before the box number. */
function wordsBefore({ hit }: Cell, view: PageView): Token[] {
  const number = hit.tokens[0]!;
  if (!/^[([]/.test(number.text)) return [];
  const line = view.lines.find(({ tokens }) => tokens.includes(number));
  const before = line?.tokens.slice(0, line.tokens.indexOf(number)) ?? [];
  return before.filter(({ text }) => !PART_LABELS.test(text));
}

/** Boxes of pairs and of their amounts in the order in which the page is read. */
function inReadingOrder(cells: readonly Cell[], view: PageView): Cell[] {
  const places = new Map(view.tokens.map((token, at) => [token, at] as const));
  const place = (cell: Cell): number => places.get(cell.hit.tokens[0]!) ?? 0;
  return [...cells].sort((a, b) => place(a) - place(b));
}

/** The box that a caption `Amount` belongs to: the nearest one it stands beside or right under. */
function ownerOf({ hit: { box } }: Cell, pairs: readonly Cell[]): Cell | undefined {
  const height = box.bottom - box.top;
  const apart = ({ hit }: Cell): number =>
    Math.hypot(box.left - hit.box.left, 2 * (box.top - hit.box.top));
  return pairs
    .filter(({ hit }) => hit.box.left < box.left + height)
    .filter(({ hit }) => hit.box.top < box.top + height && box.top - hit.box.top < FAR * height)
    .sort((a, b) => apart(a) - apart(b))[0];
}

/** Rows of a cell; a code or label alone goes with the amount in the row below it or in the next box. */
function pairRows(cell: Cell, amount: readonly Token[]): Token[][] {
  const rows = rowsOf([...cell.tokens, ...amount].filter(({ text }) => !PART_LABELS.test(text)));
  const joined: Token[][] = [];
  for (const row of rows) {
    const before = joined[joined.length - 1];
    if (before && !hasAmount(before) && hasAmount(row) && !/\p{L}/u.test(printedText(row)))
      before.push(...row);
    else joined.push([...row]);
  }
  return joined;
}

function hasAmount(row: readonly Token[]): boolean {
  return amountsIn(row).length > 0;
}

function codePair(row: readonly Token[], spec: PairsSpec, cell: Cell): Pair[] {
  const amount = amountsIn(row)[0];
  if (!amount) return [];
  const isStacked = !isSameLine(row[0]!, amount.tokens[0]!);
  const height = amount.tokens[0]!.box.bottom - amount.tokens[0]!.box.top;
  const code = row
    .filter((token) => isStacked || token.box.right <= amount.tokens[0]!.box.left + 0.5 * height)
    .filter((token) => token.box.bottom - token.box.top > 0.55 * height)
    .reverse()
    .find((token) => isCode(token.text, spec));
  return code ? [makePair([code], cleanCode(code.text), amount, cell)] : [];
}

/** Labels with their amounts: one, or several side by side in a strip. */
function labelPairs(row: readonly Token[], cell: Cell): Pair[] {
  const amounts = amountsIn(row);
  const last = amounts[amounts.length - 1];
  if (!last) return [];
  const heads = headsOf(row, amounts);
  const isStrip = amounts.length > 1 && heads.every((head) => /\p{L}/u.test(printedText(head)));
  if (isStrip)
    return amounts.map((amount, at) => makePair(heads[at]!, printedText(heads[at]!), amount, cell));
  const head = row.filter((token) => !last.tokens.includes(token) && isWord(token));
  return [makePair(head, printedText(head), last, cell)];
}

/** The words of each amount: before it, behind it where the row begins with an amount, or over it. */
function headsOf(row: readonly Token[], amounts: readonly ValueReading[]): Token[][] {
  const first = amounts[0]!.tokens[0]!;
  const isStacked = !isSameLine(row[0]!, first);
  const isBehind = row[0] === first;
  const words = row.filter(
    (token) => isWord(token) && !amounts.some((a) => a.tokens.includes(token)),
  );
  const owner = (word: Token): number => {
    if (isStacked) {
      const gaps = amounts.map(({ tokens }) => Math.abs(middle(tokens[0]!) - middle(word)));
      return gaps.indexOf(Math.min(...gaps));
    }
    const place = row.indexOf(word);
    return isBehind
      ? amounts.findLastIndex(({ tokens }) => row.indexOf(tokens[0]!) < place)
      : amounts.findIndex(({ tokens }) => row.indexOf(tokens[0]!) > place);
  };
  const owners = words.map(owner);
  return amounts.map((_, at) => words.filter((_word, index) => owners[index] === at));
}

function middle({ box }: Token): number {
  return (box.left + box.right) / 2;
}

function isWord({ text }: Token): boolean {
  return /[\p{L}\d]/u.test(text);
}

/** Amounts of a row; a bare number beside them is a part of a label: `Sec 125  480.00`. */
function amountsIn(row: readonly Token[]): ValueReading[] {
  const found = valuesInRow(row, 'money', { decimalMark: 'point' });
  const sure = found.filter(({ certainty }) => certainty === 1);
  return sure.length > 0 ? sure : found;
}

function makePair(
  head: readonly Token[],
  headValue: string,
  amount: ValueReading,
  cell: Cell,
): Pair {
  return {
    head,
    headValue,
    amount: amount.tokens,
    value: String(amount.value),
    match: 0.93 * cell.hit.similarity * amount.certainty,
  };
}

function isCode(text: string, spec: PairsSpec): boolean {
  return spec.codes ? spec.codes.includes(cleanCode(text)) : /^\d{3}$/.test(text);
}

function cleanCode(text: string): string {
  return text.replace(/[^A-Za-z\d]/g, '');
}
