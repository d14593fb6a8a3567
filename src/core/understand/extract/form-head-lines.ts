import type { FormSchema } from '../schemas/form-schema';
import { pageRows, type Cell } from '../text/page-rows';
import type { PageView, TextLine, Token } from '../text/page-view';
import { isPhone } from '../normalize/identifiers';
import { printedText, type FieldDraft } from './field-draft';
import { isAddressLine } from './party';
import { cleanText } from './read-value';

const PHONE_CAPTION = /^(?:telephone|phone|tel|call|ph)[.:]*$/i;
const TOWN_END = /\b[A-Z]{2}\.?,?\s+\d{5}(?:-\d{4})?[,;]?$/;
const SEPARATOR = /^[·•|–—-]$/;
/** The head of a page ends here where no box of the form comes first. */
const HEAD = 0.25;

/** Words between the name of a firm and its address. */
const TITLE = /\b(?:form|statement|1099|1098|w-?2|copy|tax year|corrected)\b|\d/i;

/** The issuer's phone behind a caption of its own anywhere on the form: `Tel. 208-555-0142`, `Questions? Call …`. */
export function captionedPhone(view: PageView, schema: FormSchema): FieldDraft[] {
  const spec = schema.boxes.find(({ kind }) => kind === 'phone');
  if (!spec) return [];
  for (const { tokens } of pageRows(view)) {
    for (const [at, { text }] of tokens.entries()) {
      if (!PHONE_CAPTION.test(text)) continue;
      const start = /^(?:no|number|us)[.:]*$/i.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
      for (const size of [1, 2, 3, 4]) {
        const words = tokens.slice(start, start + size);
        const value = words
          .map(cleanText)
          .join(' ')
          .replace(/[.,;]$/, '');
        if (words.length === size && isPhone(value))
          return [{ path: spec.path, value, tokens: words, match: 0.85 }];
      }
    }
  }
  return [];
}

/** The only phone number of a form without a caption is the issuer's: recipients have none on tax forms. */
export function lonePhone(view: PageView, schema: FormSchema): FieldDraft[] {
  const spec = schema.boxes.find(({ kind }) => kind === 'phone');
  const phones = shortLines(view).flatMap(({ tokens }) =>
    tokens.flatMap((_, at) => {
      const size = [2, 1].find((count) =>
        PHONE_SHAPE.test(printedText(tokens.slice(at, at + count))),
      );
      return size === undefined ? [] : [tokens.slice(at, at + size)];
    }),
  );
  return only(phones, spec?.path);
}

/** Numbers behind a bare word that does not say whose they are: the employer's form is the issuer's. */
export function loneNumbers(view: PageView, schema: FormSchema): FieldDraft[] {
  return (schema.sections ?? []).flatMap(({ tin }, at) => {
    const shape = at === 0 ? EIN_SHAPE : SSN_SHAPE;
    const numbers = shortLines(view).flatMap(({ tokens }) =>
      tokens.flatMap((token, place) =>
        shape.test(token.text) && NUMBER_CAPTION.test(tokens[place - 1]?.text ?? '')
          ? [[token]]
          : [],
      ),
    );
    return only(numbers, tin);
  });
}

const EIN_SHAPE = /^\d{2}-\d{7}$/;
const SSN_SHAPE = /^[\dXx*]{3}-[\dXx*]{2}-\d{4}$/;
const NUMBER_CAPTION = /^(?:f?ein|tin|ssn|id)[:#.]*$/i;

/** Longer lines are running text, which names numbers of others. */
const MOST_WORDS = 8;

function shortLines(view: PageView): readonly TextLine[] {
  return view.lines.filter(({ tokens }) => tokens.length <= MOST_WORDS);
}

/** What a page says once, or the same each time. */
function only(found: readonly (readonly Token[])[], path: string | undefined): FieldDraft[] {
  const texts = new Set(found.map((tokens) => printedText(tokens).replace(/\W/g, '')));
  const [tokens] = found;
  if (path === undefined || !tokens || texts.size > 1) return [];
  const value = printedText(tokens).replace(/^[x*]{3}-[x*]{2}/i, 'XXX-XX');
  return [{ path, value, tokens, match: 0.8 }];
}

/** `(208) 555-0142`, `1-800-555-0142`, `208.555.0142`: told from other numbers by its groups. */
const PHONE_SHAPE = /^(?:\+?1[-. ])?(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}$/;

/** A letterhead whose address is one line, with more behind it: the firm's name stands over it or begins it. */
export function headLine(
  view: PageView,
  end: number,
): { readonly name: readonly Token[]; readonly address: readonly Token[] } | undefined {
  const cells = pageRows(view)
    .flatMap((row) => row.cells)
    .filter(({ box }) => box.bottom < Math.min(end, HEAD));
  for (const cell of cells) {
    const town = cell.tokens.findIndex((_, at) =>
      TOWN_END.test(printedText(cell.tokens.slice(0, at + 1))),
    );
    if (town < 0) continue;
    const line = cell.tokens.slice(0, town + 1);
    if (/^(?:\d|p\.?o)/i.test(line[0]!.text)) {
      const name = isAddressLine(printedText(line)) && nameOver(cell, cells);
      if (name) return { name: name.tokens, address: line };
      continue;
    }
    const gap = line.findIndex(({ text }) => SEPARATOR.test(text));
    const address = line.slice(gap + 1);
    if (gap > 0 && /^(?:\d|p\.?o)/i.test(address[0]?.text ?? ''))
      return { name: line.slice(0, gap), address };
  }
  return undefined;
}

/** The line straight over another one, with the same edge or middle. */
function nameOver({ box }: Cell, cells: readonly Cell[]): Cell | undefined {
  const height = box.bottom - box.top;
  return cells.find(
    (other) =>
      other.box.bottom <= box.top + 0.3 * height &&
      box.top - other.box.bottom < 1.5 * height &&
      (Math.abs(other.box.left - box.left) < height ||
        Math.abs(other.box.left + other.box.right - box.left - box.right) < 2 * height) &&
      /\p{L}{2}/u.test(other.text) &&
      !TITLE.test(other.text),
  );
}
