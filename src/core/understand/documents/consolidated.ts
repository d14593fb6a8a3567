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
/** Headings at one height stand side by side; page heights. */
const SAME_HEIGHT = 0.02;

/**
 * The forms of a consolidated 1099: each section from its heading down to the next.
 * @returns nothing where fewer than two of our forms are headed and have their labels.
 */
export function consolidatedForms(view: PageView): FormSection[] {
  const headings = view.lines.flatMap(headingOf);
  const first = Math.min(...headings.map(({ line }) => line.box.top));
  const sections = headings.flatMap((heading): FormSection[] => {
    const { type } = heading;
    if (!type) return [];
    const isOwn = sectionOf(heading, headings);
    const part = keepWords(
      view,
      ({ box }) =>
        (box.top + box.bottom) / 2 < first || isOwn(box.left, (box.top + box.bottom) / 2),
    );
    return labelsOf(part, type) >= LEAST_LABELS ? [{ type, view: part }] : [];
  });
  const types = new Set(sections.map(({ type }) => type));
  return types.size > 1 && types.size === sections.length ? sections : [];
}

function headingOf(line: TextLine): Heading[] {
  const form = FORM.exec(line.text)?.[1]?.toUpperCase();
  if (form === undefined || line.tokens.length > MOST_WORDS || /\.\s*$/.test(line.text)) return [];
  const type = `1099-${form}` as PageType;
  return [{ type: formSchema(type) && type, line }];
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
