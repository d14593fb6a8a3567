import type { CheckResult } from '../document-reading';
import { pageRows } from '../text/page-rows';
import type { PageView } from '../text/page-view';
import { pageMarks } from './page-marks';

/** Sums over all that was booked: they cannot close while pages are missing. */
const WHOLE_LIST = new Set(['bank.reconciles', 'bank.account_reconciles', 'bank.total_deposits']);
const GOES_ON =
  /\bcontinued? (?:on|overleaf)(?: (?:the )?(?:next|following|reverse|back|page)\b.*)?[.)]*$|\(continued\)$/i;

/**
 * The checks of a statement of which not all pages are there, as its page numbers say or its last line: sums over all
 * bookings that fail then say nothing against it.
 * @param views its pages with content.
 * @param pageCount all its pages, blank ones and instructions too.
 */
export function withMissingPages(
  checks: readonly CheckResult[],
  views: readonly PageView[],
  pageCount: number,
): CheckResult[] {
  const isBroken = (check: CheckResult): boolean =>
    check.result === 'fail' && check.severity === 'error' && WHOLE_LIST.has(check.id);
  if (!checks.some(isBroken)) return [...checks];
  const printed = Math.max(0, ...views.flatMap(pageMarks).map((mark) => mark.of ?? 0));
  if (printed <= pageCount && !goesOn(views)) return [...checks];
  const reason =
    printed > pageCount
      ? `${pageCount} of ${printed} pages are there`
      : 'it goes on on a page not there';
  return checks.map((check) =>
    isBroken(check)
      ? { ...check, severity: 'warning', message: `${reason}: ${check.message}` }
      : check,
  );
}

/** The last lines of the last page say that more follows. */
function goesOn(views: readonly PageView[]): boolean {
  const last = views[views.length - 1];
  const rows = last ? pageRows(last).slice(-4) : [];
  return rows.some(({ text }) => GOES_ON.test(text.trim()));
}
