import { unionBox } from '../../geometry';
import type { CheckResult } from '../document-reading';
import type { BoxSpec, FormSchema, PartySpec } from '../schemas/form-schema';
import type { PageView, Token } from '../text/page-view';
import { cellOf, rowsOf, tokensIn } from './cells';
import type { Extraction, FieldDraft } from './field-draft';
import { findLabels, type LabelHit, type LabelQuery } from './find-labels';
import type { Cell, FormTarget } from './form-cell';
import { formHeader } from './form-header';
import { readMarks } from './form-marks';
import { readPairs } from './form-pairs';
import { readParties } from './form-parties';
import { readRows } from './form-rows';
import { readValue, valuesInRow, type PrintStyle, type ValueReading } from './read-value';
import { unreadable } from './unreadable';

const US_STYLE: PrintStyle = { decimalMark: 'point', dateOrder: 'month_first' };

/** Reads a boxed form: every value by the label whose box it stands in. */
export function extractForm(view: PageView, schema: FormSchema): Extraction {
  const found = findLabels(view, queriesOf(schema));
  const hits = joinContinued(found);
  const header = formHeader(view, schema, hits);
  const labelTokens = new Set([
    ...hits.flatMap((hit) => hit.tokens),
    ...headerTokens(header.drafts),
  ]);
  const obstacles = hits.map((hit) => hit.box);
  const free = view.tokens.filter((token) => !labelTokens.has(token) && token.text !== '$');
  const cells: Cell[] = hits
    .filter((hit) => hit.target.kind !== 'print')
    .map((hit) => {
      const box = cellOf(
        hit.box,
        obstacles.filter((other) => other !== hit.box),
        view,
        depthOf(hit.target),
      );
      return { hit, box, tokens: preferWidgets(tokensIn(box, free)) };
    });
  const taken = new Set<Token>();
  const notes: CheckResult[] = [];
  const boxes = readBoxes(cells, taken, notes, header.taxYear);
  return {
    drafts: [
      ...header.drafts,
      ...boxes,
      ...readParties(cells, taken),
      ...schema.rows.flatMap((spec) => readRows(spec, cells)),
      ...schema.pairs.flatMap((spec) => readPairs(spec, cells)),
      ...readMarks(cells, view),
    ],
    notes,
  };
}

function readBoxes(
  cells: readonly Cell[],
  taken: Set<Token>,
  notes: CheckResult[],
  taxYear: number | undefined,
): FieldDraft[] {
  const offers: { draft: FieldDraft; score: number }[] = [];
  const failures = new Map<string, CheckResult>();
  for (const cell of cells) {
    if (cell.hit.target.kind !== 'box' || cell.hit.target.spec.kind === 'checkbox') continue;
    const { spec } = cell.hit.target;
    if (!servesYear(spec, taxYear)) continue;
    const path = boxPath(spec, cell.hit.number);
    const readings = cellValues(cell, spec);
    for (const reading of readings) {
      const score =
        placement(cell, reading) *
        reading.certainty *
        cell.hit.similarity *
        numberAgreement(spec, cell.hit.number);
      offers.push({
        draft: {
          path,
          value: reading.value,
          tokens: reading.tokens,
          match: Math.min(1, score + 0.02),
        },
        score,
      });
    }
    if (readings.length === 0) {
      const failure = unreadable(path, spec.kind, cell);
      if (failure) failures.set(path, failure);
    }
  }
  offers.sort((a, b) => b.score - a.score);
  const drafts = new Map<string, FieldDraft>();
  for (const { draft } of offers) {
    if (drafts.has(draft.path) || draft.tokens.some((token) => taken.has(token))) continue;
    drafts.set(draft.path, draft);
    for (const token of draft.tokens) taken.add(token);
  }
  for (const [path, failure] of failures) if (!drafts.has(path)) notes.push(failure);
  return [...drafts.values()];
}

function cellValues(cell: Cell, spec: BoxSpec): ValueReading[] {
  const rows = rowsOf(cell.tokens);
  if (spec.kind === 'text' || spec.kind === 'address') {
    const words = rows.flat();
    const reading = words.length > 0 ? readValue(words, spec.kind, US_STYLE) : undefined;
    return reading
      ? [
          {
            ...reading,
            value: rows.map((row) => row.map((word) => word.text).join(' ')).join('\n'),
          },
        ]
      : [];
  }
  if (spec.kind === 'identifier') {
    const row = rows.find((words) => words.some((word) => /\d/.test(word.text)));
    const joined = row?.map((word) => word.text).join('');
    const reading = row && joined !== undefined ? readValue(row, spec.kind, US_STYLE) : undefined;
    return reading && joined !== undefined ? [{ ...reading, value: joined }] : [];
  }
  const found = rows.flatMap((row) => valuesInRow(row, spec.kind, US_STYLE));
  if (found.length > 0) return found;
  return spec.kind === 'tin' || spec.kind === 'ssn' || spec.kind === 'ein'
    ? oddIdentifier(rows)
    : [];
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

/** 1 right under or beside the label, falling with the distance. */
function placement(cell: Cell, reading: ValueReading): number {
  const first = reading.tokens[0]!.box;
  const label = cell.hit.box;
  const below = Math.max(0, (first.top + first.bottom) / 2 - label.bottom);
  const beside = Math.max(0, first.left - label.right);
  return Math.max(0.4, 0.98 - 1.6 * Math.max(0, below - 0.012) - (below > 0 ? 0.1 : 0.25) * beside);
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

function depthOf(target: FormTarget): number {
  if (target.kind === 'party') return 0.14;
  return target.kind === 'column' || target.kind === 'pairs' ? 0.09 : 0.07;
}

function queriesOf(schema: FormSchema): LabelQuery<FormTarget>[] {
  const print: FormTarget = { kind: 'print' };
  return [
    ...schema.boxes.map((spec) => ({
      phrases: spec.labels,
      target: { kind: 'box' as const, spec },
      ...(spec.number === undefined ? {} : { number: spec.number }),
    })),
    ...schema.boxes.flatMap((spec) => (spec.more ? [continuation(spec.more, spec)] : [])),
    ...schema.parties.map((spec) => ({
      phrases: spec.labels,
      target: { kind: 'party' as const, spec },
    })),
    ...schema.parties.flatMap((spec) => (spec.more ? [continuation(spec.more, spec)] : [])),
    ...schema.rows.flatMap((spec) =>
      spec.columns.map((column, index) => ({
        phrases: column.labels,
        target: { kind: 'column' as const, spec, column: index },
      })),
    ),
    ...schema.pairs.map((spec) => ({
      phrases: spec.labels,
      target: { kind: 'pairs' as const, spec },
    })),
    { phrases: schema.boilerplate, target: print, isProse: true },
  ];
}

function continuation(phrases: readonly string[], of: BoxSpec | PartySpec): LabelQuery<FormTarget> {
  return { phrases, target: { kind: 'print', of } };
}

/** Lines that go on with the label above them become one label with it, so that its box begins below them. */
function joinContinued(hits: readonly LabelHit<FormTarget>[]): LabelHit<FormTarget>[] {
  const rest = new Set(hits);
  const joined = hits
    .filter((hit) => hit.target.kind !== 'print')
    .map((hit) => {
      let whole = hit;
      const specs: unknown = 'spec' in hit.target ? hit.target.spec : undefined;
      const parts = hits.filter(
        (other) =>
          other.target.kind === 'print' && other.target.of === specs && specs !== undefined,
      );
      for (const part of parts.sort((a, b) => a.box.top - b.box.top)) {
        const height = part.box.bottom - part.box.top;
        const gap = part.box.top - whole.box.bottom;
        const isUnder =
          gap > -1.2 * height &&
          gap < 1.1 * height &&
          part.box.left < whole.box.right &&
          part.box.right > whole.box.left;
        if (!isUnder || !rest.has(part)) continue;
        rest.delete(part);
        whole = {
          ...whole,
          tokens: [...whole.tokens, ...part.tokens],
          box: unionBox([whole.box, part.box])!,
        };
      }
      return whole;
    });
  return [...joined, ...[...rest].filter((hit) => hit.target.kind === 'print')];
}

/** Words that every form prints and no box holds: the year again, addresses of sites, control numbers. */
function isFurniture(token: Token, taxYear: number | undefined): boolean {
  if (token.source === 'form_widget') return false;
  return (
    token.text === '$' ||
    token.text === String(taxYear) ||
    /^www\.|\.gov\b|^1545-\d{4}$|^(?:1099|1098|W-?2)(?:-[A-Z]+)?$/i.test(token.text)
  );
}

/** Box numbers printed without a label: alone in their line and in a column with other labels. */
function loneBoxNumbers(view: PageView, hits: readonly LabelHit<FormTarget>[]): Token[] {
  return view.lines.flatMap((line) => {
    const [token, ...rest] = line.tokens;
    if (!token || rest.length > 0 || token.source === 'form_widget') return [];
    // `1` is what box 9 of a 1098 holds as a rule.
    if (!/^(?:[2-9]|1\d|20)[a-d]?$/.test(token.text)) return [];
    const mates = hits.filter((hit) => Math.abs(hit.box.left - token.box.left) < 0.004);
    return mates.length >= 2 ? [token] : [];
  });
}
