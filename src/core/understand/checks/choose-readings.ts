import type { PageType } from '../../page-types';
import type { CheckResult, FieldReading } from '../document-reading';
import type { FieldDraft } from '../extract/field-draft';
import { parseMoney, type DecimalMark } from '../normalize/money';
import { offeredTexts } from './offered-readings';
import { runChecks } from './run-checks';

/** Fields and checks after the checks chose among what the recogniser offered. */
export interface ChosenReadings {
  readonly fields: Readonly<Record<string, FieldReading>>;
  readonly checks: readonly CheckResult[];
}

/** Re-running the rules for each offer costs; a document that needs more tries is simply wrong. */
const MOST_TRIES = 60;

/**
 * Where a rule of severity error fails, tries the recogniser's own other readings of the amounts in it, one at a time.
 * A reading is taken only when it alone mends a failed rule and breaks none, and a check says so. The printed text
 * stays as it was first read.
 */
export function chooseReadings(
  type: PageType,
  fields: Readonly<Record<string, FieldReading>>,
  drafts: ReadonlyMap<string, FieldDraft>,
): ChosenReadings {
  const checks = runChecks(type, fields);
  const failed = checks.filter(isBroken);
  if (failed.length === 0) return { fields, checks };
  const paths = [...new Set(failed.flatMap((check) => check.fields))];
  const mended: {
    fields: Record<string, FieldReading>;
    checks: CheckResult[];
    note: CheckResult;
  }[] = [];
  let tries = 0;
  for (const path of paths) {
    const field = fields[path];
    for (const value of otherValues(field, drafts.get(path))) {
      if (!field || (tries += 1) > MOST_TRIES) break;
      const changed = { ...fields, [path]: { ...field, value: value.value } };
      const after = runChecks(type, changed);
      if (after.filter(isBroken).length >= failed.length) continue;
      mended.push({
        fields: changed,
        checks: after,
        note: noteOf(path, field, value.text, failed[0]!.id),
      });
    }
  }
  const [only] = mended;
  // Two ways to mend it mean that neither is known.
  if (!only || mended.length > 1) return { fields, checks };
  return { fields: only.fields, checks: [...only.checks, only.note] };
}

function otherValues(
  field: FieldReading | undefined,
  draft: FieldDraft | undefined,
): { text: string; value: string }[] {
  const [word] = draft?.tokens ?? [];
  if (!field || !draft || !word || draft.tokens.length !== 1 || typeof field.value !== 'string')
    return [];
  const mark = markOf(word.text, field.value);
  if (mark === 'none') return [];
  const isNegative = field.value.startsWith('-');
  const seen = new Set([field.value]);
  return offeredTexts(word).flatMap(({ text }) => {
    const size = parseMoney(text, mark)?.value.replace(/^-/, '');
    const value = size === undefined ? undefined : (isNegative ? '-' : '') + size;
    if (value === undefined || seen.has(value)) return [];
    seen.add(value);
    return [{ text, value }];
  });
}

/** The decimal mark under which the printed text gave the value; `none` when it is no amount at all. */
function markOf(text: string, value: string): DecimalMark | 'none' {
  const size = value.replace(/^-/, '');
  for (const mark of ['point', 'comma'] as const) {
    if (parseMoney(text, mark)?.value.replace(/^-/, '') === size) return mark;
  }
  return 'none';
}

function noteOf(path: string, field: FieldReading, text: string, rule: string): CheckResult {
  return {
    id: 'reading.chosen',
    result: 'pass',
    severity: 'warning',
    message: `${path}: read '${field.text}', taken as '${text}', which the recogniser also offered and ${rule} needs`,
    fields: [path],
  };
}

function isBroken(check: CheckResult): boolean {
  return check.result === 'fail' && check.severity === 'error';
}
