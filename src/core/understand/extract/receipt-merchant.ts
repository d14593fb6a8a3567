import { makeCell, pageRows, type Cell, type PageRow } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import { isPostalLine, isTownLine } from './address-lines';
import type { FieldDraft } from './field-draft';
import { printedText } from './field-draft';
import { addressIn, phoneOf } from './receipt-address';
import { isSumRow } from './receipt-words';
import { datesIn } from './statement-period';
import { taxIds } from './trade-tax-ids';

/** Rows of a till's head at most. */
const MOST_ROWS = 16;
/** A line this much higher than the others is set as a name. */
const TALL = 1.2;
/** Lines among which the tallest is looked for. */
const TOP_LINES = 6;

const NO_NAME =
  /^(?:receipt|welcome|thank|sales? receipt|invoice|order|date|tel|www|http|store\b|customer copy|merchant copy|duplicate|copy|table|server|cashier|guest|reprint|bienvenue|willkommen|kassenbon|quittung|ticket|recibo|reçu|scontrino|documento|fattura|(?:credit |debit )?(?:card )?(?:sale|purchase|payment)$|guest (?:folio|check|copy)|tax invoice|your receipt|bon\b|bon-?nr|beleg|kasse|terminal|register|trans|pos\b|bill (?:no|#)|inv\b)/i;
/** Words of greetings, advertisements and notices. */
const NOTICE =
  /\b(?:your|please|survey|chance|feedback|thanks?|manager|cashier|helped by|served by|associate|open|hours?|daily|expires|copy|visit us|see back|welcome|fiscal|invoice|receipt no|(?:parking|payment|cash|transaction|guest|taxi|trip|fuel|card|e-?|sales) ?receipt)\b|\p{L}\s?:(?:\s|$)|\.com\b|[$€£]|[!]$|\p{L}{3}\. .*\.$/iu;
/** What tells one shop of a chain from another: `Store #10208`, `# 1244`. */
const BRANCH =
  /^(?:(?:store|shop|restaurant|location|unit|filiale|st)\s)?\s?(?:#|no\.? ?)\s?\d+\b.*$/i;
const STREET_AFTER_NUMBER =
  /\b(?:st|street|rd|road|ave|avenue|blvd|dr|drive|hwy|ln|lane|pkwy|way|route|rue|broadway|court|ct|plaza|floor)\b/i;

/** The shop in the head of a receipt: its name, its address below, its phone and tax number. */
export function merchantOf(views: readonly PageView[]): FieldDraft[] {
  const [view] = views;
  if (!view) return [];
  const rows = headRows(view);
  const drafts: FieldDraft[] = [];
  const named = nameIn(rows, view);
  const name = named.flatMap((line) => withoutBranch(line.tokens));
  const put = (path: string, tokens: readonly Token[], match: number): void => {
    if (tokens.length > 0) drafts.push({ path, value: printedText(tokens), tokens, match });
  };
  put('merchant_name', name, 0.85);
  const below = rows.slice(
    rows.findIndex((row) => row.tokens.includes(name[name.length - 1]!)) + 1,
  );
  const inHead = addressIn(below, view);
  const foot = footRows(view);
  put('merchant_address', inHead.length > 0 ? inHead : townAddress(foot, view), 0.82);
  const phone = phoneOf(rows, views) ?? phoneOf(inHead.length > 0 ? [] : foot, []);
  if (phone) drafts.push({ path: 'merchant_phone', ...phone, match: 0.9 });
  const [tax] = taxIds(views).filter((id) => !id.isBuyers);
  if (tax)
    drafts.push({ path: 'merchant_tax_id', value: tax.value, tokens: tax.tokens, match: 0.88 });
  return drafts;
}

/** The rows above the first price. */
function headRows(view: PageView): PageRow[] {
  const rows = pageRows(view).slice(0, MOST_ROWS);
  // An amount alone at the top is the total set large, not the first price.
  const price = rows.findIndex(
    (row) => hasWords(row) && /\d[.,]\d\d\b(?![.,]\d)/.test(withoutDates(row)),
  );
  return price < 0 ? rows : rows.slice(0, Math.max(2, price));
}

/** The rows below the last amount: where the till of a phone prints who sold. */
function footRows(view: PageView): PageRow[] {
  const rows = pageRows(view);
  const last = rows.findLastIndex((row) => /\d[.,]\d\d\b(?![.,]\d)/.test(withoutDates(row)));
  return rows.slice(last + 1);
}

/** An address as a whole, street and town: at the foot stand other lines as well. */
function townAddress(rows: readonly PageRow[], view: PageView): readonly Token[] {
  const address = addressIn(rows, view);
  return address.some((token) => isTownLine(lineOf(token, rows))) ? address : [];
}

function lineOf(token: Token, rows: readonly PageRow[]): string {
  return rows.find((row) => row.tokens.includes(token))?.text ?? '';
}

/** The code of a currency is no word: `125,86 EUR` alone is the total set large. */
function hasWords({ text }: PageRow): boolean {
  return /\p{L}{2}/u.test(text.replace(/\b[A-Z]{3}\b/, ''));
}

function withoutDates(row: PageRow): string {
  const dated = new Set(datesIn(row.tokens).flatMap((date) => date.tokens));
  return row.tokens
    .filter((token) => !dated.has(token) && !/^[+(]?\d{2,}[.-]\d/.test(token.text))
    .map((token) => token.text)
    .join(' ');
}

/** The tallest line at the top, with the lines of the same size beside it; else the first line of words. */
function nameIn(rows: readonly PageRow[], view: PageView): Cell[] {
  const lines = rows.map(headLine);
  const first = lines.findIndex((line) => /\p{L}{2}/u.test(line.text));
  const named = lines.filter((line, at) => isName(line, at === first));
  const tallest = [...named.slice(0, TOP_LINES)].sort((a, b) => height(b) - height(a))[0];
  if (!tallest) return [];
  if (height(tallest) <= TALL * view.lineHeight) return named.slice(0, 1);
  const at = lines.indexOf(tallest);
  const belongs = (line: Cell | undefined, beside: Cell): boolean =>
    line !== undefined &&
    Math.abs(height(line) - height(tallest)) < 0.08 * height(tallest) &&
    Math.abs(line.box.top - beside.box.top) < 2.2 * height(tallest) &&
    isName(line, false) &&
    !isPostalLine(line.text);
  let [from, to] = [at, at + 1];
  while (belongs(lines[from - 1], lines[from]!)) from -= 1;
  while (belongs(lines[to], lines[to - 1]!)) to += 1;
  return lines.slice(from, to);
}

/** A row without rules of stars and dashes; of a row with a date or a title beside the name the first cell. */
function headLine(row: PageRow): Cell {
  const rest = row.cells.slice(1);
  const isMixed = rest.some((cell) => /\d/.test(cell.text) || NO_NAME.test(cell.text));
  const tokens = isMixed ? row.cells[0]!.tokens : row.tokens;
  const words = tokens.filter((token) => /[\p{L}\d&]/u.test(token.text));
  return makeCell(words.length > 0 ? words : tokens);
}

/** Words that were read surely and are letters for the most part. */
function isName(line: Cell, isFirst: boolean): boolean {
  const text = withoutBranch(line.tokens)
    .map((token) => token.text)
    .join(' ');
  const letters = text.replace(/[^\p{L}]/gu, '').length;
  const recognition = Math.min(...line.tokens.map((token) => token.confidence));
  const isNumbered = /^\d/.test(text);
  return (
    letters >= 3 &&
    letters / text.length > 0.6 &&
    recognition >= 0.5 &&
    !NO_NAME.test(text) &&
    !NOTICE.test(text) &&
    !isSumRow(text) &&
    !isTownLine(text) &&
    // `99 Speed Mart` at the very top is a shop; a number further down begins a street.
    (!isNumbered || (isFirst && !STREET_AFTER_NUMBER.test(text)))
  );
}

function withoutBranch(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(
    (_, index) =>
      index > 0 &&
      BRANCH.test(
        tokens
          .slice(index)
          .map((token) => token.text)
          .join(' '),
      ),
  );
  return at < 0 ? tokens : tokens.slice(0, at);
}

function height({ box }: Cell): number {
  return box.bottom - box.top;
}
