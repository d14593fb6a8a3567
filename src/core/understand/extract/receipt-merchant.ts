import { pageRows, type PageRow } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import type { FieldDraft } from './field-draft';
import { printedText } from './field-draft';
import { isPostalLine, isTownLine } from './address-lines';
import { datesIn } from './statement-period';
import { phoneIn } from './trade-phones';
import { taxIds } from './trade-tax-ids';

/** Rows of a till's head at most. */
const MOST_ROWS = 14;
/** A line this much higher than the others is set as a name. */
const TALL = 1.2;

const NO_NAME =
  /^(?:receipt|welcome|thank|sales? receipt|invoice|order|date|tel|www|http|store|customer copy|merchant copy|duplicate|copy|table|server|cashier|guest|reprint|bienvenue|willkommen|kassenbon|quittung|ticket|recibo|scontrino|documento|fattura|sale$|credit sale|debit sale|tax invoice|your receipt|[*=_-]+$|\d)/i;
/** Rows of the head that belong to neither name nor address. */
const NO_ADDRESS =
  /^(?:no\.|nr\.|store|shop|filiale|markt|tienda|magasin|st ?#|terminal|register|kasse|ticket|receipt|bon\b|beleg|check\b|table|server|cashier|caissi|h[ôo]te|it was|www|http|\S+@)|#\s*\d|@|www\./i;

/** The shop in the head of a receipt: its name, its address below, its phone and tax number. */
export function merchantOf(views: readonly PageView[]): FieldDraft[] {
  const [view] = views;
  if (!view) return [];
  const rows = headRows(view);
  const drafts: FieldDraft[] = [];
  const name = nameRows(rows, view);
  const put = (path: string, tokens: readonly Token[], match: number): void => {
    if (tokens.length > 0) drafts.push({ path, value: printedText(tokens), tokens, match });
  };
  put('merchant_name', wordsOf(name), 0.85);
  put('merchant_address', wordsOf(addressRows(rows, name, view)), 0.82);
  const phone = firstPhone(rows) ?? labelledPhone(views);
  if (phone) drafts.push({ path: 'merchant_phone', ...phone, match: 0.9 });
  const [tax] = taxIds(views).filter((id) => !id.isBuyers);
  if (tax)
    drafts.push({ path: 'merchant_tax_id', value: tax.value, tokens: tax.tokens, match: 0.88 });
  return drafts;
}

/** The rows above the first price. */
function headRows(view: PageView): PageRow[] {
  const rows = pageRows(view)
    .filter((row) => row.box.top < 0.45)
    .slice(0, MOST_ROWS);
  // An amount alone at the top is the total set large, not the first price.
  const price = rows.findIndex(
    (row) => /\p{L}{2}/u.test(row.text) && /\d[.,]\d\d\b(?![.,]\d)/.test(withoutDates(row)),
  );
  return price < 0 ? rows : rows.slice(0, Math.max(2, price));
}

function withoutDates(row: PageRow): string {
  const dated = new Set(datesIn(row.tokens).flatMap((date) => date.tokens));
  return row.tokens
    .filter((token) => !dated.has(token) && !/^[+(]?\d{2,}[.-]\d/.test(token.text))
    .map((token) => token.text)
    .join(' ');
}

/** The tallest line at the top, with the lines of the same size beside it; else the first line of words. */
function nameRows(rows: readonly PageRow[], view: PageView): PageRow[] {
  const named = rows.filter(isName);
  const tallest = [...named.slice(0, 5)].sort((a, b) => height(b) - height(a))[0];
  const first = tallest && height(tallest) > TALL * view.lineHeight ? tallest : named[0];
  if (!first) return [];
  if (first !== tallest) return [first];
  const found: PageRow[] = [];
  for (const row of rows.slice(0, 6)) {
    const isSame = Math.abs(height(row) - height(first)) < 0.08 * height(first);
    const before = found[found.length - 1];
    if (before && row.box.top - before.box.bottom > height(first)) break;
    if (isSame && isName(row)) found.push(row);
    else if (found.length > 0) break;
  }
  return found.includes(first) ? found : [first];
}

/** Words that were read surely and are letters for the most part. */
function isName(row: PageRow): boolean {
  const letters = row.text.replace(/[^\p{L}]/gu, '').length;
  const recognition = Math.min(...row.tokens.map((token) => token.confidence));
  return (
    letters >= 3 &&
    letters / row.text.length > 0.6 &&
    recognition >= 0.5 &&
    !NO_NAME.test(row.text) &&
    !isTownLine(row.text)
  );
}

/** From the first line of an address under the name to its town. */
function addressRows(
  rows: readonly PageRow[],
  name: readonly PageRow[],
  view: PageView,
): PageRow[] {
  const last = name[name.length - 1];
  const below = rows.slice(last ? rows.indexOf(last) + 1 : 0);
  const start = below.findIndex(
    (row) => isPartOfAddress(row) && (isPostalLine(row.text) || isTownLine(row.text)),
  );
  if (start < 0) return [];
  const found: PageRow[] = [];
  for (const row of below.slice(start, start + 5)) {
    const before = found[found.length - 1];
    if (!isPartOfAddress(row)) break;
    if (before && row.box.top - before.box.bottom > 1.6 * view.lineHeight) break;
    found.push(row);
    const next = below[below.indexOf(row) + 1];
    if (isTownLine(row.text) && !(next && isTownLine(next.text))) break;
  }
  const town = found.findIndex((row) => isTownLine(row.text));
  return town < 0 ? found.filter((row) => isPostalLine(row.text)).slice(0, 2) : found;
}

function isPartOfAddress(row: PageRow): boolean {
  return (
    !NO_ADDRESS.test(row.text) &&
    !phoneIn(row.tokens, true) &&
    datesIn(row.tokens).every((date) => date.date.iso === undefined) &&
    !/\d{1,2}:\d\d/.test(row.text)
  );
}

function firstPhone(rows: readonly PageRow[]) {
  for (const row of rows) {
    const phone = phoneIn(row.tokens, true);
    if (phone) return phone;
  }
  return undefined;
}

/** Some tills print the phone number at the end, behind its label. */
function labelledPhone(views: readonly PageView[]) {
  for (const row of views.flatMap(pageRows)) {
    const phone = /^(?:tel|phone|ph)/i.test(row.text) ? phoneIn(row.tokens) : undefined;
    if (phone) return phone;
  }
  return undefined;
}

function wordsOf(rows: readonly PageRow[]): Token[] {
  return rows.flatMap((row) => row.tokens);
}

function height(row: PageRow): number {
  return row.box.bottom - row.box.top;
}
