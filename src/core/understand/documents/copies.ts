import type { FieldReading } from '../document-reading';
import { isSameLine, type FieldDraft } from '../extract/field-draft';

/** Fields that are the same on every copy of one form, and rarely on two forms. */
const IDENTITY = [
  'tax_year',
  'employer_ein',
  'employee_ssn',
  'payer_tin',
  'recipient_tin',
  'lender_tin',
  'borrower_tin',
  'account_number',
  'control_number',
];
const AMOUNTS = /^box\d+[a-f]?$/;

/** In recognised text so many fields may differ for each that is the same: small copies are read badly. */
const MOST_MISREAD = 0.2;

/**
 * True when two readings of one type are copies of one form: no identity field and no amount differs, and enough of
 * them are on both. A masked number equals the full one with the same end.
 */
export function areCopies(
  a: Readonly<Record<string, FieldReading>>,
  b: Readonly<Record<string, FieldReading>>,
): boolean {
  let [same, misread] = [0, 0];
  const paths = new Set([...Object.keys(a), ...Object.keys(b)]);
  for (const path of paths) {
    if (!IDENTITY.includes(path) && !AMOUNTS.test(path)) continue;
    const [x, y] = [a[path]?.value, b[path]?.value];
    if (x === undefined || y === undefined) continue;
    if (isSame(String(x), String(y))) same += 1;
    else if (a[path]!.source === 'ocr' && b[path]!.source === 'ocr') misread += 1;
    else return false;
  }
  return same >= 3 && misread <= MOST_MISREAD * same;
}

/** A field that the fullest copy does not have is taken from another one from this confidence on. */
const LEAST_CONFIDENCE = 0.7;
const LIST_PATH = /^(\w+)\.\d+\./;

/** One reading of a form that was printed several times. */
export interface CopyReading {
  readonly fields: Readonly<Record<string, FieldReading>>;
  /** Where each field was read. */
  readonly drafts: ReadonlyMap<string, FieldDraft>;
}

/**
 * One reading from those of all copies: of each field the value that most copies read most surely; a list as a whole
 * from the copy that has most of it.
 */
export function joinedReading(copies: readonly CopyReading[]): CopyReading {
  const [best, ...others] = [...copies].sort((a, b) => weight(b.fields) - weight(a.fields));
  if (!best || others.length === 0) return best!;
  const fields: Record<string, FieldReading> = {};
  const drafts = new Map<string, FieldDraft>();
  const take = (path: string, { fields: from, drafts: places }: CopyReading): void => {
    fields[path] = from[path]!;
    const draft = places.get(path);
    if (draft) drafts.set(path, draft);
  };
  const paths = new Set([best, ...others].flatMap((copy) => Object.keys(copy.fields)));
  const lists = new Map<string, CopyReading>();
  for (const path of paths) {
    const list = LIST_PATH.exec(path)?.[1];
    if (list !== undefined) lists.set(list, lists.get(list) ?? fullest(list, [best, ...others]));
    const source = list === undefined ? voted(path, [best, ...others]) : lists.get(list)!;
    const field = source.fields[path];
    const isSure = best.fields[path] !== undefined || (field?.confidence ?? 0) >= LEAST_CONFIDENCE;
    if (field && isSure) take(path, source);
  }
  return { fields, drafts };
}

/** The first copy with the value that has the most confidence behind it; a masked number counts for the full one. */
function voted(path: string, copies: readonly CopyReading[]): CopyReading {
  const having = copies.filter(({ fields }) => fields[path] !== undefined);
  // Which copy a form is differs by nature: the first one on the paper is named.
  if (path === 'copy') return [...having].sort(byPlace)[0]!;
  const votes = having.map(({ fields }) => {
    const value = String(fields[path]!.value);
    return having
      .filter((other) => isSame(value, String(other.fields[path]!.value)))
      .reduce((sum, other) => sum + other.fields[path]!.confidence, 0);
  });
  const most = Math.max(...votes);
  const winners = having.filter((_, at) => votes[at]! > most - 1e-9);
  return winners.find(({ fields }) => !isMasked(String(fields[path]!.value))) ?? winners[0]!;
}

/** Reading order of where the copies name themselves. */
function byPlace(a: CopyReading, b: CopyReading): number {
  const [x, y] = [a, b].map(({ drafts }) => drafts.get('copy')?.tokens[0]);
  if (!x || !y) return 0;
  if (x.page !== y.page) return x.page - y.page;
  return isSameLine(x, y) ? x.box.left - y.box.left : x.box.top - y.box.top;
}

function fullest(list: string, copies: readonly CopyReading[]): CopyReading {
  const own = copies.map(({ fields }) =>
    weight(
      Object.fromEntries(
        Object.entries(fields).filter(([path]) => LIST_PATH.exec(path)?.[1] === list),
      ),
    ),
  );
  return copies[own.indexOf(Math.max(...own))]!;
}

function weight(fields: Readonly<Record<string, FieldReading>>): number {
  return Object.values(fields).reduce((sum, { confidence }) => sum + confidence, 0);
}

function isSame(a: string, b: string): boolean {
  if (a === b) return true;
  return (isMasked(a) || isMasked(b)) && a.slice(-4) === b.slice(-4);
}

function isMasked(value: string): boolean {
  return /^X+/.test(value.replace(/-/g, ''));
}
