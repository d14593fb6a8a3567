import { foldText } from '../text/fold-text';
import { makeCell, pageRows, type PageRow } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';

/** An amount this part of a line above or below its words stands in their row on a bent roll. */
const SLIPPED = 0.85;
const AMOUNT = /^[^\p{L}\d]{0,2}\d[\d.,]*[.,]\d{2}\W{0,2}[A-Z*]?$/u;

const cache = new WeakMap<PageView, PageRow[]>();

/** Rows of a till roll: an amount that slipped off its row on a bent roll is put back, words read twice count once. */
export function tillRows(view: PageView): PageRow[] {
  const known = cache.get(view);
  if (known) return known;
  const rows = pageRows(view).map(withoutRepeats);
  const home = new Map<PageRow, PageRow>();
  for (const [at, row] of rows.entries()) {
    if (!isAmounts(row)) continue;
    const near = [rows[at - 1], rows[at + 1]]
      .filter((other) => other !== undefined)
      .filter((other) => !hasAmount(other) && other.box.right < row.box.left)
      .sort((a, b) => distance(a, row) - distance(b, row))[0];
    if (near && distance(near, row) < SLIPPED * view.lineHeight) home.set(near, row);
  }
  const moved = new Set(home.values());
  const mended = rows
    .filter((row) => !moved.has(row))
    .map((row) => {
      const amounts = home.get(row);
      return amounts ? makeRow([...row.cells, ...amounts.cells], row.page) : row;
    });
  cache.set(view, mended);
  return mended;
}

function makeRow(cells: PageRow['cells'], page: number): PageRow {
  const whole = makeCell(cells.flatMap((cell) => cell.tokens));
  return { ...whole, cells, key: foldText(whole.text), page };
}

function isAmounts({ tokens }: PageRow): boolean {
  const words = tokens.filter((token) => /[\p{L}\d]/u.test(token.text));
  return words.length > 0 && words.every((token) => AMOUNT.test(token.text));
}

function hasAmount({ tokens }: PageRow): boolean {
  return tokens.some((token) => AMOUNT.test(token.text));
}

function distance(a: PageRow, b: PageRow): number {
  return Math.abs(a.box.top + a.box.bottom - b.box.top - b.box.bottom) / 2;
}

/** Two detections of one word lie over each other. */
function withoutRepeats(row: PageRow): PageRow {
  const isRepeat = (token: Token, at: number): boolean =>
    row.tokens.slice(0, at).some((other) => other.text === token.text && isOver(other, token));
  const repeats = new Set(row.tokens.filter(isRepeat));
  if (repeats.size === 0) return row;
  const cells = row.cells
    .map((cell) => cell.tokens.filter((token) => !repeats.has(token)))
    .filter((tokens) => tokens.length > 0)
    .map(makeCell);
  return makeRow(cells, row.page);
}

function isOver({ box: a }: Token, { box: b }: Token): boolean {
  const shared = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  return shared > 0.5 * Math.min(a.right - a.left, b.right - b.left);
}
