import type { ReadPage } from '../document';
import type { PageType } from '../page-types';
import { runChecks, stateOf } from './checks/run-checks';
import { withChecks } from './confidence';
import type { DocumentReading, FieldReading, UnderstandOptions } from './document-reading';
import { groupPages, type PageGroup } from './documents/group-pages';
import { extractDocument } from './extract/extract-document';
import { toReading } from './extract/field-draft';
import { nestFields } from './nest-fields';
import { viewPage } from './text/page-view';
import { decideType } from './types/decide-type';

/**
 * Finds the documents in the pages of one file and reads them: type with reasons, fields with their printed evidence,
 * and the checks that tie them together.
 * @param pages in the order of the file.
 * @returns documents in the order of their first page; every page belongs to exactly one.
 */
export function understandPages(
  pages: readonly ReadPage[],
  options: UnderstandOptions = {},
): DocumentReading[] {
  const decided = pages.map((page) => {
    const view = viewPage(page);
    const set = options.pageTypes?.[page.index];
    return { view, decision: set === undefined ? decideType(view) : decisionOf(set) };
  });
  return groupPages(decided, options).map((group, index) => readDocument(group, options, index));
}

function readDocument(
  group: PageGroup,
  options: UnderstandOptions,
  index: number,
): DocumentReading {
  const { type, confidence, reasons, alternatives } = group.decision;
  const extraction = extractDocument(type, group.content);
  let fields: Record<string, FieldReading> = {};
  for (const draft of extraction.drafts) fields[draft.path] ??= toReading(draft);
  fields = correct(fields, options, index);
  const checks = [...runChecks(type, fields), ...extraction.notes];
  const checked = withChecks(fields, checks);
  const isCorrected = checked['corrected']?.value === true;
  const isVoid = checked['void']?.value === true;
  return {
    type,
    confidence,
    reasons,
    alternatives,
    pages: group.pages,
    pageRoles: group.roles,
    state: stateOf(type, checks),
    data: nestFields(checked),
    fields: checked,
    checks,
    ...(group.copies.length > 0 ? { copies: group.copies } : {}),
    ...(isCorrected ? { corrected: true } : {}),
    ...(isVoid ? { void: true } : {}),
  };
}

/** A person's values over the read ones; text and evidence stay what was printed. */
function correct(
  fields: Record<string, FieldReading>,
  options: UnderstandOptions,
  index: number,
): Record<string, FieldReading> {
  const corrections = options.corrections?.[index] ?? [];
  const corrected = { ...fields };
  for (const { path, value } of corrections) {
    const field = fields[path];
    if (field)
      corrected[path] = { ...field, value, readValue: field.value, source: 'user', confidence: 1 };
  }
  return corrected;
}

function decisionOf(type: PageType): ReturnType<typeof decideType> {
  return {
    type,
    confidence: 1,
    reasons: ['Set by a person'],
    alternatives: [],
    isInstructions: false,
    isBlank: false,
  };
}
