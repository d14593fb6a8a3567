import type { CheckResult } from '../document-reading';
import type { BoxSpec, FormSchema } from '../schemas/form-schema';
import type { PageView, Token } from '../text/page-view';
import { sidedCells } from './caption-side';
import { rowsOf } from './cells';
import type { Extraction, FieldDraft } from './field-draft';
import type { Cell } from './form-cell';
import { findFormLabels, formFurniture, loneBoxNumbers } from './form-labels';
import { formHeader } from './form-header';
import { captionedPhone, loneNumbers, lonePhone } from './form-head-lines';
import { readLetterhead } from './form-letterhead';
import { readMarks } from './form-marks';
import { readPairs } from './form-pairs';
import { readParties } from './form-parties';
import { readRows } from './form-rows';
import { readSections } from './form-sections';
import {
  cleanText,
  readValue,
  valuesInRow,
  type PrintStyle,
  type ValueReading,
} from './read-value';
import { chosenByForm, unreadable, UNREADABLE } from './unreadable';

const US_STYLE: PrintStyle = { decimalMark: 'point', dateOrder: 'month_first' };

/** Reads a boxed form: every value by the label whose box it stands in. */
export function extractForm(view: PageView, schema: FormSchema): Extraction {
  const { hits, prose } = findFormLabels(view, schema);
  const header = formHeader(view, hits);
  const numbers = loneBoxNumbers(view, hits);
  const printed = new Set([
    ...hits.flatMap((hit) => hit.tokens),
    ...header.drafts.flatMap((draft) => draft.tokens),
    ...header.places.flatMap((place) => place.words),
    ...numbers,
  ]);
  const furniture = formFurniture(view, header.taxYear);
  const obstacles = [...hits.map((hit) => hit.box), ...numbers.map((token) => token.box)];
  const free = view.tokens.filter(
    (token) => !printed.has(token) && !prose.has(token) && !furniture.has(token),
  );
  const cells: Cell[] = sidedCells({ view, hits, obstacles, free }).map((cell) => ({
    ...cell,
    tokens: preferWidgets(cell.tokens),
  }));
  const ticks = readMarks(cells, view, header.places);
  const sections = readSections(view, schema, hits);
  const taken = new Set<Token>([...ticks.words, ...sections.flatMap(({ tokens }) => tokens)]);
  const notes: CheckResult[] = [];
  const boxes = readBoxes(cells, taken, notes, header.taxYear);
  const own = new Set(sections.map(({ path }) => path));
  const parties = [...sections, ...readParties(cells, taken).filter(({ path }) => !own.has(path))];
  const named = new Set(parties.map(({ path }) => path));
  const known = [...boxes, ...parties];
  const isFree = (draft: FieldDraft): boolean =>
    !known.some(({ path, tokens }) => path === draft.path || tokens.includes(draft.tokens[0]!));
  const [phone] = [...captionedPhone(view, schema), ...lonePhone(view, schema)].filter(isFree);
  return {
    drafts: [
      ...header.drafts,
      ...boxes.filter(({ path }) => !named.has(path)),
      ...parties,
      ...readLetterhead(view, schema, hits, parties),
      ...(phone ? [phone] : []),
      ...loneNumbers(view, schema).filter(isFree),
      ...schema.rows.flatMap((spec) => readRows(spec, cells)),
      ...schema.pairs.flatMap((spec) => readPairs(spec, cells, view)),
      ...ticks.drafts,
    ],
    notes: [...header.notes, ...notes.filter((note) => !isReadElsewhere(note, parties))],
  };
}

/** What one place does not say, the section of its party does. */
function isReadElsewhere({ id, fields }: CheckResult, parties: readonly FieldDraft[]): boolean {
  return id === UNREADABLE && parties.some(({ path }) => fields.includes(path));
}

function readBoxes(
  cells: readonly Cell[],
  taken: Set<Token>,
  notes: CheckResult[],
  taxYear: number | undefined,
): FieldDraft[] {
  const offers: { draft: FieldDraft; score: number; offered: string | undefined }[] = [];
  const failures = new Map<string, CheckResult>();
  for (const cell of cells) {
    if (cell.hit.target.kind !== 'box' || cell.hit.target.spec.kind === 'checkbox') continue;
    const { spec } = cell.hit.target;
    if (!servesYear(spec, taxYear)) continue;
    const path = boxPath(spec, cell.hit.number);
    const seconds = secondValues(cell, spec);
    const others = seconds.flatMap(({ reading }) => reading.tokens);
    const readings = cellValues(cell, spec, new Set([...taken, ...others]));
    for (const { at, reading } of [
      ...readings.map((reading) => ({ at: path, reading })),
      ...seconds,
    ]) {
      const score =
        placement(cell, reading) *
        reading.certainty *
        cell.hit.similarity *
        numberAgreement(spec, cell.hit.number);
      offers.push({
        draft: {
          path: at,
          value: reading.value,
          tokens: reading.tokens,
          match: Math.min(1, score + 0.02),
        },
        score,
        offered: reading.offered,
      });
    }
    if (readings.length === 0) {
      const failure = unreadable(path, spec.kind, cell);
      if (failure) failures.set(path, failure);
    }
  }
  offers.sort((a, b) => b.score - a.score);
  const drafts = new Map<string, FieldDraft>();
  for (const { draft, offered } of offers) {
    if (drafts.has(draft.path) || draft.tokens.some((token) => taken.has(token))) continue;
    drafts.set(draft.path, draft);
    if (offered !== undefined) notes.push(chosenByForm(draft, offered));
    for (const token of draft.tokens) taken.add(token);
  }
  for (const [path, failure] of failures) if (!drafts.has(path)) notes.push(failure);
  return [...drafts.values()];
}

/** What else a box holds: only values that say themselves what they are, such as `12.5 %`. */
function secondValues(cell: Cell, { also }: BoxSpec): { at: string; reading: ValueReading }[] {
  if (!also) return [];
  return rowsOf(cell.tokens)
    .flatMap((row) => valuesInRow(row, also.kind, US_STYLE))
    .filter(({ certainty }) => certainty === 1)
    .map((reading) => ({ at: also.path, reading }));
}

function cellValues(cell: Cell, spec: BoxSpec, taken: ReadonlySet<Token>): ValueReading[] {
  const rows = rowsOf(cell.tokens.filter((token) => !taken.has(token)));
  if (spec.kind === 'text' || spec.kind === 'address') {
    const lines = firstLines(rows);
    const words = lines.flat();
    // A list prints a zero where a box is empty.
    if (words.every(({ text }) => /^[$\s]*0?[.,]?0*$|^[-–—]+$/.test(text))) return [];
    const reading = words.length > 0 ? readValue(words, spec.kind, US_STYLE) : undefined;
    return reading
      ? [
          {
            ...reading,
            value: lines.map((row) => row.map((word) => word.text).join(' ')).join('\n'),
          },
        ]
      : [];
  }
  if (spec.kind === 'identifier') {
    const row = rows.flatMap(runsOf).find((words) => words.some((word) => /\d/.test(word.text)));
    const joined = row?.map(cleanText).join('');
    const [word] = rows.flat();
    if (!row && word && /^(?:various|multiple)$/i.test(word.text))
      return [{ value: word.text, tokens: [word], certainty: 0.8 }];
    const reading = row && joined !== undefined ? readValue(row, spec.kind, US_STYLE) : undefined;
    return reading && joined !== undefined ? [{ ...reading, value: joined }] : [];
  }
  const found = rows.flatMap((row) => valuesInRow(row, spec.kind, US_STYLE));
  if (found.length > 0) return found;
  return spec.kind === 'tin' || spec.kind === 'ssn' || spec.kind === 'ein'
    ? oddIdentifier(rows)
    : [];
}

/** A row cut at its wide gaps: what stands beyond one may be another box's. */
function runsOf(row: readonly Token[]): readonly Token[][] {
  const runs: Token[][] = [];
  for (const word of row) {
    const before = runs.at(-1)?.at(-1);
    const room = 4 * (word.box.bottom - word.box.top);
    if (before && word.box.left - before.box.right < room) runs.at(-1)!.push(word);
    else runs.push([word]);
  }
  return runs;
}

/** Lines that follow one another; what stands further down is none of an address or a remark. */
function firstLines(rows: readonly Token[][]): readonly Token[][] {
  const end = rows.findIndex((row, at) => {
    const [above, own] = [rows[at - 1]?.[0]?.box, row[0]!.box];
    return above !== undefined && own.top - above.bottom > 1.5 * (own.bottom - own.top);
  });
  return end < 0 ? rows : rows.slice(0, end);
}

/** A taxpayer number of wrong length is kept as printed, since it is the payer's mistake and a check says so. */
function oddIdentifier(rows: readonly (readonly Token[])[]): ValueReading[] {
  for (const row of rows) {
    const text = row.map((token) => token.text).join('');
    if (
      /^[\dA-Z*]{1,4}(?:-?[\dA-Z*]{1,8}){1,3}$/i.test(text) &&
      text.replace(/\D/g, '').length >= 4 &&
      text.length >= 7 &&
      text.length <= 14
    ) {
      return [{ value: text, tokens: row, certainty: 0.5 }];
    }
  }
  return [];
}

/** 1 right under or over the label or beside it, falling with the distance. */
function placement(cell: Cell, reading: ValueReading): number {
  const first = reading.tokens[0]!.box;
  const label = cell.hit.box;
  const middle = (first.top + first.bottom) / 2;
  const apart = Math.max(0, middle - label.bottom, label.top - middle);
  const beside = Math.max(0, first.left - label.right, label.left - first.right);
  return Math.max(0.4, 0.98 - 1.6 * Math.max(0, apart - 0.012) - (apart > 0 ? 0.1 : 0.25) * beside);
}

function numberAgreement(spec: BoxSpec, printed: string | undefined): number {
  if (spec.number === undefined || printed === undefined || spec.isNumbered) return 1;
  return printed === spec.number ? 1.02 : 0.85;
}

function boxPath(spec: BoxSpec, printed: string | undefined): string {
  return spec.isNumbered && printed !== undefined && /^\d{1,2}[a-f]?$/.test(printed)
    ? `box${printed}`
    : spec.path;
}

function servesYear(spec: BoxSpec, taxYear: number | undefined): boolean {
  if (taxYear === undefined || !spec.years) return true;
  return (spec.years.from ?? 0) <= taxYear && taxYear <= (spec.years.to ?? 9999);
}

/** Where a box holds a filled form field, the rest of the print in it is no value. */
function preferWidgets(tokens: readonly Token[]): readonly Token[] {
  const widgets = tokens.filter((token) => token.source === 'form_widget');
  return widgets.length > 0 ? widgets : tokens;
}
