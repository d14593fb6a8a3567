import { parseMicr, parsePlainMicr } from '../normalize/micr';
import { cropView, type PageView, type TextLine } from '../text/page-view';
import { findLabels } from './find-labels';

/** How far a check reaches above its payee line, as a part of how far its MICR line is below it. */
const HEAD = 0.9;
/** A page this many times as wide as high, with one code line, is a check and nothing else. */
const CHECK_SHAPE = 1.6;
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

/** A check by its MICR line: `top` of the payee caption, where one was found. */
interface CodedCheck {
  readonly code: TextLine;
  readonly payee: number | undefined;
  /** Where the print of the check before it ends. */
  readonly before: number;
}

/**
 * The checks of a page, top to bottom, without the stubs and captions around them: each from a little above its payee
 * line down to its MICR line. A MICR line whose payee caption cannot be read ends a check as high as the others.
 * @returns the page itself where it is one check, or where one payee line and no MICR line show where the check is.
 */
export function checkRegions(view: PageView): PageView[] {
  const payees = payeeLines(view);
  const coded = codedChecks(view, payees);
  const whole = coded.filter(({ payee }) => payee !== undefined);
  if (coded.length === 1 && payees.length < 2 && view.aspect > CHECK_SHAPE) return [view];
  if (whole.length > 0 && whole.length === Math.max(1, payees.length)) {
    const height = Math.min(...whole.map((check) => check.code.box.top - topOf(check, 0)));
    return coded.map((check) => {
      const { top, bottom } = check.code.box;
      return cropView(view, {
        left: -1,
        right: 9,
        top: Math.max(topOf(check, height), check.before),
        bottom: bottom + 0.5 * (bottom - top),
      });
    });
  }
  return payees.length > 1 ? byPayees(view, payees) : [view];
}

/** The first MICR line below each payee caption, and those with their symbols that have none. */
function codedChecks(view: PageView, payees: readonly number[]): CodedCheck[] {
  const codes = view.lines.filter(isMicr).sort((a, b) => a.box.top - b.box.top);
  const checks: CodedCheck[] = [];
  for (const code of codes) {
    const last = checks.at(-1)?.code.box;
    const above = payees.filter((top) => top < code.box.top && top > (last?.top ?? -1));
    if (above.length === 0 && !parseMicr(code.text)) continue;
    checks.push({ code, payee: above.at(-1), before: last?.bottom ?? 0 });
  }
  return checks;
}

function topOf({ code, payee }: CodedCheck, height: number): number {
  return payee === undefined ? code.box.top - height : payee - HEAD * (code.box.top - payee);
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
