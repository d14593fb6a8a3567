import { toCents } from '../normalize/money';
import { parsePercent } from '../normalize/numbers';
import { pageRows, type PageRow } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import type { FieldDraft } from './field-draft';
import { valuesInRow, type PrintStyle, type ValueReading } from './read-value';

/** One row under the head of a table of taxes. */
interface TableRow {
  readonly isSum: boolean;
  readonly rate?: { readonly value: string; readonly token: Token };
  readonly amounts: readonly ValueReading[];
  /** Which of the amounts is the tax, where rate and base prove it. */
  readonly taxAt?: number;
}

/** A table of rates, bases and taxes below the sums of a receipt. */
export interface TaxTable {
  readonly tokens: readonly Token[];
  readonly rows: readonly TableRow[];
}

const TAX_HEAD =
  /(?:^|[^\p{L}])(?:tax|taxes|tva|iva|i\.v\.a\.?|btw|vat|c?gst|mwst|ust|steuer|cuota|imposta)(?:[^\p{L}]|$)/iu;
const BASE_HEAD =
  /(?:^|[^\p{L}])(?:netto|net|ht|base|over|amount|amt|imponibile|brutto|bruto|ttc|total|gross|goods|rate|taux|tarif|%)(?:[^\p{L}]|$)/iu;
const SUM = /^(?:total|totals|summe|gesamt|gesamtbetrag|totale|totaal|tot\.?)\W*$/i;
/** Rows of such a table at most. */
const MOST_ROWS = 6;
const HIGHEST_RATE = 40;

/** Tables of taxes: a head that names tax and base, rows of figures under it. */
export function taxTables(views: readonly PageView[], style: PrintStyle): TaxTable[] {
  const rows = views.flatMap(pageRows);
  return rows.flatMap((head, at) => {
    const isHead =
      TAX_HEAD.test(head.text) && BASE_HEAD.test(head.text) && !/\d[.,]\d\d\b/.test(head.text);
    if (!isHead) return [];
    const found: TableRow[] = [];
    const tokens: Token[] = [...head.tokens];
    for (const row of rows.slice(at + 1, at + 1 + MOST_ROWS)) {
      const parsed = tableRow(row, style);
      if (!parsed) break;
      found.push(parsed);
      tokens.push(...row.tokens);
    }
    return found.some(({ taxAt }) => taxAt !== undefined) ? [{ tokens, rows: found }] : [];
  });
}

function tableRow(row: PageRow, style: PrintStyle): TableRow | undefined {
  const words = row.tokens.filter((token) => /\p{L}{3}/u.test(token.text));
  const isSum = words.length === 1 && SUM.test(words[0]!.text);
  if (words.length > 0 && !isSum) return undefined;
  const figures = row.tokens.filter((token) => /\d/.test(token.text));
  const rate = figures.flatMap((token, at) =>
    isSum ? [] : (rateOf(token, row, figures.length > 2 ? at : MOST_ROWS) ?? []),
  )[0];
  const amounts = valuesInRow(
    figures.filter((token) => token !== rate?.token),
    'money',
    style,
  ).filter(({ certainty }) => certainty === 1);
  if (amounts.length < 2 || amounts.length > 4) return undefined;
  const taxAt = rate && taxPlace(amounts, Number(rate.value));
  return {
    isSum,
    amounts,
    ...(rate ? { rate } : {}),
    ...(taxAt === undefined ? {} : { taxAt }),
  };
}

/** `19,0%`, `9 %`, or the first figure with decimals in front of the amounts: `2.50` under a `%`. */
function rateOf(token: Token, row: PageRow, at: number): TableRow['rate'] {
  const text = token.text.replace(/^[A-Z]?[=:]/i, '');
  const next = row.tokens[row.tokens.indexOf(token) + 1]?.text;
  const percent = parsePercent(next === '%' ? `${text} %` : text);
  const bare = at <= 1 && /^\d{1,2}[.,]\d{1,2}$/.test(text) ? text.replace(',', '.') : undefined;
  const value = percent ?? bare;
  return value !== undefined && Number(value) <= HIGHEST_RATE ? { value, token } : undefined;
}

/** The amount that is the rate of another one, added to it or held in it. */
function taxPlace(amounts: readonly ValueReading[], rate: number): number | undefined {
  const cents = amounts.map(({ value }) => toCents(String(value)));
  const at = cents.findIndex((tax, index) =>
    cents.some(
      (base, other) =>
        other !== index &&
        base > tax &&
        (Math.abs((base * rate) / 100 - tax) <= 1 ||
          Math.abs((base * rate) / (100 + rate) - tax) <= 1),
    ),
  );
  return at < 0 ? undefined : at;
}

/** The printed sum of the taxes of a table; one tax by itself; several one by one. */
export function tableTaxes(tables: readonly TaxTable[]): FieldDraft[] {
  for (const { rows } of tables) {
    const proven = rows.filter(({ taxAt }) => taxAt !== undefined);
    const width = proven[0]?.amounts.length;
    const sum = rows.find(({ isSum, amounts }) => isSum && amounts.length === width);
    const printed = sum?.amounts[proven[0]?.taxAt ?? 0];
    if (printed)
      return [{ path: 'tax', value: printed.value, tokens: printed.tokens, match: 0.85 }];
    const charged = proven.filter(({ amounts, taxAt }) => Number(amounts[taxAt!]!.value) !== 0);
    const parts = charged.map(({ rate, amounts, taxAt }) => ({
      rate: rate!,
      amount: amounts[taxAt!]!,
    }));
    if (parts.length === 1)
      return [
        {
          path: 'tax',
          value: parts[0]!.amount.value,
          tokens: parts[0]!.amount.tokens,
          match: 0.85,
        },
      ];
    if (parts.length > 1)
      return parts.flatMap(({ rate, amount }, index) => [
        { path: `taxes.${index}.rate`, value: rate.value, tokens: [rate.token], match: 0.85 },
        { path: `taxes.${index}.amount`, value: amount.value, tokens: amount.tokens, match: 0.85 },
      ]);
  }
  return [];
}
