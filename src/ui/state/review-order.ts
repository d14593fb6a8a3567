import type { DocumentReading, FieldReading } from '../../core/understand/document-reading';
import { groupFields } from './field-groups';

/** Below this a value that no check ties down should be looked at. */
const SURE = 0.6;

/** True for a value that is hard to read and that no check or person vouches for. */
export function isUnsure(field: FieldReading, failedChecks: ReadonlySet<string>): boolean {
  if (field.source === 'user' || field.confidence >= SURE) return false;
  return field.checks.length === 0 || field.checks.some((id) => failedChecks.has(id));
}

/** Paths of the fields a person should look at, in the order in which the panel shows them. */
export function pathsToReview(document: DocumentReading): string[] {
  const failed = document.checks.filter(({ result }) => result === 'fail');
  const failedChecks = new Set(failed.map(({ id }) => id));
  const failedPaths = new Set(failed.flatMap(({ fields }) => fields));
  const { groups, tables } = groupFields(document);
  const items = [
    ...groups.flatMap((group) => group.items),
    ...tables.flatMap(({ rows }) => rows.flat()),
  ];
  return items.flatMap((item) => {
    if (!item) return [];
    const { path, field } = item;
    const isNamed = failedPaths.has(path) || field.checks.some((id) => failedChecks.has(id));
    return (isNamed && field.source !== 'user') || isUnsure(field, failedChecks) ? [path] : [];
  });
}
