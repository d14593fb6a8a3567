import type { PageType } from '../../page-types';
import { parseDate } from '../normalize/dates';
import { parseMoney } from '../normalize/money';
import { parseMicr, parsePlainMicr } from '../normalize/micr';
import { amountWordsToCents } from '../normalize/amount-words';
import type { PageView } from '../text/page-view';

/** Log-odds from what the page is made of rather than from its words. */
export interface ShapeEvidence {
  readonly scores: Partial<Record<PageType, number>>;
  readonly reasons: Partial<Record<PageType, string[]>>;
}

/** Dated rows with amounts, a MICR line, an amount in words, a narrow strip of prices. */
export function shapeEvidence(view: PageView): ShapeEvidence {
  const scores: Partial<Record<PageType, number>> = {};
  const reasons: Partial<Record<PageType, string[]>> = {};
  const rows = datedRows(view);
  if (rows >= 4) {
    scores.bank_statement = Math.min(3, 1 + rows * 0.15);
    scores.credit_card_statement = Math.min(1.5, 0.5 + rows * 0.08);
    reasons.bank_statement = [`${rows} dated rows`];
    reasons.credit_card_statement = [`${rows} dated rows`];
  }
  const bottom = view.lines.filter((line) => line.box.top > 0.5 || view.lines.length < 40);
  if (bottom.some((line) => hasMicr(line.text)) && view.lines.length < 60) {
    scores.check = 5;
    reasons.check = ['MICR line'];
  }
  if (view.lines.length < 60 && view.lines.some((line) => isAmountInWords(line.text))) {
    scores.check = (scores.check ?? 0) + 2;
    reasons.check = [...(reasons.check ?? []), 'Amount in words'];
  }
  const receipt = receiptShape(view);
  if (receipt.length > 0) {
    scores.receipt = 1.1 * receipt.length + (receipt.includes(NARROW) ? 1.4 : 0);
    reasons.receipt = receipt;
  }
  if (isReceiptBook(view)) {
    scores.receipt = (scores.receipt ?? 0) + 5;
    scores.check = -8;
    reasons.receipt = ['Receipt without anybody to be paid', ...receipt];
    delete reasons.check;
  }
  return { scores, reasons };
}

/** A page of a receipt book has an amount in words as a check has, but names who paid and nobody to be paid. */
function isReceiptBook(view: PageView): boolean {
  const has = (key: RegExp): boolean => view.lines.some((line) => key.test(line.key));
  return (
    has(/^(?:rent|cash|sales)?receipt(?:no\d*|number\d*|\d+)?$|^(?:rent|cash)?receiptno/) &&
    has(/^received(?:from|of)/) &&
    !has(/payto|orderof/) &&
    !view.lines.some((line) => hasMicr(line.text))
  );
}

const NARROW = 'Narrow strip with prices';

function datedRows(view: PageView): number {
  const amounts = view.lines.filter((line) => {
    const words = line.tokens.map(({ text }) => text);
    const last = /^(?:[HS+−-]|CR|DR)$/.test(words.at(-1)!) ? words.at(-2) : words.at(-1);
    return parseMoney(last ?? '')?.explicit ?? /^[-−]?\d{1,6}$/.test(last ?? '');
  });
  return view.lines.filter((line) => {
    const first = line.tokens[0]!;
    if (!/^\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{2,4}|\.)?$/.test(first.text) || !parseDate(first.text))
      return false;
    const middle = (line.box.top + line.box.bottom) / 2;
    return amounts.some(
      (other) =>
        middle > other.box.top &&
        middle < other.box.bottom &&
        other.box.right > line.box.left + 0.2,
    );
  }).length;
}

const CLOCK = /\b(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?\b/;
const DAY = /\b\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}\b/;

/** A till prints the minute of the sale and a short list of prices, on a strip. */
function receiptShape(view: PageView): string[] {
  const prices = priceLines(view);
  if (prices < 2 || view.lines.length > 90) return [];
  const found: string[] = [];
  const clock = view.lines.some((line) => CLOCK.test(line.text) && DAY.test(line.text));
  if (clock) found.push('Time of sale');
  else if (view.lines.some((line) => CLOCK.test(line.text) && line.tokens.length <= 4))
    found.push('Time of day');
  if (contentAspect(view) < 0.66) found.push(NARROW);
  const isShort = view.lines.length < 60 && prices / view.lines.length > 0.2;
  const hasTotal = view.lines.some((line) =>
    /^(?:total|summe|gesamt|totale|totaal)/.test(line.key),
  );
  if (isShort && hasTotal) found.push('Short list of prices with a total');
  return found;
}

/** Width to height of what is printed: a strip of paper on a desk is a strip still. */
function contentAspect(view: PageView): number {
  const lines = view.lines.filter((line) => line.key.length > 3);
  if (lines.length < 6) return 1;
  const lefts = lines.map((line) => line.box.left).sort((a, b) => a - b);
  const rights = lines.map((line) => line.box.right).sort((a, b) => a - b);
  const tops = lines.map((line) => line.box.top).sort((a, b) => a - b);
  const skip = Math.floor(lines.length / 12);
  const height = tops[tops.length - 1 - skip]! - tops[skip]!;
  return height > 0 ? (rights[rights.length - 1 - skip]! - lefts[skip]!) / height : 1;
}

function priceLines(view: PageView): number {
  return view.lines.filter(
    (line) => /\d[.,]\d\d?\s*[A-Z€$*]?$/.test(line.text) && line.tokens.length <= 8,
  ).length;
}

function hasMicr(text: string): boolean {
  return parseMicr(text) !== undefined || parsePlainMicr(text) !== undefined;
}

function isAmountInWords(text: string): boolean {
  if (!/\d{1,2}\s*\/\s*100|dollars/i.test(text)) return false;
  const cents = amountWordsToCents(text);
  return cents !== undefined && cents > 0;
}
