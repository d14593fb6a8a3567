import type { ReadPage } from '../document';
import type { PageType } from '../page-types';
import { chooseReadings } from './checks/choose-readings';
import { stateOf } from './checks/run-checks';
import { withChecks } from './confidence';
import type {
  CheckResult,
  DocumentReading,
  FieldReading,
  UnderstandOptions,
} from './document-reading';
import { areCopies, joinedReading } from './documents/copies';
import { consolidatedForms } from './documents/consolidated';
import { groupPages, type PageGroup } from './documents/group-pages';
import { splitSheet } from './documents/split-sheet';
import { withMissingPages } from './documents/missing-pages';
import { extractDocument } from './extract/extract-document';
import { toReading, type FieldDraft } from './extract/field-draft';
import { formSchema } from './schemas/form-schemas';
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
  const groups = groupPages(decided, options)
    .flatMap((group) => (isSetByPerson(group, options) ? [group] : splitConsolidated(group)))
    .flatMap(splitGroup);
  const drafts = mergeCopies(groups.map(readGroup));
  return drafts.map((draft, index) => finish(draft, options, index));
}

/** A document before a person's corrections and the checks. */
interface DraftDocument {
  readonly group: PageGroup;
  readonly fields: Readonly<Record<string, FieldReading>>;
  /** Where each field was read, for the recogniser's other readings. */
  readonly drafts: ReadonlyMap<string, FieldDraft>;
  readonly notes: readonly CheckResult[];
  readonly copies: readonly string[];
}

function isSetByPerson(group: PageGroup, { pageTypes }: UnderstandOptions): boolean {
  return group.pages.some((page) => pageTypes?.[page] !== undefined);
}

/** A brokerage statement with several 1099s gives one group for each that holds an amount. */
function splitConsolidated(group: PageGroup): PageGroup[] {
  const { type } = group.decision;
  if (type !== 'other' && !type.startsWith('1099')) return [group];
  const forms = group.content.flatMap((page) =>
    consolidatedForms(page).map((form): PageGroup => ({
      ...group,
      decision: {
        ...group.decision,
        type: form.type,
        reasons: [`Section ${form.type} of a statement with several forms`],
      },
      content: [form.view],
    })),
  );
  const filled = forms.filter((form) => {
    const { drafts } = extractDocument(form.decision.type, form.content);
    return drafts.some(({ path, value }) => /^box\d/.test(path) && Number(value) !== 0);
  });
  return filled.length > 1 ? filled : [group];
}

/** A sheet with several forms gives one group each; instructions and backs stay with the first. */
function splitGroup(group: PageGroup): PageGroup[] {
  const [sheet] = group.content;
  const { type } = group.decision;
  const mayHoldSeveral = type === 'check' || formSchema(type) !== undefined;
  if (!sheet || group.content.length !== 1 || !mayHoldSeveral) return [group];
  const parts = splitSheet(sheet, group.decision.type);
  if (parts.length === 1) return [group];
  return parts.map((part, index) => ({
    ...group,
    content: [part],
    ...(index === 0 ? {} : { pages: [sheet.index], roles: ['content' as const] }),
  }));
}

function readGroup(group: PageGroup): DraftDocument {
  const extraction = extractDocument(group.decision.type, group.content);
  const fields: Record<string, FieldReading> = {};
  for (const draft of extraction.drafts) fields[draft.path] ??= toReading(draft);
  const copy = fields['copy']?.value;
  const drafts = new Map([...extraction.drafts].reverse().map((draft) => [draft.path, draft]));
  return {
    group,
    fields,
    drafts,
    notes: extraction.notes,
    copies: typeof copy === 'string' ? [copy] : [],
  };
}

/** Copies of one form become one document with the pages of all. */
function mergeCopies(drafts: readonly DraftDocument[]): DraftDocument[] {
  const merged: DraftDocument[][] = [];
  for (const draft of drafts) {
    const { type } = draft.group.decision;
    const mates = formSchema(type)
      ? merged.find(
          ([first]) =>
            first!.group.decision.type === type && areCopies(first!.fields, draft.fields),
        )
      : undefined;
    if (mates) mates.push(draft);
    else merged.push([draft]);
  }
  return merged.map(joinCopies);
}

function joinCopies(copies: readonly DraftDocument[]): DraftDocument {
  const [first, ...others] = copies as readonly [DraftDocument, ...DraftDocument[]];
  if (others.length === 0) return first;
  const pages = [...first.group.pages];
  const roles = [...first.group.roles];
  for (const { group } of others) {
    group.pages.forEach((page, index) => {
      if (pages.includes(page)) return;
      pages.push(page);
      roles.push(group.roles[index]!);
    });
  }
  const reading = joinedReading(copies);
  // What was noted of a value that another copy gave is no longer so.
  const notes = copies.flatMap((copy) =>
    copy.notes.filter(({ fields }) =>
      fields.every(
        (path) =>
          reading.fields[path] === copy.fields[path] &&
          (copy === first || copy.fields[path] !== undefined),
      ),
    ),
  );
  return {
    group: { ...first.group, pages, roles },
    ...reading,
    notes,
    copies: copies.flatMap((copy) => copy.copies),
  };
}

function finish(draft: DraftDocument, options: UnderstandOptions, index: number): DocumentReading {
  const { type, confidence, reasons, alternatives } = draft.group.decision;
  const fields = correct(draft.fields, options, index);
  const chosen = chooseReadings(type, fields, draft.drafts);
  const { content, pages } = draft.group;
  const checks = withMissingPages([...chosen.checks, ...draft.notes], content, pages.length);
  const checked = withChecks(chosen.fields, checks);
  return {
    type,
    confidence,
    reasons,
    alternatives,
    pages: draft.group.pages,
    pageRoles: draft.group.roles,
    state: stateOf(type, checks),
    data: nestFields(checked),
    fields: checked,
    checks,
    ...(draft.copies.length > 0 ? { copies: [...new Set(draft.copies)].sort() } : {}),
    ...(checked['corrected']?.value === true ? { corrected: true } : {}),
    ...(checked['void']?.value === true ? { void: true } : {}),
  };
}

/** A person's values over the read ones; text and evidence stay what was printed. */
function correct(
  fields: Readonly<Record<string, FieldReading>>,
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
    isBack: false,
    isBlank: false,
  };
}
