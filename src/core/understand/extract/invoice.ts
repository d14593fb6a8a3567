import type { parseDate } from '../normalize/dates';
import { parsePercent } from '../normalize/numbers';
import { pageRows } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import { addsUp, listedCharges } from './charge-list';
import type { Extraction, FieldDraft } from './field-draft';
import { CONTRACT_SPECS } from './invoice-contract-labels';
import { INVOICE_DATE_SPECS } from './invoice-date-labels';
import { invoiceIdentifiers } from './invoice-identifiers';
import { INVOICE_NUMBER_SPECS } from './invoice-number-labels';
import { isBankAccount, purchaseOrder } from './invoice-references';
import { INVOICE_SUM_SPECS } from './invoice-sum-labels';
import { titleNumber } from './invoice-title';
import { INVOICE_TOTAL_SPECS } from './invoice-total-labels';
import { labelledValues } from './labelled-values';
import { tableItems } from './line-items';
import type { PrintStyle } from './read-value';
import { positive, settleTotals } from './settle-totals';
import { pagePanels } from './side-panel';
import { datesIn } from './statement-period';
import { currencyOf } from './trade-currency';
import { tradeStyle } from './trade-date-order';
import { tradeParties } from './trade-parties';
import { servicePeriod } from './trade-period';
import { NO_FIELD, tradeSpecs } from './trade-specs';

const SPECS = [
  ...INVOICE_NUMBER_SPECS,
  ...INVOICE_DATE_SPECS,
  ...INVOICE_SUM_SPECS,
  ...INVOICE_TOTAL_SPECS,
  ...CONTRACT_SPECS,
];

const MONEY: ReadonlySet<string> = new Set(
  [...INVOICE_SUM_SPECS, ...INVOICE_TOTAL_SPECS].map(({ path }) => path),
);

/** Reads an invoice or credit note of any of seven languages. */
export function extractInvoice(pages: readonly PageView[]): Extraction {
  const style = tradeStyle(pages);
  const parties = tradeParties(pages);
  const panels = pages.map(pagePanels);
  const views = panels.flatMap(({ main, panel }) => (panel ? [main, panel] : [main]));
  const identifiers = invoiceIdentifiers(views, parties);
  const addresses = parties.drafts.filter(({ path }) => path.endsWith('_address'));
  const known = [...identifiers, ...addresses].flatMap((draft) => draft.tokens);
  const taken = new Set([...known, ...zipCodes(views)]);
  const found = labelledValues(views, tradeSpecs(SPECS, style, views), style, taken)
    .filter(({ path }) => path !== NO_FIELD)
    .map(withoutNumberMark);
  const titled = titleNumber(views, style, found);
  const own = new Set(titled.map((draft) => draft.path));
  const period = servicePeriod(found, views, style.dateOrder);
  for (const { path } of period) own.add(path);
  const labelled = found.filter((draft) => !own.has(draft.path) && !isBankAccount(draft, views));
  const drafts = [
    ...titled,
    ...settleTotals(labelled, views, style),
    ...parties.drafts,
    ...identifiers,
    ...currencyOf(views),
    ...rate(views),
    ...(labelled.some((draft) => draft.path === 'purchase_order') ? [] : purchaseOrder(views)),
    ...period,
  ];
  if (!drafts.some(({ path }) => path === 'due_date')) drafts.push(...dueOn(views, style));
  const tables = panels.map(({ main }) => main);
  const listed = items(drafts, tables, style);
  const dated = withOwnDate(drafts, listed, views, style);
  const sums = withoutMisreadSigns(dated.filter(isNoItem(listed)), listed);
  return { drafts: [...sums, ...listed], notes: [] };
}

/** `Dallas, TX 75201`: five places behind a state are no amount, whatever words stand near: `Mill Freight Inc`. */
function zipCodes(views: readonly PageView[]): Token[] {
  return views
    .flatMap(pageRows)
    .flatMap(({ tokens }) =>
      tokens.filter(
        ({ text }, at) => /^\d{5}$/.test(text) && /^[A-Z]{2},?$/.test(tokens[at - 1]?.text ?? ''),
      ),
    );
}

/** `N° 12 345 678`: the word for number is no part of one. */
function withoutNumberMark(draft: FieldDraft): FieldDraft {
  const [first, ...rest] = draft.tokens;
  const isMarked =
    draft.path === 'invoice_number' && /^(?:n[°º]|nr\.|no\.)$/i.test(first?.text ?? '');
  return isMarked && rest.length > 0
    ? { ...draft, value: rest.map(({ text }) => text).join(' '), tokens: rest }
    : draft;
}

/** `Freight charge` and `50 % deposit` among the items are items, not what shipping costs or what was paid. */
function isNoItem(listed: readonly FieldDraft[]): (draft: FieldDraft) => boolean {
  const priced = listed.filter(({ path }) => /\.(?:unit_price|amount)$/.test(path));
  const tokens = new Set(priced.flatMap((draft) => draft.tokens));
  return ({ path, tokens: own }) =>
    (path !== 'shipping' && path !== 'amount_paid') || !own.some((token) => tokens.has(token));
}

/**
 * The sign of a currency that a recogniser does not know is read as a dash: `₹61,788.00` as `-61,788.00`. Where positive
 * items add up to what is printed behind it, it is no minus.
 */
function withoutMisreadSigns(
  drafts: readonly FieldDraft[],
  listed: readonly FieldDraft[],
): readonly FieldDraft[] {
  const isDashed = ({ path, value, tokens }: FieldDraft): boolean =>
    (MONEY.has(path) || path.startsWith('taxes.')) &&
    String(value).startsWith('-') &&
    tokens.every(({ text, source }) => source === 'ocr' && /^[-–—]\d/.test(text));
  const dashed = drafts.filter(isDashed);
  if (!addsUp(listed, dashed.map(positive))) return drafts;
  return drafts.map((draft) => (isDashed(draft) ? positive(draft) : draft));
}

/** Items of a table; without one, or with one of amounts alone that do not add up, the listed charges that do. */
function items(
  drafts: readonly FieldDraft[],
  views: readonly PageView[],
  style: PrintStyle,
): FieldDraft[] {
  const table = tableItems(views, style);
  const sums = drafts.filter(({ path }) => MONEY.has(path));
  const isCounted = table.some(({ path }) => /\.(?:quantity|unit_price)$/.test(path));
  if (table.length > 0 && (isCounted || addsUp(table, sums))) return table;
  const listed = listedCharges(views, style, sums);
  const isList = listed.some(({ path }) => path.startsWith('line_items.1.'));
  return table.length === 0 || isList ? listed : table;
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

/** `TOTAL AMOUNT DUE ON September 23, 2024  $1,039.15`: the date stands in the label of the sum. */
function dueOn(views: readonly PageView[], style: PrintStyle): FieldDraft[] {
  for (const { tokens } of views.flatMap(pageRows)) {
    const at = tokens.findIndex(
      ({ text }, index) =>
        /^(?:on|by)$/i.test(text) && /^due$/i.test(tokens[index - 1]?.text ?? ''),
    );
    const [date] = at < 0 ? [] : datesIn(tokens.slice(at + 1), style.dateOrder);
    if (date?.date.iso !== undefined && date.tokens[0] === tokens[at + 1])
      return [{ path: 'due_date', value: date.date.iso, tokens: date.tokens, match: 0.88 }];
  }
  return [];
}

/** The date of an item is the invoice's only where it prints no other. */
function withOwnDate(
  drafts: readonly FieldDraft[],
  listed: readonly FieldDraft[],
  views: readonly PageView[],
  style: PrintStyle,
): readonly FieldDraft[] {
  const items = new Set(listed.flatMap(({ tokens }) => tokens));
  const rows = views.flatMap(pageRows).filter((row) => row.tokens.some((word) => items.has(word)));
  const inRows = new Set(rows.flatMap((row) => row.tokens));
  const date = drafts.find(({ path }) => path === 'invoice_date');
  if (date && !date.tokens.some((token) => inRows.has(token))) return drafts;
  const others = drafts.filter((draft) => draft !== date);
  const known = [...others.flatMap(({ tokens }) => tokens), ...inRows];
  const lone = loneDate(views, style.dateOrder, new Set(known));
  return lone.length > 0 || !date ? [...others, ...lone] : drafts;
}

/** Without a label, the first date of the upper part that is nothing else is the invoice's. */
function loneDate(
  views: readonly PageView[],
  order: Parameters<typeof parseDate>[1],
  taken: ReadonlySet<Token>,
): FieldDraft[] {
  const [view] = views;
  for (const row of view ? pageRows(view).filter((candidate) => candidate.box.top < 0.5) : []) {
    const date = datesIn(row.tokens, order).find(
      (entry) => entry.date.iso !== undefined && !taken.has(entry.tokens[0]!),
    );
    if (date?.date.iso !== undefined)
      return [{ path: 'invoice_date', value: date.date.iso, tokens: date.tokens, match: 0.7 }];
  }
  return [];
}
