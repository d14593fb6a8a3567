import type { parseDate } from '../normalize/dates';
import { isEmail, isPhone, parseIban } from '../normalize/identifiers';
import { parseMoney } from '../normalize/money';
import { parsePercent } from '../normalize/numbers';
import { foldText } from '../text/fold-text';
import { pageRows } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import type { Extraction, FieldDraft } from './field-draft';
import type { PrintStyle } from './read-value';
import { labelledValues } from './labelled-values';
import { tableItems } from './line-items';
import { documentStyle } from './print-style';
import { settleTotals } from './settle-totals';
import { tradeParties } from './trade-parties';
import { INVOICE_FACT_SPECS } from './invoice-labels';
import { INVOICE_SUM_SPECS } from './invoice-sum-labels';
import { tradeSpecs } from './trade-specs';
import { datesIn } from './statement-period';

/** Reads an invoice or credit note of any of seven languages. */
export function extractInvoice(views: readonly PageView[]): Extraction {
  const style = documentStyle(views);
  const labelled = labelledValues(
    views,
    tradeSpecs([...INVOICE_FACT_SPECS, ...INVOICE_SUM_SPECS], style),
    style,
  );
  const items = tableItems(views, style);
  const titled = titleNumber(views, style);
  const own = new Set(titled.map((draft) => draft.path));
  const rest = labelled.filter((draft) => !own.has(draft.path));
  const drafts = [
    ...titled,
    ...settleTotals(rest, views, style),
    ...tradeParties(views),
    ...identifiers(views),
    ...currency(views),
    ...rate(views),
  ];
  if (!drafts.some((draft) => draft.path === 'invoice_date'))
    drafts.push(...loneDate(views, style.dateOrder));
  return { drafts: [...drafts, ...items], notes: [] };
}

const TITLE_WORD =
  /(?:rechnung|gutschrift|rechnungskorrektur|invoice|facture|factura|fattura|factuur|fatura|creditnote|avoir)$/;
const NUMBER_MARK = /^(?:nr|no|n|num|number|numero|nummer)$/;

/** `Rechnung Nr. 42 vom 31.01.2014`, `Invoice No. 17`: the title line itself gives number and date. */
function titleNumber(views: readonly PageView[], style: PrintStyle): FieldDraft[] {
  for (const view of views) {
    for (const row of pageRows(view)) {
      const title = row.tokens.findIndex((token) => TITLE_WORD.test(foldText(token.text)));
      if (title < 0 || title > 2) continue;
      const mark = row.tokens.findIndex(
        (token, at) =>
          at > title &&
          at <= title + 6 &&
          (token.text === '#' || NUMBER_MARK.test(foldText(token.text))),
      );
      const number = mark < 0 ? undefined : row.tokens[mark + 1];
      if (!number || !/\d/.test(number.text)) continue;
      const value = number.text.replace(/^[#:]+|[,;:.]+$/g, '');
      const drafts: FieldDraft[] = [
        { path: 'invoice_number', value, tokens: [number], match: 0.95 },
      ];
      const isDated = /^(?:vom|von|dated|du|del|de|van|from|of)$/i.test(
        row.tokens[mark + 2]?.text ?? '',
      );
      const date = isDated ? datesIn(row.tokens.slice(mark + 3), style.dateOrder)[0] : undefined;
      if (date?.date.iso !== undefined) {
        drafts.push({
          path: 'invoice_date',
          value: date.date.iso,
          tokens: date.tokens,
          match: 0.95,
        });
      }
      return drafts;
    }
  }
  return [];
}

/** Numbers that prove themselves by their form: IBAN, tax numbers, mail, phone. The first of each is the vendor's. */
function identifiers(views: readonly PageView[]): FieldDraft[] {
  const drafts = new Map<string, FieldDraft>();
  const add = (path: string, value: string, tokens: readonly Token[], match: number): void => {
    if (!drafts.has(path)) drafts.set(path, { path, value, tokens, match });
  };
  for (const view of views) {
    for (const row of pageRows(view)) {
      row.tokens.forEach((token, at) => {
        const iban = ibanAt(row.tokens, at);
        if (iban) add('iban', iban.value, iban.tokens, 0.98);
        const tax = taxIdAt(row.tokens, at);
        if (tax)
          add(
            drafts.has('vendor_tax_id') ? 'customer_tax_id' : 'vendor_tax_id',
            tax.value,
            tax.tokens,
            0.85,
          );
        if (isEmail(token.text.replace(/[,;]$/, '')))
          add('vendor_email', token.text.replace(/[,;]$/, ''), [token], 0.8);
        const phone = phoneAt(row.tokens, at);
        if (phone) add('vendor_phone', phone.value, phone.tokens, 0.8);
      });
    }
  }
  const [vendor, customer] = [drafts.get('vendor_tax_id'), drafts.get('customer_tax_id')];
  // The same number printed twice is not the customer's.
  if (vendor && customer && vendor.value === customer.value) drafts.delete('customer_tax_id');
  return [...drafts.values()];
}

function ibanAt(
  tokens: readonly Token[],
  at: number,
): { value: string; tokens: Token[] } | undefined {
  const first = tokens[at]!.text.replace(/^IBAN:?/i, '');
  if (!/^[A-Z]{2}\d{2}/.test(first)) return undefined;
  for (let size = Math.min(9, tokens.length - at); size >= 1; size -= 1) {
    const words = tokens.slice(at, at + size);
    const value = parseIban(
      words
        .map((word) => word.text)
        .join('')
        .replace(/^IBAN:?/i, '')
        .replace(/[,.;]$/, ''),
    );
    if (value !== undefined) return { value, tokens: words };
  }
  return undefined;
}

const VAT_ID =
  /^(?:ATU\d{8}|BE[01]\d{9}|DE\d{9}|ES[A-Z\d]\d{7}[A-Z\d]|FR[A-Z\d]{2}\d{9}|GB\d{9}|IT\d{11}|NL\d{9}B\d{2}|PT\d{9}|CHE\d{9}|IE\d[A-Z\d]\d{5}[A-Z]{1,2}|PL\d{10}|LU\d{8}|DK\d{8}|SE\d{12}|FI\d{8}|CZ\d{8,10})$/;

function taxIdAt(
  tokens: readonly Token[],
  at: number,
): { value: string; tokens: Token[] } | undefined {
  const text = tokens[at]!.text.replace(/^.*:/, '').replace(/[,;.]$/, '');
  if (VAT_ID.test(text)) return { value: text, tokens: [tokens[at]!] };
  const before = tokens
    .slice(Math.max(0, at - 4), at)
    .map((token) => token.text)
    .join(' ')
    .toLowerCase();
  const isNamed =
    /(?:tax id|ein|gstin|abn|vat (?:no|number|reg|id)|fein|tin|steuernummer|steuernr|steuer-nr|nif|cif|p\.?\s?iva|siret|siren)[.:#]*\s*\S*$/.test(
      before,
    );
  const isNumber =
    /^(?:\d{2}-\d{7}|[\dA-Z]{8,15}|\d{2,3}\/\d{3}\/\d{4,5}|GB\d{9})$/.test(text) &&
    /\d{5}|\d\/\d/.test(text);
  return isNamed && isNumber ? { value: text, tokens: [tokens[at]!] } : undefined;
}

function phoneAt(
  tokens: readonly Token[],
  at: number,
): { value: string; tokens: Token[] } | undefined {
  for (let size = Math.min(5, tokens.length - at); size >= 1; size -= 1) {
    const words = tokens.slice(at, at + size);
    const text = words
      .map((word) => word.text)
      .join(' ')
      .replace(/[,;.]$/, '');
    const before = tokens[at - 1]?.text ?? '';
    if (/fax/i.test(before)) return undefined;
    if (
      isPhone(text) ||
      (/^(?:tel|telefon|phone|fon|t|tél)\.?:?$/i.test(before) &&
        /^[+(]?\d[\d\s()./-]{5,}\d$/.test(text))
    )
      return { value: text, tokens: words };
  }
  return undefined;
}

/** The sign or code printed most often with an amount, else a code printed alone. */
function currency(views: readonly PageView[]): FieldDraft[] {
  const tally = new Map<string, { count: number; token: Token }>();
  for (const view of views) {
    for (const line of view.lines) {
      line.tokens.forEach((token, at) => {
        const next = line.tokens[at + 1]?.text ?? '';
        const isSign = /^(?:[$€£₹¥]|EUR|USD|GBP|CHF|INR|CAD|AUD)$/.test(token.text);
        const code = isSign
          ? parseMoney(`${token.text} 1`)?.currency
          : /\d/.test(token.text)
            ? parseMoney(token.text)?.currency
            : undefined;
        if (!code) return;
        const entry = tally.get(code) ?? { count: 0, token };
        entry.count += /\d/.test(token.text + next) ? 2 : 1;
        tally.set(code, entry);
      });
    }
  }
  const [best] = [...tally].sort((a, b) => b[1].count - a[1].count);
  return best ? [{ path: 'currency', value: best[0], tokens: [best[1].token], match: 0.93 }] : [];
}

/** A single tax rate; several rates are read with the line items. */
function rate(views: readonly PageView[]): FieldDraft[] {
  const found = new Map<string, Token[]>();
  for (const view of views) {
    for (const row of pageRows(view)) {
      if (!/tax|vat|mwst|ust|umsatzsteuer|steuer|tva|iva|btw|gst|imposta/i.test(row.text)) continue;
      row.tokens.forEach((token, at) => {
        const next = row.tokens[at + 1];
        const joined = next?.text === '%' ? [token, next] : [token];
        const value = parsePercent(
          joined.map((word) => word.text.replace(/^[@(]|[):,]$/g, '')).join(' '),
        );
        if (value !== undefined && Number(value) > 0 && Number(value) < 40 && !found.has(value))
          found.set(value, joined);
      });
    }
  }
  const [only, ...others] = [...found];
  return only && others.length === 0
    ? [{ path: 'tax_rate', value: only[0], tokens: only[1], match: 0.85 }]
    : [];
}

/** Without a label, the first date of the upper part is the invoice's. */
function loneDate(
  views: readonly PageView[],
  order: Parameters<typeof parseDate>[1],
): FieldDraft[] {
  const [view] = views;
  for (const row of view ? pageRows(view).filter((candidate) => candidate.box.top < 0.5) : []) {
    const date = datesIn(row.tokens, order).find((entry) => entry.date.iso !== undefined);
    if (date?.date.iso !== undefined)
      return [{ path: 'invoice_date', value: date.date.iso, tokens: date.tokens, match: 0.7 }];
  }
  return [];
}
