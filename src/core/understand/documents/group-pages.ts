import type { TypeDecision } from '../../document';
import type { PageRole, UnderstandOptions } from '../document-reading';
import type { PageView } from '../text/page-view';
import { continues } from './continuation';
import type { DecidedPage } from './decided-page';

/** Pages of one document, and the views its fields are read from. */
export interface PageGroup {
  readonly decision: TypeDecision;
  readonly pages: readonly number[];
  /** What each of `pages` is, same order. */
  readonly roles: readonly PageRole[];
  /** Views with content: pages, or regions of a sheet. */
  readonly content: readonly PageView[];
}

/** Joins consecutive pages of one document and attaches instructions, backs and blank pages to it. */
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

function toGroup(group: readonly DecidedPage[]): PageGroup {
  // A packet may begin with a blank or an instruction page; its first real page says what it is.
  const head =
    group.find((page) => !page.decision.isBlank && !page.decision.isInstructions) ?? group[0]!;
  const roles = group.map((page) => roleOf(page, page === head));
  return {
    decision: head.decision,
    pages: group.map((page) => page.view.index),
    roles,
    content: group.filter((_, index) => roles[index] === 'content').map((page) => page.view),
  };
}

function roleOf(page: DecidedPage, isHead: boolean): PageRole {
  if (page.decision.isBlank) return 'blank';
  if (isHead) return 'content';
  if (page.decision.isInstructions) return 'instructions';
  return page.decision.isBack ? 'back' : 'content';
}
