import { foldText } from '../text/fold-text';
import { pageRows, type PageRow } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import type { FieldDraft } from './field-draft';
import type { PrintStyle } from './read-value';
import { datesIn } from './statement-period';

const TITLE_WORD =
  /(?:rechnung|gutschrift|rechnungskorrektur|invoice|facture|factura|fattura|factuur|fatura|creditnote|creditmemo|creditnota|avoir|abono)$/;
const NUMBER_MARK = /^(?:nr|no|n|num|number|numero|nummer|numer)$/;
/** What a number of another thing stands behind. */
const OTHER_THING =
  /bestell|order|auftrag|liefer|kunden|pedido|commande|ordine|date|datum|period|page|seite|account|konto/i;
/** A bare word for a number that needs no other beside the title. */
const CAPTION = /^(?:number|nummer|num[ée]ro|n[úu]mero):?$/i;
/** The part of a page that holds its own number. */
const HEAD = 0.45;
const DATED = /^(?:vom|von|dated|du|del|de|van|from|of)$/i;
/** A line this much higher than ordinary print is a title. */
const TALL = 1.15;

/**
 * `Rechnung Nr. 42 vom 31.01.2014`, `INVOICE #17`, `FACTUUR 878213`: the title line itself gives number and date.
 * @param labelled values that stand beside labels; another number there wins over a line that is not set as a title.
 */
export function titleNumber(
  views: readonly PageView[],
  style: PrintStyle,
  labelled: readonly FieldDraft[],
): FieldDraft[] {
  const known = labelled.find((draft) => draft.path === 'invoice_number');
  for (const view of views) {
    for (const row of pageRows(view)) {
      const number = numberIn(row, style);
      if (!number) continue;
      const torn = tornPrefix(row, number);
      const value = (torn?.text ?? '') + number.text.replace(/^[#:]+|[,;:.]+$/g, '');
      const isTall = number.box.bottom - number.box.top > TALL * view.lineHeight;
      if (known && known.value !== value && !isTall) continue;
      return [
        {
          path: 'invoice_number',
          value,
          tokens: torn ? [torn, number] : [number],
          match: isTall ? 0.95 : 0.88,
        },
        ...titleDate(row, number, style, labelled),
      ];
    }
  }
  const under = known
    ? undefined
    : views.flatMap((view) => numberUnder(view, style) ?? captionedNumber(view, style) ?? [])[0];
  return under ? [{ path: 'invoice_number', value: under.text, tokens: [under], match: 0.8 }] : [];
}

/** `Tax Invoice` with nothing but a number right under it. */
function numberUnder(view: PageView, style: PrintStyle): Token | undefined {
  const cells = pageRows(view).flatMap((row) => row.cells);
  for (const { text, tokens, box } of cells) {
    if (tokens.length > 3 || /\d/.test(text) || !TITLE_WORD.test(foldText(text))) continue;
    const height = box.bottom - box.top;
    const under = cells.find(
      (cell) =>
        cell.box.top > box.bottom - 0.3 * height &&
        cell.box.top < box.bottom + 1.2 * height &&
        cell.box.left < box.right &&
        cell.box.right > box.left,
    );
    const [number] = under?.tokens ?? [];
    if (
      number &&
      under?.tokens.length === 1 &&
      isNumber(number, style) &&
      /\d.*\d.*\d/.test(number.text)
    )
      return number;
  }
  return undefined;
}

/** `NUMBER:  654123` in the head of a page that says what it is: the number is the paper's own. */
function captionedNumber(view: PageView, style: PrintStyle): Token | undefined {
  const rows = pageRows(view).filter((row) => row.box.top < HEAD);
  const isTitled = rows.some(({ cells }) =>
    cells.some(({ tokens, text }) => tokens.length <= 3 && TITLE_WORD.test(foldText(text))),
  );
  for (const row of isTitled ? rows : []) {
    for (const { tokens, box } of row.cells) {
      if (!CAPTION.test(tokens[0]!.text) || tokens.length > 2) continue;
      const below = rows[rows.indexOf(row) + 1]?.cells.find(
        (cell) => cell.box.left < box.right && cell.box.right > box.left,
      );
      const beside = row.tokens[row.tokens.indexOf(tokens[0]!) + 1];
      const number = [beside, below?.tokens[0]].find((token) => token && isNumber(token, style));
      if (number) return number;
    }
  }
  return undefined;
}

/** The number behind the name of the paper, with or without a word for number between. */
function numberIn(row: PageRow, style: PrintStyle): Token | undefined {
  const title = row.tokens.findIndex((token) => TITLE_WORD.test(foldText(token.text)));
  if (title < 0 || title > 2) return undefined;
  const after = row.tokens.slice(title + 1, title + 8);
  const mark = after.findIndex(
    (token) => token.text === '#' || NUMBER_MARK.test(foldText(token.text)),
  );
  // `(380)` is the code of a kind of invoice.
  const at = mark < 0 ? after.findIndex((token) => !/^\(\d{3}\)$/.test(token.text)) : mark + 1;
  const first = after[at];
  const isTorn = first && after[at + 1] && tornPrefix(row, after[at + 1]!) === first;
  const number = isTorn ? after[at + 1] : first;
  if (!number || !isNumber(number, style)) return undefined;
  const between = after
    .slice(0, at)
    .map((token) => token.text)
    .join(' ');
  const isNear = mark >= 0 || number.box.left - row.tokens[title]!.box.right < 2 * heightOf(number);
  return isNear && !OTHER_THING.test(between) ? number : undefined;
}

/** `RK 21012345`: letters of a recognised number that were torn off it. */
function tornPrefix(row: PageRow, number: Token): Token | undefined {
  const before = row.tokens[row.tokens.indexOf(number) - 1];
  if (before?.source !== 'ocr' || !/^[A-Z]{2,4}-?$/.test(before.text)) return undefined;
  const isDigits = /^\d{4,}/.test(number.text);
  return isDigits && number.box.left - before.box.right < 0.6 * heightOf(number)
    ? before
    : undefined;
}

function isNumber(token: Token, style: PrintStyle): boolean {
  const text = token.text.replace(/^#/, '');
  const isDate = datesIn([token], style.dateOrder).length > 0;
  return (
    /\d/.test(text) &&
    !isDate &&
    /^[\p{L}\d./_-]+[,;:]?$/u.test(text) &&
    !/^(?:19|20)\d\d$/.test(text)
  );
}

/** The date of a title: behind `vom` or `dated`; elsewhere in the row only where no label gives one. */
function titleDate(
  row: PageRow,
  number: Token,
  style: PrintStyle,
  labelled: readonly FieldDraft[],
): FieldDraft[] {
  const at = row.tokens.indexOf(number);
  const isDated = DATED.test(row.tokens[at + 1]?.text ?? '');
  if (!isDated && labelled.some((draft) => draft.path === 'invoice_date')) return [];
  const [date] = datesIn(row.tokens.slice(at + (isDated ? 2 : 1)), style.dateOrder);
  if (date?.date.iso === undefined) return [];
  const match = isDated ? 0.95 : 0.85;
  return [{ path: 'invoice_date', value: date.date.iso, tokens: date.tokens, match }];
}

function heightOf(token: Token): number {
  return token.box.bottom - token.box.top;
}
