import { parseDate } from '../normalize/dates';
import { isEmail, isPhone, parseEin, parseSsn } from '../normalize/identifiers';
import { parseMoney } from '../normalize/money';
import type { PageView, TextLine, Token } from '../text/page-view';
import type { Extraction, FieldDraft } from './field-draft';
import { documentStyle } from './print-style';
import type { PrintStyle } from './read-value';

/** At most this many entries a list; a page of numbers is no reading. */
const MAX_ENTRIES = 200;
/** Words of a title were read with this confidence, most of them. */
const LEGIBLE = 0.8;
const MOSTLY = 0.75;
const LISTS = ['dates', 'amounts', 'ssns', 'eins', 'emails', 'phones'] as const;
type ListName = (typeof LISTS)[number];

/** What can be found without knowing the form: title, dates, amounts, taxpayer numbers, addresses of mail and phone. */
export function extractGeneric(views: readonly PageView[]): Extraction {
  const style = documentStyle(views);
  const lists = new Map<ListName, FieldDraft[]>(LISTS.map((name) => [name, []]));
  for (const view of views) {
    for (const line of view.lines) scanLine(line.tokens, style, lists);
  }
  const title = findTitle(views);
  return { drafts: [...(title ? [title] : []), ...[...lists.values()].flat()], notes: [] };
}

function scanLine(
  tokens: readonly Token[],
  style: PrintStyle,
  lists: ReadonlyMap<ListName, FieldDraft[]>,
): void {
  for (let at = 0; at < tokens.length;) {
    let taken = 0;
    for (let size = Math.min(4, tokens.length - at); size >= 1 && taken === 0; size -= 1) {
      const words = tokens.slice(at, at + size);
      const found = recognise(words.map((word) => word.text).join(' '), size, style);
      if (!found) continue;
      taken = size;
      const list = lists.get(found.list)!;
      if (list.length < MAX_ENTRIES)
        list.push({
          path: `${found.list}.${list.length}`,
          value: found.value,
          tokens: words,
          match: 0.9,
        });
    }
    at += Math.max(1, taken);
  }
}

function recognise(
  text: string,
  size: number,
  style: PrintStyle,
): { list: ListName; value: string } | undefined {
  const bare = unwrap(text);
  if (size === 1 && isEmail(bare)) return { list: 'emails', value: bare };
  if (size === 1 || size >= 3) {
    const ssn = /^[\dX*]{3}\s?-\s?[\dX*]{2}\s?-\s?\d{4}$/i.test(bare)
      ? parseSsn(bare.replace(/\s/g, ''))
      : undefined;
    if (ssn !== undefined) return { list: 'ssns', value: ssn };
  }
  const ein = /^\d{2}\s?-\s?\d{7}$/.test(bare) ? parseEin(bare.replace(/\s/g, '')) : undefined;
  if (ein !== undefined) return { list: 'eins', value: ein };
  if (isPhone(bare)) return { list: 'phones', value: bare };
  const date = /[/.\-\s]/.test(bare) ? parseDate(bare, style.dateOrder) : undefined;
  if (date?.iso !== undefined) return { list: 'dates', value: date.iso };
  const money = parseMoney(bare, style.decimalMark);
  // `, 20` behind a date is the beginning of a year.
  const isWhole =
    money?.currency !== undefined || /^\D*\d+(?:[.,]\d{3})*[.,]\d{2}\)?-?$|,\d{3}/.test(bare);
  if (money && isWhole && size <= 2) {
    return { list: 'amounts', value: money.value };
  }
  return undefined;
}

/** Without the brackets and marks of the sentence around it; brackets that belong to it stay. */
function unwrap(text: string): string {
  const trimmed = text.replace(/[>,;.:]+$/g, '').replace(/^[<]+/, '');
  if (/^\(.*\)$/.test(trimmed) && !/\).*\)/.test(trimmed)) return trimmed.slice(1, -1);
  if (/^\(/.test(trimmed) && !trimmed.includes(')')) return trimmed.slice(1);
  return trimmed.endsWith(')') && !trimmed.includes('(') ? trimmed.slice(0, -1) : trimmed;
}

/** The tallest line of words in the upper half. */
function findTitle(views: readonly PageView[]): FieldDraft | undefined {
  const view = views[0];
  if (!view) return undefined;
  const lines = view.lines.filter(
    (line) =>
      line.box.top < 0.5 &&
      line.tokens.length <= 12 &&
      /\p{L}{3}/u.test(line.text) &&
      isLegible(line) &&
      // A caption with what was filled in behind it, a choice to tick.
      !/:(?:\s|$)|[☐☑☒]/u.test(line.text) &&
      // Print that runs up the margin is high, not large.
      line.box.right - line.box.left > 1.2 * height(line),
  );
  const tallest = [...lines].sort((a, b) => height(b) - height(a) || a.box.top - b.box.top)[0];
  if (!tallest) return undefined;
  return {
    path: 'title',
    value: tallest.text,
    tokens: tallest.tokens,
    match: height(tallest) > 1.3 * view.lineHeight ? 0.85 : 0.6,
  };
}

/** Handwriting, logos and stains are often large, and come out as words nobody wrote. */
function isLegible({ tokens }: TextLine): boolean {
  const words = tokens.filter(({ text }) => /\p{L}/u.test(text));
  const sure = words.filter(({ confidence }) => confidence >= LEGIBLE);
  return words.length > 0 && sure.length >= MOSTLY * words.length;
}

function height(line: { readonly box: { readonly top: number; readonly bottom: number } }): number {
  return line.box.bottom - line.box.top;
}
