import { pageRows, type PageRow } from '../text/page-rows';
import { parseNumber } from '../normalize/money';
import type { PageView, Token } from '../text/page-view';
import type { FieldDraft } from './field-draft';
import { valuesInRow, type PrintStyle } from './read-value';

const VOLUME =
  /^(?:gallons?|gal|litres?|liters?|litri|litros|liter|ltr|vol(?:ume)?|menge|volumen)\b/i;
const PRICE =
  /^(?:ppg|ppl|price|preis|prix|precio|prezzo|prijs|[$€]|eur|usd)[\s/]*(?:per )?\/?\s?(?:gal(?:lon)?|g|l|ltr|litre|liter|unit)?\b/i;
const PER_VOLUME = /\/\s?(?:gal(?:lon)?|g|l|ltr|litre|liter)\b|^pp[gl]\b|per (?:gal|litre|liter)/i;
const PRODUCT =
  /^(?:product|grade|fuel type|produkt|sorte|kraftstoff|carburant|producto|prodotto|brandstof)\b/i;
const AMOUNT = /^(?:fuel (?:total|sale)|amount|betrag|sale|montant|importe|importo|bedrag)\b/i;

/** `20.48 L @ 182.4p/L   £37.36`: volume, price of a unit and amount in one row, the product above it. */
const SOLD_VOLUME =
  /^(\d{1,3}[.,]\d{1,3})\s?(?:l|ltrs?|lit(?:re|er)s?|gal(?:lons?)?)\s?[@x×]\s?[$€£]?(\d{1,3}[.,]\d{1,4})p?\s?\/\s?(?:l|ltr|lit(?:re|er)|gal(?:lon)?)\b/i;
const PUMP = /^pump\s?#?\s?\d{1,2}\W*\s/i;

function volumeRow(views: readonly PageView[], style: PrintStyle): FieldDraft[] {
  for (const rows of views.map(pageRows)) {
    for (const [at, row] of rows.entries()) {
      const sold = SOLD_VOLUME.exec(row.text);
      const money = sold && valuesInRow(row.cells[row.cells.length - 1]!.tokens, 'money', style);
      const amount = money?.[money.length - 1];
      if (!sold || !amount) continue;
      const holding = (digits: string) => row.tokens.filter(({ text }) => text.includes(digits));
      const above = rows[at - 1];
      const product = above && productName(above);
      return [
        ...(product && product.length > 0
          ? [itemDraft('description', nameOf(product), product)]
          : []),
        itemDraft('quantity', numberOf(sold[1]!), holding(sold[1]!)),
        itemDraft('unit_price', numberOf(sold[2]!), holding(sold[2]!)),
        itemDraft('amount', String(amount.value), amount.tokens),
      ];
    }
  }
  return [];
}

/** The words of a row without the number of the pump. */
function productName(row: PageRow): readonly Token[] {
  const pump = PUMP.exec(row.text)?.[0].trim().split(' ').length ?? 0;
  return /\p{L}{2}/u.test(row.text) && !/[:]/.test(row.text) ? row.tokens.slice(pump) : [];
}

function nameOf(tokens: readonly Token[]): string {
  return tokens.map((token) => token.text).join(' ');
}

function numberOf(text: string): string {
  return parseNumber(text, text.includes(',') ? 'comma' : 'point')?.value ?? text;
}

function itemDraft(name: string, value: string, tokens: readonly Token[]): FieldDraft {
  return { path: `line_items.0.${name}`, value, tokens, match: 0.86 };
}

/** The one item of a petrol receipt that lists product, volume, price and amount row by row. */
export function fuelItem(views: readonly PageView[], style: PrintStyle): FieldDraft[] {
  const inline = volumeRow(views, style);
  if (inline.length > 0) return inline;
  const rows = views.flatMap(pageRows);
  const volumeAt = rows.findIndex((row) => VOLUME.test(row.text) && volumeIn(row) !== undefined);
  const price = rows.find((row) => PRICE.test(row.text) && PER_VOLUME.test(row.text));
  if (volumeAt < 0 || !price) return [];
  const volume = volumeIn(rows[volumeAt]!)!;
  const drafts: FieldDraft[] = [];
  const put = (name: string, value: string, tokens: readonly Token[]): void => {
    drafts.push(itemDraft(name, value, tokens));
  };
  const product = productWords(rows, volumeAt);
  if (product.length > 0) put('description', product.map((token) => token.text).join(' '), product);
  put('quantity', volume.value, [volume.token]);
  const unit = volumeIn(price);
  if (unit) put('unit_price', unit.value, [unit.token]);
  const amount = rows
    .filter((row) => AMOUNT.test(row.text))
    .flatMap((row) => valuesInRow(row.tokens, 'money', style))
    .find((reading) => reading.certainty === 1);
  const total = rows
    .filter((row) => /^total\b/i.test(row.text))
    .flatMap((row) => valuesInRow(row.tokens, 'money', style))[0];
  const paid = amount ?? total;
  if (paid) put('amount', String(paid.value), paid.tokens);
  return drafts;
}

/** Volumes and prices a unit have three decimals and no thousands. */
function volumeIn(row: PageRow): { value: string; token: Token } | undefined {
  for (const token of [...row.tokens].reverse()) {
    const text = /^[$€£]?(\d{1,3}[.,]\d{1,4})$/.exec(token.text)?.[1];
    const number = text && parseNumber(text, text.includes(',') ? 'comma' : 'point');
    if (number) return { value: number.value, token };
  }
  return undefined;
}

function productWords(rows: readonly PageRow[], volumeAt: number): readonly Token[] {
  const named = rows.find((row) => PRODUCT.test(row.text) && row.tokens.length > 1);
  if (named) {
    const beside = named.cells.length > 1 ? named.cells[1]!.tokens : named.tokens.slice(1);
    return beside.filter((token) => /[\p{L}\d]/u.test(token.text));
  }
  const above = rows[volumeAt - 1];
  return above && /\p{L}{2}/u.test(above.text) && !/[:]/.test(above.text) ? above.tokens : [];
}
