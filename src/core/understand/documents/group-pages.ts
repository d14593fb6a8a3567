import type { TypeDecision } from '../../document';
import type { PageType } from '../../page-types';
import type { PageRole, UnderstandOptions } from '../document-reading';
import type { PageView } from '../text/page-view';
import type { PageDecision } from '../types/decide-type';

export interface DecidedPage {
  readonly view: PageView;
  readonly decision: PageDecision;
}

/** Pages of one document, and the views its fields are read from. */
export interface PageGroup {
  readonly decision: TypeDecision;
  readonly pages: readonly number[];
  readonly roles: readonly PageRole[];
  /** Views with content: pages, or the regions of a sheet. */
  readonly content: readonly PageView[];
  readonly copies: readonly string[];
}

const LONG_TYPES: ReadonlySet<PageType> = new Set([
  'bank_statement',
  'credit_card_statement',
  'invoice',
]);

/** Joins consecutive pages of one document and attaches instructions, backs and blank pages. */
export function groupPages(pages: readonly DecidedPage[], options: UnderstandOptions): PageGroup[] {
  const groups: DecidedPage[][] = [];
  for (const page of pages) {
    const group = groups[groups.length - 1];
    const { index } = page.view;
    const isForced = options.joinBefore?.includes(index) ?? false;
    const isSplit = options.splitBefore?.includes(index) ?? false;
    if (group && !isSplit && (isForced || continues(group, page))) group.push(page);
    else groups.push([page]);
  }
  return groups.map(toGroup);
}

function continues(group: readonly DecidedPage[], page: DecidedPage): boolean {
  const head = group[0]!;
  const { decision } = page;
  if (decision.isBlank || decision.isInstructions) return true;
  if (page.view.page.lines.length === 0) return true;
  const mark = pageMark(page.view);
  if (mark && mark.number > 1) {
    const last = pageMark(group[group.length - 1]!.view);
    if (last && last.of === mark.of && mark.number === last.number + 1) return true;
    if (LONG_TYPES.has(head.decision.type) && mark.number === group.length + 1) return true;
  }
  return false;
}

/** `Page 2 of 5`, `Seite 2 von 5`, `2/5` at the edge of a page. */
export function pageMark(
  view: PageView,
): { readonly number: number; readonly of: number | undefined } | undefined {
  for (const line of view.lines) {
    const match =
      /\b(?:page|seite|p[áa]gina|pagina|blad|pag\.?|blatt)\s*:?\s*(\d{1,3})(?:\s*(?:of|von|de|di|van|sur|\/)\s*(\d{1,3}))?/i.exec(
        line.text,
      );
    if (match)
      return {
        number: Number(match[1]),
        of: match[2] === undefined ? undefined : Number(match[2]),
      };
  }
  return undefined;
}

function toGroup(group: readonly DecidedPage[]): PageGroup {
  const head = group[0]!;
  const roles = group.map((page, index): PageRole => {
    if (index === 0) return 'content';
    if (page.decision.isBlank) return 'blank';
    return page.decision.isInstructions ? 'instructions' : 'content';
  });
  return {
    decision: head.decision,
    pages: group.map((page) => page.view.index),
    roles,
    content: group.filter((_, index) => roles[index] === 'content').map((page) => page.view),
    copies: [],
  };
}
