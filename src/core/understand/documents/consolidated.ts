import { findLabels } from '../extract/find-labels';
import { formSchema } from '../schemas/form-schemas';
import type { PageType } from '../../page-types';
import { keepWords, type PageView, type TextLine } from '../text/page-view';

/** One form of a statement that brings several. */
export interface FormSection {
  readonly type: PageType;
  /** The section, with what is printed above all sections: payer and recipient. */
  readonly view: PageView;
}

interface Heading {
  /** `undefined` for a form that is none of ours, such as a 1099-B: its section is nobody's. */
  readonly type: PageType | undefined;
  readonly line: TextLine;
}

const FORM = /\b(?:form\s+)?1099\s*-?\s*(INT|DIV|MISC|NEC|R|B|OID|G|K|Q|S|SA)\b/i;
/** A heading has few words; a sentence that names a form has more. */
const MOST_WORDS = 12;
/** Fewer labels under a heading are a mention of the form, not the form. */
const LEAST_LABELS = 3;
/** Headings at one height stand side by side; page heights. Rows of a table are further apart. */
const SAME_HEIGHT = 0.009;
/** What statements with several forms call themselves. */
const COMPOSITE =
  /\b(?:composite|consolidated|combined)\b[^.]{0,40}\b1099\b|\b1099\b[^.]{0,20}\b(?:composite|consolidated)\b|\btax (?:information|reporting) statement\b/i;
/** Headings that name a form by its title alone. */
const TITLES: readonly (readonly [RegExp, PageType | undefined])[] = [
  [/^dividends (?:and|&) distributions$/i, '1099-DIV'],
  [/^interest income$/i, '1099-INT'],
  [/^miscellaneous (?:information|income)$/i, '1099-MISC'],
  [/^(?:original issue discount|proceeds from broker.*|regulated futures.*)$/i, undefined],
];

/**
 * The forms of a consolidated 1099: each section from its heading down to the next. A form may have several sections,
 * as where each row of one running table names its form.
 * @returns nothing where fewer than two of our forms are headed and have their labels.
 */
export function consolidatedForms(view: PageView): FormSection[] {
  const isComposite = COMPOSITE.test(view.lines.map(({ text }) => text).join('\n'));
  const headings = view.lines.flatMap((line) => headingOf(line, isComposite ? view : undefined));
  const first = Math.min(...headings.map(({ line }) => line.box.top));
  const types = [...new Set(headings.flatMap(({ type }) => type ?? []))];
  const sections = types.flatMap((type): FormSection[] => {
    const own = headings.filter((heading) => heading.type === type);
    const parts = own.map((heading) => sectionsOf(view, [heading], headings, first));
    const whole = parts.filter((part) => labelsOf(part, type) >= LEAST_LABELS);
    if (whole.length > 0) return whole.map((part) => ({ type, view: part }));
    // Where each row names its form, the rows together are its section.
    const joined = sectionsOf(view, own, headings, first);
    return labelsOf(joined, type) >= LEAST_LABELS ? [{ type, view: joined }] : [];
  });
  const found = new Set(sections.map(({ type }) => type));
  return found.size > 1 && found.size === sections.length ? sections : [];
}

/** What stands under some headings, with what is printed above all of them. */
function sectionsOf(
  view: PageView,
  own: readonly Heading[],
  all: readonly Heading[],
  first: number,
): PageView {
  const places = own.map((heading) => sectionOf(heading, all));
  return keepWords(view, ({ box }) => {
    const y = (box.top + box.bottom) / 2;
    return y < first || places.some((isIn) => isIn(box.left, y));
  });
}

function headingOf(line: TextLine, composite: PageView | undefined): Heading[] {
  const form = FORM.exec(line.text)?.[1]?.toUpperCase();
  if (line.tokens.length > MOST_WORDS || /\.\s*$/.test(line.text)) return [];
  if (form === undefined) return composite ? titleOf(line, composite) : [];
  const type = `1099-${form}` as PageType;
  return [{ type: formSchema(type) && type, line }];
}

/** A form's title alone in its row, larger or bolder print apart; a caption has a number or an amount beside it. */
function titleOf(line: TextLine, view: PageView): Heading[] {
  const title = TITLES.find(([pattern]) => pattern.test(line.text.replace(/[*:\s]+$/, '')));
  if (!title) return [];
  const { top, bottom } = line.box;
  const isCaption = view.lines.some(
    (other) =>
      other !== line &&
      (other.box.top + other.box.bottom) / 2 > top &&
      (other.box.top + other.box.bottom) / 2 < bottom &&
      /^(?:box\s)?\d{1,2}[a-f]?$|\d[.,]\d\d$/i.test(other.text),
  );
  return isCaption ? [] : [{ type: title[1], line }];
}

/** Whether a place is in a heading's section: below it, above the next heading of its column, left of the next beside it. */
function sectionOf(heading: Heading, all: readonly Heading[]): (x: number, y: number) => boolean {
  const { box } = heading.line;
  const beside = all.filter(
    ({ line }) => line !== heading.line && Math.abs(line.box.top - box.top) < SAME_HEIGHT,
  );
  const isRightOf = beside.some(({ line }) => line.box.left < box.left);
  const left = isRightOf ? box.left - 0.01 : 0;
  const right = Math.min(
    9,
    ...beside.map(({ line }) => line.box.left - 0.01).filter((edge) => edge > box.left),
  );
  const below = all
    .filter(({ line }) => line.box.top > box.top + SAME_HEIGHT)
    .filter(({ line }) => line.box.left < right && (beside.length === 0 || line.box.right > left))
    .map(({ line }) => line.box.top);
  const bottom = Math.min(9, ...below);
  return (x, y) => x >= left && x < right && y >= box.top && y < bottom;
}

function labelsOf(view: PageView, type: PageType): number {
  const boxes = formSchema(type)!.boxes.filter(
    ({ kind, path }) => kind === 'money' && path.startsWith('box'),
  );
  const hits = findLabels(
    view,
    boxes.map(({ labels, path }) => ({ phrases: labels, target: path })),
  );
  return new Set(hits.map(({ target }) => target)).size;
}
