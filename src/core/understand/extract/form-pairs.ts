import type { PairsSpec } from '../schemas/form-schema';
import type { PageView, Token } from '../text/page-view';
import { rowsOf } from './cells';
import type { FieldDraft } from './field-draft';
import { isSameLine, printedText } from './field-draft';
import type { Cell } from './form-cell';
import { valuesInRow } from './read-value';

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
  const ordered = inReadingOrder(cells, view);
  for (const [at, cell] of ordered.entries()) {
    if (cell.hit.target.kind !== 'pairs' || cell.hit.target.spec !== spec) continue;
    const amount = ordered[at + 1]?.hit.target.kind === 'amount' ? ordered[at + 1]!.tokens : [];
    for (const row of pairRows(cell, amount)) {
      const pair = spec.key === 'code' ? codePair(row, spec, cell) : labelPair(row, cell);
      if (!pair || pair.amount.some((token) => seen.has(token))) continue;
      for (const token of pair.amount) seen.add(token);
      pairs.push(pair);
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

/** What lists print before the parts of a pair. */
const PART_LABELS = /^(?:code|amount|other)[:.]?$/i;

/** Boxes of pairs and of their amounts in the order in which the page is read. */
function inReadingOrder(cells: readonly Cell[], view: PageView): Cell[] {
  const places = new Map(view.tokens.map((token, at) => [token, at] as const));
  const place = (cell: Cell): number => places.get(cell.hit.tokens[0]!) ?? 0;
  return cells
    .filter(({ hit }) => hit.target.kind === 'pairs' || hit.target.kind === 'amount')
    .sort((a, b) => place(a) - place(b));
}

/** Rows of a cell; a code or label alone goes with the amount in the row below it or in the next box. */
function pairRows(cell: Cell, amount: readonly Token[]): Token[][] {
  const rows = rowsOf(cell.tokens.filter((token) => !PART_LABELS.test(token.text)));
  const joined: Token[][] = [];
  for (const row of [...rows, ...rowsOf(amount)]) {
    const before = joined[joined.length - 1];
    if (before && !hasAmount(before) && hasAmount(row) && !/\p{L}/u.test(printedText(row)))
      before.push(...row);
    else joined.push([...row]);
  }
  return joined;
}

function hasAmount(row: readonly Token[]): boolean {
  return valuesInRow(row, 'money', { decimalMark: 'point' }).length > 0;
}

function codePair(row: readonly Token[], spec: PairsSpec, cell: Cell): Pair | undefined {
  const amount = valuesInRow(row, 'money', { decimalMark: 'point' })[0];
  if (!amount) return undefined;
  const isStacked = !isSameLine(row[0]!, amount.tokens[0]!);
  const height = amount.tokens[0]!.box.bottom - amount.tokens[0]!.box.top;
  const code = row
    .filter((token) => isStacked || token.box.right <= amount.tokens[0]!.box.left + 0.5 * height)
    .filter((token) => token.box.bottom - token.box.top > 0.55 * height)
    .reverse()
    .find((token) => isCode(token.text, spec));
  if (!code) return undefined;
  return {
    head: [code],
    headValue: cleanCode(code.text),
    amount: amount.tokens,
    value: String(amount.value),
    match: 0.95 * cell.hit.similarity * amount.certainty,
  };
}

function labelPair(row: readonly Token[], cell: Cell): Pair | undefined {
  const amounts = valuesInRow(row, 'money', { decimalMark: 'point' });
  const amount = amounts[amounts.length - 1];
  if (!amount) return undefined;
  const head = row.filter(
    (token) => !amount.tokens.includes(token) && /[\p{L}\d]/u.test(token.text),
  );
  return {
    head,
    headValue: printedText(head),
    amount: amount.tokens,
    value: String(amount.value),
    match: 0.9 * cell.hit.similarity * amount.certainty,
  };
}

function isCode(text: string, spec: PairsSpec): boolean {
  return spec.codes ? spec.codes.includes(cleanCode(text)) : /^\d{3}$/.test(text);
}

function cleanCode(text: string): string {
  return text.replace(/[^A-Za-z\d]/g, '');
}
