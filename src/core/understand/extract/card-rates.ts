import { pageRows, type PageRow } from '../text/page-rows';
import { keepWords, type PageView, type Token } from '../text/page-view';
import type { FieldDraft } from './field-draft';

const RATE = /^\d{1,2}\.\d{1,3}%(?:\(?[vVdD]\)?)?$/;
const KIND =
  /^(purchases?|cash advances?|balance transfers?|penalty|standard|overdraft advance)\b/i;
const MOST_RATES = 8;

/** `Purchases 24.99%`: what a rate is for and the rate. */
export function cardRates(views: readonly PageView[]): FieldDraft[] {
  return rateRows(views)
    .slice(0, MOST_RATES)
    .flatMap(({ row, kind, rate }, index): FieldDraft[] => [
      {
        path: `apr.${index}.type`,
        value: kind,
        tokens: row.tokens.slice(0, kind.split(' ').length),
        match: 0.85,
      },
      {
        path: `apr.${index}.rate`,
        value: rate.text.replace(/%.*$/, ''),
        tokens: [rate],
        match: 0.9,
      },
    ]);
}

/** The pages without the table of rates: the balance that interest is charged on is no sum of the period. */
export function withoutRates(views: readonly PageView[]): PageView[] {
  const used = new Set(rateRows(views).flatMap(({ row }) => row.tokens));
  return used.size === 0 ? [...views] : views.map((view) => keepWords(view, (t) => !used.has(t)));
}

interface RateRow {
  readonly row: PageRow;
  readonly kind: string;
  readonly rate: Token;
}

function rateRows(views: readonly PageView[]): RateRow[] {
  return views.flatMap(pageRows).flatMap((row): RateRow[] => {
    const rate = row.tokens.find(({ text }) => RATE.test(text));
    const kind = KIND.exec(row.text)?.[1];
    return rate && kind ? [{ row, kind, rate }] : [];
  });
}
