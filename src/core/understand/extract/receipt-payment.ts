import { pageRows, type PageRow } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import type { FieldDraft } from './field-draft';
import { BRAND, maskedPlaces, METHOD, METHOD_TAIL } from './receipt-words';
import { datesIn } from './statement-period';

/** Four digits behind at least two masked places: `****1234`, `XXXX XXXX XXXX 1234`, `...4631`, `1234********5678`. */
const MASKED = /^(?:\d{4,6}|[A-Z])?[Xx*#•.]{2,}[Xx*#•.\s-]*(\d{4})$/;
/** One mask or a dash before the places: only beside the name of a card. */
const SHORT_MASK = /^(?:[Xx*#•]|(?:visa|mc|mastercard|amex|discover|debit)-)(\d{4})$/i;
const CARD =
  /\b(?:card|karte|carte|tarjeta|carta|acct|account|pan|visa|master ?card|amex|american express|debit|credit|tarj(?:eta)?|interac|discover|account #?)\b/i;

/**
 * How it was paid, as printed, and the last four places of the card.
 * @param sold words of the items: a gift card that was bought paid nothing.
 */
export function paymentOf(views: readonly PageView[], sold: ReadonlySet<Token>): FieldDraft[] {
  const rows = views.flatMap(pageRows).filter((row) => !row.tokens.some((word) => sold.has(word)));
  const drafts: FieldDraft[] = [];
  const method = methodOf(rows);
  if (method) {
    const value = method
      .map((token) => token.text)
      .join(' ')
      .replace(/[:.]$|-\d{4}$/, '');
    drafts.push({ path: 'payment_method', value, tokens: method, match: 0.85 });
  }
  const card = cardOf(rows);
  if (card) drafts.push({ path: 'card_last4', ...card, match: 0.92 });
  return drafts;
}

/** Names of cards say more than `CREDIT`; a row with an amount is the payment itself. */
const KIND_OF_CARD = /^(?:debit|credit|credit card|debit card|card|eft|eftpos)$/i;

/** A row that starts with a way to pay and holds an amount; else any such row, a label `Credit card:` last. */
function methodOf(rows: readonly PageRow[]): Token[] | undefined {
  let best: { tokens: Token[]; rank: number } | undefined;
  for (const row of rows) {
    // Asterisks stand high: the places of a card may have come into the row above them.
    const dated = new Set(datesIn(row.tokens.slice(0, 4)).flatMap(({ tokens }) => tokens));
    const words = row.tokens.filter(
      (token) => !dated.has(token) && maskedPlaces(token.text) === undefined,
    );
    const [whole, name] = METHOD.exec(words.map(({ text }) => text).join(' ')) ?? [];
    if (whole === undefined || name === undefined) continue;
    const before = whole.slice(0, whole.length - name.length).split(' ').length - 1;
    const tokens = words.slice(before, before + name.split(' ').length);
    const places = row.tokens.flatMap(({ text }) => maskedPlaces(text) ?? []);
    const rest = [
      ...words
        .slice(before + tokens.length)
        .map(({ text }) => text.replace(/^\S?[*#•.]{2,}/, '**')),
      ...places.map((digits) => `**${digits}`),
    ].join(' ');
    if (!METHOD_TAIL.test(rest) || /^\s*(?:total|due|tax|memo|back)\b/i.test(rest)) continue;
    // A check's number is its own: `Check #2231` pays, `Check: 10245` names a table's bill.
    if (/^check$/i.test(name) && before === 0 && !/[.,]\d\d\b/.test(rest)) continue;
    const rank =
      (/\d[.,]\d\d/.test(rest)
        ? 3
        : /[*xX#•.]{2,}\s*\d{4}/.test(rest) || before > 0
          ? 2
          : rest.trim() === ''
            ? 1
            : 0) - (KIND_OF_CARD.test(name) ? 2.5 : 0);
    if (!best || rank > best.rank) best = { tokens: [...tokens], rank };
  }
  return best?.tokens;
}

/** Cards that collect points: their numbers pay nothing. */
const LOYALTY =
  /\b(?:extracare|member(?:ship)?|loyalty|rewards?|bonus\w*|club\w*|points?|advantage|kundenkarte|payback|fid[ée]lit[ée]|fidelity|phone|gift)\b/i;

/** The places of the card: in a row that names a card first, then the longest mask. */
function cardOf(rows: readonly PageRow[]): { value: string; tokens: Token[] } | undefined {
  let best: { value: string; tokens: Token[]; rank: number } | undefined;
  for (const [at, row] of rows.entries()) {
    const isPaid = METHOD.test(rows[at - 1]?.text ?? '');
    const found = LOYALTY.test(row.text) ? undefined : cardIn(row, isPaid);
    if (!found) continue;
    const isNamed = CARD.test(row.text);
    const masked = found.tokens.map(({ text }) => text).join('').length - 4;
    const rank = (isNamed ? 4 : 0) + Math.min(masked, 12) / 4;
    if (!best || rank > best.rank) best = { ...found, rank };
  }
  return best;
}

/** @param isPaid the row above says how it was paid. */
function cardIn(row: PageRow, isPaid: boolean): { value: string; tokens: Token[] } | undefined {
  const { tokens } = row;
  const isNamed = CARD.test(row.text);
  for (const [at, token] of tokens.entries()) {
    const whole = MASKED.exec(token.text)?.[1];
    if (whole !== undefined && (/[Xx*#•]/.test(token.text) || isNamed))
      return { value: whole, tokens: [token] };
    // `*5523 DEBIT`, `VISA-1107`, `x1033 MASTERCARD`.
    const short = isNamed ? SHORT_MASK.exec(token.text)?.[1] : undefined;
    if (short !== undefined) return { value: short, tokens: [token] };
    const places = isNamed || isPaid ? maskedPlaces(token.text) : undefined;
    if (places !== undefined) return { value: places, tokens: [token] };
    // `Visa ending in 4116`.
    const isEnding =
      /^(?:in|with)$/i.test(token.text) && /^ending$/i.test(tokens[at - 1]?.text ?? '');
    const ending = isEnding && isNamed ? tokens[at + 1] : undefined;
    if (ending && /^\d{4}$/.test(ending.text)) return { value: ending.text, tokens: [ending] };
    if (/^[Xx*#•.]{2,}$/.test(token.text)) {
      const next = tokens.slice(at + 1).find(({ text }) => !/^[Xx*#•.]{1,}$/.test(text));
      if (next && /^\d{4}$/.test(next.text)) return { value: next.text, tokens: [next] };
    }
    // `Visa 4480 (Contactless)`.
    const next = tokens[at + 1];
    const isBare = BRAND.test(token.text) && /^\d{4}$/.test(next?.text ?? '');
    const isAlone = tokens.length === 2;
    if (isBare && (isAlone || /[.,]\d\d\b|contactless|chip|swipe|tap/i.test(row.text)))
      return { value: next!.text, tokens: [next!] };
  }
  return undefined;
}
