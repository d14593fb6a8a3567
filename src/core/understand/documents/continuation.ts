import type { PageType } from '../../page-types';
import { pageRows } from '../text/page-rows';
import { headerColumns } from '../extract/statement-rows';
import type { PageView } from '../text/page-view';
import type { DecidedPage } from './decided-page';
import { pageMarks } from './page-marks';

/** Papers that run over several pages; a boxed form is one page. */
const LONG_TYPES: ReadonlySet<PageType> = new Set([
  'bank_statement',
  'credit_card_statement',
  'invoice',
  'other',
]);
/** Evidence that makes a page go on with the document before it. */
const ENOUGH = 2;

/** Whether a page goes on with the document whose pages came before it. */
export function continues(group: readonly DecidedPage[], page: DecidedPage): boolean {
  const head = group[0]!;
  if (page.decision.isBlank || page.decision.isInstructions) return true;
  if (!LONG_TYPES.has(head.decision.type)) return false;
  return score(group, head, page) >= ENOUGH;
}

function score(group: readonly DecidedPage[], head: DecidedPage, page: DecidedPage): number {
  const { decision, view } = page;
  let sum = markScore(group, view);
  const shared = sharedNumbers(head.view, view);
  sum += Math.min(2, shared);
  const isSame = decision.type === head.decision.type;
  if (isSame && decision.type === 'other') sum += shared > 0 ? 0.5 : 0;
  else if (isSame) sum += hasOwnTitle(page) ? -0.5 : 1.5;
  else if (decision.type === 'other') sum += decision.confidence < 0.9 ? 1 : -0.5;
  else sum -= decision.confidence > 0.8 ? 3 : 1;
  if (head.decision.type.endsWith('statement') && tableGoesOn(view)) sum += 1.5;
  return sum;
}

/** A mark that counts on from the page before speaks for it; `1 of n` alone against it. */
function markScore(group: readonly DecidedPage[], view: PageView): number {
  const marks = pageMarks(view);
  if (marks.length === 0) return 0;
  const last = pageMarks(group[group.length - 1]!.view);
  const goesOn = marks.some(
    (mark) =>
      mark.number === group.length + 1 ||
      last.some((before) => mark.number === before.number + 1 && mark.of === before.of),
  );
  if (goesOn) return 3;
  return marks.every((mark) => mark.number === 1) ? -4 : -0.5;
}

/** Long numbers that both pages print near their edges: account, customer or invoice numbers. */
function sharedNumbers(a: PageView, b: PageView): number {
  const numbers = new Set(edgeNumbers(a));
  return edgeNumbers(b).filter((number) => numbers.has(number)).length;
}

function edgeNumbers(view: PageView): string[] {
  const edge = view.tokens.filter((token) => token.box.top < 0.3 || token.box.bottom > 0.93);
  return [
    ...new Set(
      edge
        .map((token) => token.text.replace(/[^\dA-Z]/gi, ''))
        .filter((text) => /\d{5,}/.test(text)),
    ),
  ];
}

function hasOwnTitle(page: DecidedPage): boolean {
  return page.decision.reasons.some((reason) => reason.startsWith('Title'));
}

/** Dated rows or a table head near the top, without a new beginning. */
function tableGoesOn(view: PageView): boolean {
  const rows = pageRows(view);
  const head = rows.slice(0, 12);
  const dated = rows.filter((row) => /^\d{1,2}[/.-]\d{1,2}\b/.test(row.text)).length;
  return (
    (head.some((row) => headerColumns(row) !== undefined) || dated >= 5) &&
    !rows.some((row) => /^(?:beginning|opening|previous)balance/.test(row.key))
  );
}
