import type { Box } from '../../geometry';
import type { FormSchema, SectionSpec, ValueKind } from '../schemas/form-schema';
import type { Token } from '../text/page-view';
import { printedText, type FieldDraft } from './field-draft';
import { isAddressLine, splitParty } from './party';
import { valuesInRow, type PrintStyle } from './read-value';

/** A row of a party's section: what its label says it holds, and the lines that stand beside or below it. */
export interface SectionRow {
  readonly holds: 'party' | 'name' | 'address' | 'tin' | 'account' | 'phone' | 'other';
  readonly label: Box;
  readonly lines: (readonly Token[])[];
}

const US_STYLE: PrintStyle = { decimalMark: 'point', dateOrder: 'month_first' };

/** The fields of one section; none where it has neither a name with an address nor rows of its own. */
export function sectionDrafts(
  { prefix, tin }: SectionSpec,
  schema: FormSchema,
  rows: readonly SectionRow[],
): FieldDraft[] {
  const linesOf = (holds: SectionRow['holds']): (readonly Token[])[] =>
    rows.filter((row) => row.holds === holds).flatMap(({ lines }) => lines);
  const party = splitParty(linesOf('party').flatMap(nameAndAddress));
  const names = linesOf('name');
  const name = names.length > 0 ? names.flat() : party.name;
  const address = [...(names.length > 0 ? [] : party.address), ...linesOf('address').flat()];
  const isNamed = /\p{L}{2}/u.test(printedText(name));
  // A section whose party is named in the page's head may begin with the address.
  const labelled = rows.filter(({ holds }) => holds !== 'party' && holds !== 'other');
  if (labelled.length === 0 && !(isNamed && address.length > 0)) return [];
  const phones = [...linesOf('phone'), party.phone];
  return [
    ...(isNamed ? [draft(`${prefix}_name`, name)] : []),
    ...(address.length > 0 ? [draft(`${prefix}_address`, address)] : []),
    ...value(schema, tin, linesOf('tin')),
    ...value(schema, `${prefix}_phone`, phones),
    ...value(schema, 'account_number', linesOf('account')),
  ];
}

/** `Alder Loans, 4100 Dock Street, Boise, ID 83702` in one line: the name ends where the address begins. */
function nameAndAddress(line: readonly Token[]): (readonly Token[])[] {
  const at = line.findIndex(
    ({ text }, index) =>
      text.endsWith(',') && /^\d|^p\.?o/i.test(line[index + 1]?.text ?? '') && index < 8,
  );
  const rest = line.slice(at + 1);
  if (at < 0 || !isAddressLine(printedText(rest))) return [line];
  return [line.slice(0, at + 1), rest];
}

function draft(path: string, tokens: readonly Token[]): FieldDraft {
  return { path, value: printedText(tokens).replace(/,$/, ''), tokens, match: 0.88 };
}

function value(
  schema: FormSchema,
  path: string,
  lines: readonly (readonly Token[])[],
): FieldDraft[] {
  const kind = schema.boxes.find((spec) => spec.path === path)?.kind;
  if (kind === undefined) return [];
  const readings = lines.flatMap((line) => valuesOf(line, kind));
  const [best] = readings.sort((a, b) => b.certainty - a.certainty);
  return best ? [{ path, value: best.value, tokens: best.tokens, match: 0.88 }] : [];
}

function valuesOf(line: readonly Token[], kind: ValueKind): ReturnType<typeof valuesInRow> {
  if (kind !== 'identifier') return valuesInRow(line, kind, US_STYLE);
  return line.some(({ text }) => /\d/.test(text))
    ? [{ value: line.map(({ text }) => text).join(''), tokens: line, certainty: 0.9 }]
    : [];
}
