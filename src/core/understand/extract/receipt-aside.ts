import { pageRows, type PageRow } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import type { PrintStyle } from './read-value';
import { amountAtEnd } from './receipt-rows';
import { hasLetters } from './receipt-quantities';
import { BRAND, isSumRow, maskedPlaces, PAYMENT_ROW } from './receipt-words';
import { datesIn } from './statement-period';

const SUGGESTION =
  /\b(?:suggest\w*|recommended|tip guide|gratuity guide|tip calculat\w*|for your convenience)\b/i;
const SUGGESTED_ROW = /^\W*\d{1,2}\s?%|\d{1,2}\s?%.*\d{1,2}\s?%/;
const TIME = /^\d{1,2}[:hH]\d\d(?::\d\d)?(?:[ap]m)?$/i;
/** Rows that hold the number of the receipt beside an amount. */
const NUMBERED = /\b(?:ticket|receipt|order|check|invoice|bill|trans\w*|bon|beleg|folio)\b/i;

/**
 * Words that no label of a sum or number may take: suggested tips, dates and times, and what is printed before the
 * amounts of sold things.
 */
export function setAside(views: readonly PageView[], style: PrintStyle): Set<Token> {
  const aside = new Set<Token>();
  const put = (tokens: readonly Token[]): void => tokens.forEach((token) => aside.add(token));
  for (const view of views) {
    const rows = pageRows(view);
    for (const [at, row] of rows.entries()) {
      if (isSuggestion(row, rows[at - 1], aside)) put(row.tokens);
      for (const { date, tokens } of datesIn(row.tokens, style.dateOrder))
        if (date.iso !== undefined) put(tokens);
      put(row.tokens.filter((token) => TIME.test(token.text)));
      put(cardPlaces(row.tokens));
      put(soldWords(row, style));
    }
  }
  return aside;
}

/** What stands for the places of a card that are not printed. */
const MASK = /^(?:[*•.#xX]{2,}|with|in)$/;

/** `Visa 1234`, `Visa .... 1234`: four places behind the name of a card are no amount. */
function cardPlaces(tokens: readonly Token[]): Token[] {
  return tokens.filter(
    (token, at) =>
      /^\d{4}$/.test(token.text) &&
      (BRAND.test(tokens[at - 1]?.text ?? '') ||
        (MASK.test(tokens[at - 1]?.text ?? '') && BRAND.test(tokens[at - 2]?.text ?? ''))),
  );
}

/** A row of tips to choose from, or one below the heading of such rows. */
function isSuggestion(
  row: PageRow,
  before: PageRow | undefined,
  aside: ReadonlySet<Token>,
): boolean {
  if (SUGGESTION.test(row.text)) return true;
  if (!SUGGESTED_ROW.test(row.text)) return false;
  const isListed = before !== undefined && before.tokens.every((token) => aside.has(token));
  const rates = row.text.match(/\d{1,2}\s?%/g) ?? [];
  return isListed || rates.length > 1 || /\btip\b/i.test(row.text);
}

function soldWords(row: PageRow, style: PrintStyle): readonly Token[] {
  const { amount, rest } = amountAtEnd(row.tokens, style);
  const text = rest
    .map((token) => token.text)
    .filter((word) => maskedPlaces(word) === undefined)
    .join(' ');
  const isSold =
    amount !== undefined &&
    hasLetters(text) &&
    !isSumRow(text) &&
    !PAYMENT_ROW.test(text) &&
    !NUMBERED.test(text);
  return isSold ? rest : [];
}
