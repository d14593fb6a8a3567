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
  if (view.aspect < 0.62 && priceLines(view) >= 2) {
    scores.receipt = 2;
    reasons.receipt = ['Narrow strip with prices'];
  }
  return { scores, reasons };
}

function datedRows(view: PageView): number {
  const amounts = view.lines.filter((line) => {
    const last = line.tokens[line.tokens.length - 1]!;
    return parseMoney(last.text)?.explicit ?? /^[-−]?\d{1,6}$/.test(last.text);
  });
  return view.lines.filter((line) => {
    const first = line.tokens[0]!;
    if (!/^\d{1,4}[/.-]\d{1,2}([/.-]\d{2,4})?$/.test(first.text) || !parseDate(first.text))
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

function priceLines(view: PageView): number {
  return view.lines.filter((line) => /\d[.,]\d\d\s*[A-Z€$]?$/.test(line.text)).length;
}

function hasMicr(text: string): boolean {
  return parseMicr(text) !== undefined || parsePlainMicr(text) !== undefined;
}

function isAmountInWords(text: string): boolean {
  if (!/\d{1,2}\s*\/\s*100|dollars/i.test(text)) return false;
  const cents = amountWordsToCents(text);
  return cents !== undefined && cents > 0;
}
