import type { FormSchema, SectionSpec } from '../schemas/form-schema';
import { makeCell, pageRows, type Cell, type PageRow } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import { printedText, type FieldDraft } from './field-draft';
import type { LabelHit } from './find-labels';
import type { FormTarget } from './form-cell';
import { sectionDrafts, type SectionRow } from './form-section-rows';

/** What the rows of a section are called; everything else in it is name and address. */
const ROW_LABELS: readonly (readonly [SectionRow['holds'], RegExp])[] = [
  ['party', /^name (?:and|&) address\b/i],
  [
    'name',
    /^(?:(?:full|legal|business|company|payer|recipient|lender|borrower|employer|employee)(?:['’]s)? )?name(?:\(s\))?(?=\s*:|$)/i,
  ],
  [
    'address',
    /^(?:(?:payer|recipient|lender|borrower|employer|employee)(?:['’]s)? )?(?:(?:mailing|street|postal) )?(?:address|street)(?=\s*:|$)/i,
  ],
  ['address', /^city(?:,? (?:state|town).*)?(?=\s*:|$)/i],
  [
    'tin',
    /^(?:(?:payer|recipient|lender|borrower|employer|employee|filer)(?:['’]s?)? )?(?:(?:federal|fed\.?|taxpayer|employer) )?(?:(?:tax )?(?:id|identification)(?: (?:no\.?|number|#))?(?: \(ein\))?|tin|ein|ssn)(?=[\s:]|$)/i,
  ],
  ['tin', /^social security (?:no\.?|number)(?=[\s:]|$)/i],
  ['account', /^(?:account|loan|acct\.?)(?: (?:no\.?|number|#))?(?=[\s:]|$)/i],
  ['phone', /^(?:tele)?phone(?: (?:no\.?|number))?(?=[\s:]|$)|^tel\b\.?|^questions\? call\b/i],
];

/** `(box b)` behind a row label. */
const BOX_MARK = /^[([](?:box )?(?:[a-f]|\d{1,2}[a-f]?)[)\]]:?(?= |$)/i;

/** Lines further apart than this many heights are no longer of one section. */
const LARGEST_GAP = 3.2;

interface Caption {
  readonly spec: SectionSpec;
  readonly cell: Cell;
  /** The words behind the caption in its own cell. */
  readonly rest: readonly Token[];
}

/**
 * Parties under a bare word of their own, `PAYER` or `Lender:`, with rows for name, address and numbers, or with
 * name and address alone. Forms that caption a party's name in words of their own are read by those.
 */
export function readSections(
  view: PageView,
  schema: FormSchema,
  hits: readonly LabelHit<FormTarget>[],
): FieldDraft[] {
  const captioned = new Set(hits.flatMap(({ target }) => namedPrefix(target)));
  const rows = pageRows(view);
  const captions = captionsIn(rows, schema).filter(({ spec }) => !captioned.has(spec.prefix));
  const ends = hits.filter(({ target }) => target.kind === 'column' || isMoney(target));
  const claimed = new Set(hits.flatMap(({ tokens }) => tokens));
  const drafts = new Map<string, FieldDraft>();
  for (const caption of captions) {
    const found = sectionDrafts(
      caption.spec,
      schema,
      rowsOfSection(caption, captions, rows, { ends, claimed }, view),
    );
    for (const draft of found) if (!drafts.has(draft.path)) drafts.set(draft.path, draft);
  }
  return [...drafts.values()];
}

function namedPrefix(target: FormTarget): string[] {
  return target.kind === 'party' && target.spec.holds === 'name_and_address'
    ? [target.spec.prefix]
    : [];
}

function isMoney(target: FormTarget): boolean {
  return target.kind === 'box' && target.spec.kind === 'money';
}

function captionsIn(rows: readonly PageRow[], schema: FormSchema): Caption[] {
  const specs = schema.sections ?? [];
  return rows.flatMap(({ cells }) =>
    cells.flatMap((cell): Caption[] => {
      for (let size = Math.min(4, cell.tokens.length); size > 0; size -= 1) {
        const words = printedText(cell.tokens.slice(0, size));
        const isWhole = size === cell.tokens.length || words.endsWith(':');
        const bare = words
          .toLowerCase()
          .replace(/’/g, "'")
          .replace(/\s*\/\s*/g, '/')
          .replace(/:$/, '')
          .replace(/(?:'s)? (?:information|info|details|data)$/, '');
        const spec = isWhole && specs.find(({ captions }) => captions.includes(bare));
        if (spec) return [{ spec, cell, rest: cell.tokens.slice(size) }];
      }
      return [];
    }),
  );
}

/** Cells of the section, each with the row label it stands under or beside. */
function rowsOfSection(
  { cell: caption, rest }: Caption,
  captions: readonly Caption[],
  rows: readonly PageRow[],
  { ends, claimed }: { ends: readonly LabelHit<FormTarget>[]; claimed: ReadonlySet<Token> },
  view: PageView,
): SectionRow[] {
  const height = caption.box.bottom - caption.box.top;
  const others = captions.filter(({ cell }) => cell !== caption).map(({ cell }) => cell.box);
  const left = caption.box.left - height;
  const marks = [...others, ...ends.map(({ box }) => box)];
  const bottomIn = (right: number): number =>
    Math.min(
      1,
      ...marks
        .filter((box) => box.top > caption.box.top + 0.5 * height)
        .filter((box) => box.left < right && box.right > left)
        .map((box) => box.top),
    );
  // Amounts with captions of their own that stand beside the section bound it as another section does: a column of them
  // that begins level with the caption or above it, and what stands in it further down.
  const end = bottomIn(caption.box.right) - 0.5 * height;
  const column = marks.filter(({ left: start }) => start > caption.box.right);
  const beside = column.filter(
    ({ left: start, top }) =>
      top > caption.box.top - 2 * height &&
      top < end &&
      column.some(
        (box) => Math.abs(box.left - start) < height && box.top < caption.box.top + 2 * height,
      ),
  );
  const right = Math.min(view.aspect, ...beside.map((box) => box.left - height));
  const bottom = bottomIn(right);
  const found: SectionRow[] = [{ holds: 'party', label: caption.box, lines: [] }];
  if (rest.length > 0) found[0]!.lines.push(rest);
  let last = caption.box.bottom;
  for (const row of rows) {
    const cells = row.cells.filter(
      ({ box }) =>
        box.left >= left &&
        box.left < right &&
        box.bottom > caption.box.top + 0.3 * height &&
        (box.top + box.bottom) / 2 < bottom,
    );
    if (cells.length === 0) continue;
    if (cells[0]!.box.top - last > LARGEST_GAP * height) break;
    last = Math.max(last, ...cells.map(({ box }) => box.bottom));
    let open = cells.includes(caption) ? found[0] : undefined;
    for (const cell of joined(cells, caption)) {
      if (cell === caption) continue;
      const label = rowLabel(cell) ?? otherLabel(cell, claimed);
      if (label) {
        open = { holds: label.holds, label: label.box, lines: [] };
        found.push(open);
        if (label.rest.length > 0) open.lines.push(label.rest);
      } else {
        const owner = open ?? ownerAbove(cell, found, height);
        owner?.lines.push(cell.tokens);
      }
    }
  }
  return found;
}

/** `+1` and `208 555 0142`, or two parts of a number, stand little more than a word space apart. */
function joined(cells: readonly Cell[], caption: Cell): Cell[] {
  const whole: Cell[] = [];
  for (const cell of cells) {
    const before = whole[whole.length - 1];
    const height = cell.box.bottom - cell.box.top;
    const isNear = before && cell.box.left - before.box.right < 0.9 * height;
    if (isNear && before !== caption && cell !== caption && !rowLabel(before))
      whole[whole.length - 1] = makeCell([...before.tokens, ...cell.tokens]);
    else whole.push(cell);
  }
  return whole;
}

/** The label a line goes on for: what it stands straight under is the label itself or the value it has so far. */
function ownerAbove(
  { box }: Cell,
  rows: readonly SectionRow[],
  height: number,
): SectionRow | undefined {
  const above = rows.flatMap((row) => {
    const last = row.lines[row.lines.length - 1]?.[0]?.box;
    return [row.label, ...(last ? [last] : [])].map((other) => ({ row, other }));
  });
  return above
    .filter(
      ({ other }) =>
        Math.abs(box.left - other.left) < 1.2 * height &&
        box.top > other.top + 0.3 * height &&
        box.top - other.bottom < 2.2 * height,
    )
    .sort((a, b) => b.other.bottom - a.other.bottom)[0]?.row;
}

interface RowLabel {
  readonly holds: SectionRow['holds'];
  readonly box: Cell['box'];
  readonly rest: readonly Token[];
}

/** The caption of a box of the form that stands among the rows of a party: what it holds is none of the party's. */
function otherLabel(cell: Cell, claimed: ReadonlySet<Token>): RowLabel | undefined {
  return claimed.has(cell.tokens[0]!) ? { holds: 'other', box: cell.box, rest: [] } : undefined;
}

function rowLabel(cell: Cell): RowLabel | undefined {
  for (const [holds, label] of ROW_LABELS) {
    const words = label.exec(cell.text)?.[0];
    if (words === undefined) continue;
    const size = words.split(' ').length;
    const marks = BOX_MARK.exec(
      cell.tokens
        .slice(size)
        .map(({ text }) => text)
        .join(' '),
    )?.[0];
    const start = size + (marks === undefined ? 0 : marks.split(' ').length);
    const rest = cell.tokens.slice(start).filter(({ text }) => /[\p{L}\d]/u.test(text));
    const isValue = rest.length === 0 || rest.some(({ text }) => /\d/.test(text));
    // `Name: Ruth Amador` has a mark between; numbers tell themselves.
    if (!isValue && !cell.tokens[size - 1]!.text.endsWith(':')) continue;
    return { holds, box: cell.box, rest };
  }
  return undefined;
}
