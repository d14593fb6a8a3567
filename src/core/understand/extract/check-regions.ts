import { parseMicr, parsePlainMicr } from '../normalize/micr';
import { cropView, type PageView, type TextLine } from '../text/page-view';
import { findLabels } from './find-labels';

/** How far a check reaches above its payee line, as a part of how far its MICR line is below it. */
const HEAD = 0.9;
/** Two payee captions nearer than this are one, set in two lines; page heights. */
const LEAST_STEP = 0.06;
/** What a check has above and below its payee line, as parts of the step to the next check. */
const ABOVE = 0.36;
const BELOW = 0.54;
const PAYEE = [
  'Pay to the order of',
  'Pay to the order',
  'To the order of',
  'Pay to the',
  'Order of',
];

/**
 * The checks of a page, top to bottom, without the stubs and captions around them: each from a little above its payee
 * line down to its MICR line.
 * @returns the page itself where one payee line and no MICR line show where the check is.
 */
export function checkRegions(view: PageView): PageView[] {
  const payees = payeeLines(view);
  const codes = view.lines.filter(isMicr).sort((a, b) => a.box.top - b.box.top);
  const parts = payees.flatMap((top, at): PageView[] => {
    const next = payees[at + 1] ?? 1;
    const code = codes.find((line) => line.box.top > top && line.box.top < next);
    if (!code) return [];
    const from = top - HEAD * (code.box.top - top);
    const before = codes.filter((line) => line.box.bottom < top).pop()?.box.bottom ?? 0;
    const bottom = code.box.bottom + 0.5 * (code.box.bottom - code.box.top);
    return [cropView(view, { left: -1, right: 9, top: Math.max(from, before), bottom })];
  });
  if (parts.length > 0 && parts.length === Math.max(1, payees.length)) return parts;
  return payees.length > 1 ? byPayees(view, payees) : [view];
}

/** Checks below one another whose MICR lines were not read: each around its payee line, as high as they are apart. */
function byPayees(view: PageView, payees: readonly number[]): PageView[] {
  const steps = payees.slice(1).map((top, at) => top - payees[at]!);
  const step = Math.min(...steps);
  return payees.map((top) =>
    cropView(view, { left: -1, right: 9, top: top - ABOVE * step, bottom: top + BELOW * step }),
  );
}

function isMicr(line: TextLine): boolean {
  return (parseMicr(line.text) ?? parsePlainMicr(line.text)) !== undefined;
}

/** Tops of the payee captions. */
function payeeLines(view: PageView): number[] {
  const tops = findLabels(view, [{ phrases: PAYEE, target: 'payee' }])
    .map((hit) => hit.box.top)
    .sort((a, b) => a - b);
  return tops.filter((top, at) => at === 0 || top - tops[at - 1]! > LEAST_STEP);
}
