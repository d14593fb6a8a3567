import { pageRows, type PageRow } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import type { FieldDraft } from './field-draft';
import { METHOD } from './receipt-words';

/** Four digits behind at least two masked places: `****1234`, `XXXX XXXX XXXX 1234`, `...4631`, `1234********5678`. */
const MASKED = /^(?:\d{4,6})?[Xx*#•.]{2,}[Xx*#•.\s-]*(\d{4})$/;
const CARD =
  /\b(?:card|karte|carte|tarjeta|carta|acct|account|pan|visa|master ?card|amex|debit)\b/i;

/** How it was paid, as printed, and the last four places of the card. */
export function paymentOf(views: readonly PageView[]): FieldDraft[] {
  const rows = views.flatMap(pageRows);
  const drafts: FieldDraft[] = [];
  const method = methodOf(rows);
  if (method) {
    const value = method
      .map((token) => token.text)
      .join(' ')
      .replace(/[:.]$/, '');
    drafts.push({ path: 'payment_method', value, tokens: method, match: 0.85 });
  }
  const card = rows.map(cardIn).find((token) => token !== undefined);
  if (card)
    drafts.push({ path: 'card_last4', value: card.text.slice(-4), tokens: [card], match: 0.92 });
  return drafts;
}

/** A row that starts with a way to pay and holds an amount; else any such row, a label `Credit card:` last. */
function methodOf(rows: readonly PageRow[]): Token[] | undefined {
  let best: { tokens: Token[]; rank: number } | undefined;
  for (const row of rows) {
    const [whole, name] = METHOD.exec(row.text) ?? [];
    if (whole === undefined || name === undefined) continue;
    const before = whole.slice(0, whole.length - name.length).split(' ').length - 1;
    const tokens = row.tokens.slice(before, before + name.split(' ').length);
    const rest = row.text.slice(whole.length);
    if (/^\p{L}/u.test(rest) || /^\s*(?:total|due|tax|memo|back)\b/i.test(rest)) continue;
    const rank = /\d[.,]\d\d/.test(rest)
      ? 3
      : /[*xX#•.]{2,}\s*\d{4}/.test(rest)
        ? 2
        : rest.trim() === ''
          ? 1
          : 0;
    if (!best || rank > best.rank) best = { tokens: [...tokens], rank };
  }
  return best?.tokens;
}

function cardIn(row: PageRow): Token | undefined {
  const whole = row.tokens.find(
    (token) => MASKED.test(token.text) && (/[Xx*#•]/.test(token.text) || CARD.test(row.text)),
  );
  if (whole) return whole;
  const apart = row.tokens.findIndex((token) => /^[Xx*#•.]{2,}$/.test(token.text));
  const next = row.tokens.slice(apart + 1).find((token) => !/^[Xx*#•.]{2,}$/.test(token.text));
  return apart >= 0 && next && /^\d{4}$/.test(next.text) ? next : undefined;
}
