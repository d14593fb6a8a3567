import { pageRows, type PageRow } from '../text/page-rows';
import { keepWords, type PageView, type TextLine, type Token } from '../text/page-view';
import { findItemHead, type ItemColumn } from './line-item-columns';

/** A page without the column of facts beside its table of items, and that column. */
export interface PagePanels {
  readonly main: PageView;
  readonly panel?: PageView;
}

/** White between a panel and the table is at least this wide; page heights. */
const NARROWEST = 0.01;
/** Words of a panel stand at heights of their own: few rows of the table have one beside them. */
const MOST_ALIGNED = 0.6;
const FEWEST_LINES = 3;
/** A table ends where its amounts do; page heights. */
const LONGEST_GAP = 0.08;
const PRICED: ReadonlySet<string> = new Set(['quantity', 'unit_price', 'amount']);

/**
 * Parts a panel of facts from the table of items beside it. Their lines stand at different heights, so that rows read
 * across the page would mix payment terms with items, and labels would take their values from the table.
 */
export function pagePanels(view: PageView): PagePanels {
  const rows = pageRows(view);
  const head = findItemHead(rows);
  const columns = head?.columns.filter(({ role }) => role !== 'other' && role !== 'position') ?? [];
  const top = head && rows[head.at]?.box.top;
  if (!head || top === undefined || columns.length < 2) return { main: view };
  const items = itemRows(rows.slice(head.at + 1), columns);
  const bottom = items[items.length - 1]?.box.bottom;
  if (bottom === undefined) return { main: view };
  const band = view.tokens.filter(({ box }) => box.bottom > top && box.top < bottom);
  const gutter =
    gapsOf(band).find((gap) => isLeftGutter(gap, band, items, columns)) ??
    gapsOf(band).find((gap) => isRightGutter(gap, band, items, columns));
  return gutter === undefined ? { main: view } : cutAt(view, gutter, columns, top, bottom);
}

/** Rows under the head with a number in its priced columns. */
function itemRows(rows: readonly PageRow[], columns: readonly ItemColumn[]): PageRow[] {
  const priced = columns.filter(({ role }) => PRICED.has(role));
  const isUnder = ({ box, text }: Token): boolean =>
    /\d/.test(text) &&
    priced.some((column) => box.right > column.left - 0.02 && box.left < column.right + 0.02);
  const items: PageRow[] = [];
  let last = rows[0]?.box.top ?? 0;
  for (const row of rows) {
    if (row.box.top - last > LONGEST_GAP) break;
    if (!row.tokens.some(isUnder)) continue;
    items.push(row);
    last = row.box.bottom;
  }
  return items;
}

/** Middles of the white strips that no word enters, left to right. */
function gapsOf(band: readonly Token[]): number[] {
  const gaps: number[] = [];
  let edge = Number.POSITIVE_INFINITY;
  for (const { box } of [...band].sort((a, b) => a.box.left - b.box.left)) {
    if (box.left - edge > NARROWEST) gaps.push((box.left + edge) / 2);
    edge = Math.max(edge === Number.POSITIVE_INFINITY ? box.right : edge, box.right);
  }
  return gaps;
}

function isLeftGutter(
  gap: number,
  band: readonly Token[],
  items: readonly PageRow[],
  columns: readonly ItemColumn[],
): boolean {
  if (gap > Math.min(...columns.map(({ left }) => left))) return false;
  const last = Math.max(...columns.filter(({ role }) => PRICED.has(role)).map(({ left }) => left));
  const described = items.filter((row) =>
    row.tokens.some(
      ({ box, text }) => box.left > gap && box.right < last && /\p{L}{2}/u.test(text),
    ),
  );
  return (
    described.length >= 0.6 * items.length &&
    isPanel(
      band.filter(({ box }) => box.right < gap),
      items,
    )
  );
}

function isRightGutter(
  gap: number,
  band: readonly Token[],
  items: readonly PageRow[],
  columns: readonly ItemColumn[],
): boolean {
  return (
    gap > Math.max(...columns.map(({ right }) => right)) &&
    isPanel(
      band.filter(({ box }) => box.left > gap),
      items,
    )
  );
}

/** Words, most of them beside no row of the table. */
function isPanel(tokens: readonly Token[], items: readonly PageRow[]): boolean {
  if (!tokens.some(({ text }) => /\p{L}{3}/u.test(text))) return false;
  const aligned = items.filter(({ tokens: own }) => {
    const others = own.filter((token) => !tokens.includes(token));
    const middle = meanMiddle(others);
    const height = Math.max(...others.map(({ box }) => box.bottom - box.top));
    return tokens.some(({ box }) => Math.abs((box.top + box.bottom) / 2 - middle) < 0.2 * height);
  });
  return aligned.length <= MOST_ALIGNED * items.length;
}

function meanMiddle(tokens: readonly Token[]): number {
  return tokens.reduce((sum, { box }) => sum + box.top + box.bottom, 0) / (2 * tokens.length);
}

/** Takes the panel out as far up and down as no line crosses its edge. */
function cutAt(
  view: PageView,
  gutter: number,
  columns: readonly ItemColumn[],
  top: number,
  bottom: number,
): PagePanels {
  const isLeft = columns.every(({ left }) => left > gutter);
  const crossing = view.lines.filter((line) => crosses(line, gutter));
  const above = crossing.map(({ box }) => box.bottom).filter((edge) => edge <= top);
  const below = crossing.map(({ box }) => box.top).filter((edge) => edge >= bottom);
  const [from, to] = [Math.max(0, ...above) - 1e-6, Math.min(Number.POSITIVE_INFINITY, ...below)];
  const isBeside = ({ box }: Token): boolean => {
    const middle = (box.top + box.bottom) / 2;
    return middle > from && middle < to && (isLeft ? box.right < gutter : box.left > gutter);
  };
  const panel = keepWords(view, isBeside);
  if (panel.lines.length < FEWEST_LINES) return { main: view };
  return { main: keepWords(view, (token) => !isBeside(token)), panel };
}

/** True for a line with a word on the edge or with its words close on both sides of it. */
function crosses({ tokens, box }: TextLine, edge: number): boolean {
  return tokens.some((token, at) => {
    const right = tokens[at + 1]?.box.left ?? token.box.right;
    const isNear = right - token.box.right < 1.2 * (box.bottom - box.top);
    return token.box.left < edge && right > edge && (token.box.right > edge || isNear);
  });
}
