import { isPhone } from '../normalize/identifiers';
import { parseMoney } from '../normalize/money';
import { pageRows, type PageRow } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import type { Extraction, FieldDraft } from './field-draft';
import { printedText } from './field-draft';
import { labelledValues } from './labelled-values';
import { isAddressLine } from './party';
import { documentStyle } from './print-style';
import { valuesInRow, type PrintStyle } from './read-value';
import { settleTotals } from './settle-totals';
import { datesIn } from './statement-period';
import { RECEIPT_SPECS } from './trade-specs';

const TIME = /^([01]?\d|2[0-3])[:.h]([0-5]\d)(?:[:.]([0-5]\d))?\s?([ap]\.?m\.?)?$/i;
const METHODS =
  /^(?:visa|mastercard|master card|mc|amex|american express|discover|debit|credit|cash|paypal|apple pay|google pay|ec-karte|girocard|bar|esp[eè]ces|carte bancaire|cb|efectivo|tarjeta|contanti|bancomat|pin|contant|maestro|gift card|check)\b/i;
const SUMS =
  /^(?:sub ?-?total|total|grand|tax|sales tax|state tax|vat|mwst|ust|tva|iva|btw|gst|hst|tip|gratuity|change|cash|visa|master|amex|debit|credit|balance|amount|discount|savings|you saved|rounding|summe|gesamt|zwischen|netto|brutto|zu zahlen|gegeben|r[üu]ckgeld|bar\b|rendu|montant|net |cambio|efectivo|resto|totaal|totale|wisselgeld|contant|payment|tender|approval|auth|card|account|service charge|suggested|items?\b|\d{1,2}\s?%|trinkgeld|base imponible|imponibile|subtotaal|sous)/i;

/** Reads a sales receipt. */
export function extractReceipt(views: readonly PageView[]): Extraction {
  const style = documentStyle(views);
  const labelled = labelledValues(views, RECEIPT_SPECS, style);
  const drafts = [
    ...settleTotals(labelled, views, style),
    ...merchant(views),
    ...moment(views, style),
    ...payment(views),
    ...currency(views),
  ];
  return { drafts: [...drafts, ...items(views, style)], notes: [] };
}

/** The shop: first lines of words, its address below, its phone. */
function merchant(views: readonly PageView[]): FieldDraft[] {
  const [view] = views;
  if (!view) return [];
  const rows = pageRows(view)
    .filter((row) => row.box.top < 0.4)
    .slice(0, 14);
  const firstPrice = rows.findIndex((row) => /\d[.,]\d\d\b/.test(row.text));
  const head = rows.slice(0, firstPrice < 0 ? rows.length : Math.max(2, firstPrice));
  const drafts: FieldDraft[] = [];
  const named = head.filter((row) => isName(row));
  const tallest = [...named.slice(0, 4)].sort((a, b) => height(b) - height(a))[0];
  const name = tallest && height(tallest) > 1.25 * view.lineHeight ? tallest : named[0];
  if (name)
    drafts.push({
      path: 'merchant_name',
      value: printedText(name.tokens),
      tokens: name.tokens,
      match: 0.85,
    });
  const address = head
    .filter((row) => row !== name && isAddressLine(row.text) && !isPhoneRow(row))
    .slice(0, 3);
  const lines = address.filter(
    (row, index) =>
      index === 0 || row.box.top - address[index - 1]!.box.bottom < 2 * view.lineHeight,
  );
  const words = lines.flatMap((row) => row.tokens);
  if (words.length > 0)
    drafts.push({
      path: 'merchant_address',
      value: printedText(words),
      tokens: words,
      match: 0.82,
    });
  const phone = phoneIn(rows);
  if (phone)
    drafts.push({ path: 'merchant_phone', value: printedText(phone), tokens: phone, match: 0.9 });
  return drafts;
}

const NO_NAME =
  /^(?:receipt|welcome|thank|sales? receipt|invoice|order|date|tel|www|store|customer copy|merchant copy|\d)/i;

/** Words that were read surely and are letters for the most part. */
function isName(row: PageRow): boolean {
  const letters = row.text.replace(/[^\p{L}]/gu, '').length;
  const recognition = Math.min(...row.tokens.map((token) => token.confidence));
  return (
    letters >= 3 &&
    letters / row.text.length > 0.6 &&
    recognition >= 0.5 &&
    !NO_NAME.test(row.text) &&
    !isAddressLine(row.text)
  );
}

function isPhoneRow(row: PageRow): boolean {
  return phoneIn([row]) !== undefined;
}

function phoneIn(rows: readonly PageRow[]): Token[] | undefined {
  for (const row of rows) {
    for (let at = 0; at < row.tokens.length; at += 1) {
      for (let size = Math.min(4, row.tokens.length - at); size >= 1; size -= 1) {
        const words = row.tokens.slice(at, at + size);
        if (
          isPhone(
            words
              .map((word) => word.text)
              .join(' ')
              .replace(/^(?:tel|ph|phone)[.:]*\s*/i, ''),
          )
        )
          return words;
      }
    }
  }
  return undefined;
}

function moment(views: readonly PageView[], style: PrintStyle): FieldDraft[] {
  const drafts: FieldDraft[] = [];
  for (const view of views) {
    for (const row of pageRows(view)) {
      const date = datesIn(row.tokens, style.dateOrder).find(
        (entry) => entry.date.iso !== undefined,
      );
      if (date?.date.iso !== undefined && !drafts.some((draft) => draft.path === 'date')) {
        drafts.push({
          path: 'date',
          value: date.date.iso,
          tokens: date.tokens,
          match: date.date.isAmbiguous ? 0.8 : 0.93,
        });
      }
      const time = timeIn(row.tokens);
      if (time && !drafts.some((draft) => draft.path === 'time')) drafts.push(time);
    }
  }
  return drafts;
}

function timeIn(tokens: readonly Token[]): FieldDraft | undefined {
  for (let at = 0; at < tokens.length; at += 1) {
    const next = tokens[at + 1];
    const isHalf = next !== undefined && /^[ap]\.?m\.?$/i.test(next.text);
    const text = tokens[at]!.text + (isHalf ? ` ${next.text}` : '');
    const match = TIME.exec(text);
    if (!match || (!text.includes(':') && !match[4])) continue;
    const half = match[4]?.toLowerCase().startsWith('p');
    const hour = Number(match[1]);
    const full = match[4] === undefined ? hour : half ? (hour % 12) + 12 : hour % 12;
    const value = `${String(full).padStart(2, '0')}:${match[2]}${match[3] === undefined ? '' : `:${match[3]}`}`;
    return {
      path: 'time',
      value,
      tokens: isHalf ? [tokens[at]!, next] : [tokens[at]!],
      match: 0.92,
    };
  }
  return undefined;
}

function payment(views: readonly PageView[]): FieldDraft[] {
  const drafts: FieldDraft[] = [];
  for (const view of views) {
    for (const row of pageRows(view)) {
      const method = METHODS.exec(row.text.trim())?.[0];
      if (method !== undefined && !drafts.some((draft) => draft.path === 'payment_method')) {
        const words = row.tokens.slice(0, method.split(' ').length);
        drafts.push({
          path: 'payment_method',
          value: method.toLowerCase(),
          tokens: words,
          match: 0.85,
        });
      }
      const card = row.tokens.find((token) => /^[Xx*#•.]{4,}[Xx*#•.\s-]*\d{4}$/.test(token.text));
      const apart = row.tokens.findIndex((token) => /^[Xx*#•]{2,}$/.test(token.text));
      const last =
        card ??
        (apart >= 0 && /^\d{4}$/.test(row.tokens[apart + 1]?.text ?? '')
          ? row.tokens[apart + 1]
          : undefined);
      if (last && !drafts.some((draft) => draft.path === 'card_last4')) {
        drafts.push({
          path: 'card_last4',
          value: last.text.slice(-4),
          tokens: [last],
          match: 0.92,
        });
      }
    }
  }
  return drafts;
}

function currency(views: readonly PageView[]): FieldDraft[] {
  for (const view of views) {
    for (const token of view.tokens) {
      const code = /\d/.test(token.text)
        ? parseMoney(token.text)?.currency
        : /^(?:EUR|USD|GBP|CHF|[$€£])$/.test(token.text)
          ? parseMoney(`${token.text} 1`)?.currency
          : undefined;
      if (code) return [{ path: 'currency', value: code, tokens: [token], match: 0.9 }];
    }
  }
  return [];
}

/** Rows of words with a price at the end, above the first sum. */
function items(views: readonly PageView[], style: PrintStyle): FieldDraft[] {
  const found: FieldDraft[][] = [];
  for (const view of views) {
    for (const row of pageRows(view)) {
      const text = row.text.trim();
      if (
        /^(?:sub ?-?total|zwischensumme|sous-?total|subtotaal|total\b|summe|gesamt|totale|totaal)/i.test(
          text,
        ) &&
        found.length > 0
      ) {
        return number(found);
      }
      const item = itemIn(row, style);
      if (item && !SUMS.test(text)) found.push(item);
    }
  }
  return number(found);
}

function number(found: readonly (readonly FieldDraft[])[]): FieldDraft[] {
  return found.flatMap((item, index) =>
    item.map((draft) => ({ ...draft, path: `line_items.${index}.${draft.path}` })),
  );
}

function itemIn(row: PageRow, style: PrintStyle): FieldDraft[] | undefined {
  // A tax letter may stand behind the price.
  const letters =
    row.tokens.length > 1 && /^[A-Z*]{1,2}$/.test(row.tokens[row.tokens.length - 1]!.text) ? 1 : 0;
  const body = row.tokens.slice(0, row.tokens.length - letters);
  const readings = valuesInRow(body, 'money', style);
  const price = readings[readings.length - 1];
  if (!price || price.tokens[price.tokens.length - 1] !== body[body.length - 1]) return undefined;
  if (!/\d[.,]\s?\d{2}\D{0,2}$/.test(price.tokens.map((token) => token.text).join(' ')))
    return undefined;
  let words = body
    .slice(0, body.length - price.tokens.length)
    .filter((token) => !/^[$€£]$/.test(token.text));
  const drafts: FieldDraft[] = [
    { path: 'amount', value: String(price.value), tokens: price.tokens, match: 0.9 },
  ];
  const [first, second] = words;
  if (
    first &&
    words.length > 1 &&
    /^\d{1,3}[xX]?$/.test(first.text) &&
    !/^\d{3,}$/.test(second!.text)
  ) {
    drafts.push({
      path: 'quantity',
      value: first.text.replace(/\D/g, ''),
      tokens: [first],
      match: 0.88,
    });
    words = words.slice(/^[xX]$/.test(second!.text) ? 2 : 1);
  }
  const unit = words[words.length - 1];
  const unitPrice =
    unit && words.length > 1 && /^@?[$€£]?\d+[.,]\d{2}$/.test(unit.text)
      ? parseMoney(unit.text.replace(/^@/, ''), style.decimalMark)
      : undefined;
  if (unit && unitPrice) {
    drafts.push({ path: 'unit_price', value: unitPrice.value, tokens: [unit], match: 0.85 });
    words = words.slice(0, -1).filter((token) => !/^[@xX]$/.test(token.text));
  }
  if (!words.some((token) => /\p{L}{2}/u.test(token.text))) return undefined;
  return [
    {
      path: 'description',
      value: words.map((token) => token.text).join(' '),
      tokens: words,
      match: 0.88,
    },
    ...drafts,
  ];
}

function height(row: PageRow): number {
  return row.box.bottom - row.box.top;
}
