import { parseDate } from '../normalize/dates';
import { pageRows, type PageRow } from '../text/page-rows';
import { cropView, type PageView, type Token } from '../text/page-view';

/** One account of a statement that covers several: its heading and its part of the pages. */
export interface AccountPart {
  /** Words of the account number in the heading. */
  readonly number: readonly Token[];
  /** Digits of the number, as far as printed. */
  readonly digits: string;
  readonly views: readonly PageView[];
}

interface Heading {
  readonly number: readonly Token[];
  readonly digits: string;
  /** Index among the views. */
  readonly page: number;
  readonly top: number;
}

const ACCOUNT_WORDS =
  /\b(?:checking|chequing|savings?|money market|account|acct|konto|girokonto|tagesgeldkonto|sparkonto|compte|cuenta|conto|rekening|certificate|share|draft|club|ira|iban|livret)\b/i;
const OTHER_WORDS =
  /\b(?:routing|card|customer|member|loan|phone|call|transfers?|to|from|online|payments?|sort code|total|reference|invoice)\b/i;

/**
 * The accounts of a statement, each with the pages and parts of pages between its heading and the next one. What is
 * above the first heading belongs to none. Pages of one account give at most one part.
 */
export function accountParts(views: readonly PageView[]): AccountPart[] {
  const headings = withoutRunning(views.flatMap(headingsOf));
  const parts = new Map<string, { number: readonly Token[]; digits: string; views: PageView[] }>();
  headings.forEach((heading, index) => {
    const next = headings[index + 1];
    const part = parts.get(heading.digits) ?? {
      number: heading.number,
      digits: heading.digits,
      views: [],
    };
    parts.set(heading.digits, part);
    const last = next?.page ?? views.length - 1;
    for (let page = heading.page; page <= last; page += 1) {
      const top = page === heading.page ? heading.top : 0;
      const bottom = next && page === next.page ? next.top : 1.001;
      if (bottom - top < 0.002) continue;
      const view = views[page]!;
      part.views.push(
        top === 0 && bottom > 1
          ? view
          : cropView(view, { left: -1, top, right: view.aspect + 1, bottom }),
      );
    }
  });
  return [...parts.values()];
}

function headingsOf(view: PageView, page: number): Heading[] {
  return pageRows(view).flatMap((row): Heading[] => {
    const number = accountNumberIn(row);
    if (number.length === 0) return [];
    const digits = number
      .map((token) => token.text)
      .join('')
      .replace(/\D/g, '');
    const top = Math.min(...number.map((token) => token.box.top)) - 0.002;
    return [{ number, digits, page, top }];
  });
}

/** The number in a row that heads an account; empty for any other row. */
function accountNumberIn(row: PageRow): readonly Token[] {
  if (row.tokens.length > 12 || !ACCOUNT_WORDS.test(row.text)) return [];
  const cell = row.cells.find((each) => ACCOUNT_WORDS.test(each.text) && /\d{4}/.test(each.text));
  if (!cell || OTHER_WORDS.test(cell.text)) return [];
  // Amounts and dates in the row make it a line of a table or a booking.
  if (row.tokens.some(({ text }) => /\d[.,]\d{2}\b/.test(text) || parseDate(text))) return [];
  const from = cell.tokens.findIndex(({ text }) => isNumberPart(text) && /\d{3}/.test(text));
  if (from < 0) return [];
  let end = from + 1;
  while (end < cell.tokens.length && isNumberPart(cell.tokens[end]!.text)) end += 1;
  return cell.tokens.slice(from, end);
}

function isNumberPart(text: string): boolean {
  return /^[Xx*•.#-]*\d[\dXx*-]*$|^[Xx*•]{2,}$/.test(text);
}

/** A page's running head repeats a number that the body has left; it begins no account again. */
function withoutRunning(headings: readonly Heading[]): Heading[] {
  const seen = new Set<string>();
  return headings.filter(({ digits, page, top }, index) => {
    const isRunning = page > 0 && top < 0.12 && seen.has(digits);
    const follows = headings[index - 1]?.digits === digits;
    seen.add(digits);
    return !isRunning && !follows;
  });
}
