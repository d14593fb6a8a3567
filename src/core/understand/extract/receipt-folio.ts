import { pageRows, type Cell, type PageRow } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import type { FieldDraft } from './field-draft';
import { valuesInRow, type PrintStyle } from './read-value';
import { datesIn } from './statement-period';

const CHARGES = /^(?:charges?|debits?|soll|amount|d[ée]bit|cargos?|addebiti)$/i;
const CREDITS = /^(?:credits?|payments?|haben|cr[ée]dits?|abonos?|pagos?|accrediti)$/i;
const END = /^(?:total|balance|sub ?total|summe|saldo)/i;

/** A hotel's folio: dated rows with charges and credits in columns of their own. Credits are what was paid. */
export function folioItems(views: readonly PageView[], style: PrintStyle): FieldDraft[] {
  const items: FieldDraft[][] = [];
  const paid: FieldDraft[] = [];
  for (const view of views) {
    const rows = pageRows(view);
    const head = rows.findIndex(
      (row) =>
        row.cells.some((cell) => CHARGES.test(cell.text)) &&
        row.cells.some((cell) => CREDITS.test(cell.text)),
    );
    if (head < 0) continue;
    const charges = rows[head]!.cells.find((cell) => CHARGES.test(cell.text))!;
    const credits = rows[head]!.cells.find((cell) => CREDITS.test(cell.text))!;
    for (const row of rows.slice(head + 1)) {
      const [dated] = datesIn(row.tokens, style.dateOrder);
      if (END.test(row.text)) break;
      const values = valuesInRow(row.tokens, 'money', style);
      const value = values[values.length - 1];
      if (!dated || !value || value.certainty < 1) continue;
      const isCredit = isUnder(value.tokens, credits, charges);
      const path = isCredit ? 'amount_paid' : 'amount';
      // A minus before what was paid only says that it is no charge.
      const size = isCredit ? String(value.value).replace(/^-/, '') : value.value;
      const amount = { path, value: size, tokens: value.tokens, match: 0.88 };
      if (isCredit) paid.push(amount);
      else items.push([...wordsBetween(row, dated.tokens, value.tokens), amount]);
    }
  }
  const numbered = items.flatMap((item, index) =>
    item.map((draft) => ({ ...draft, path: `line_items.${index}.${draft.path}` })),
  );
  // Several payments have no printed sum.
  return paid.length === 1 ? [...numbered, paid[0]!] : numbered;
}

function isUnder(tokens: readonly Token[], column: Cell, other: Cell): boolean {
  const right = tokens[tokens.length - 1]!.box.right;
  const distance = (cell: Cell): number => Math.abs(right - cell.box.right);
  return distance(column) < distance(other);
}

function wordsBetween(row: PageRow, date: readonly Token[], value: readonly Token[]): FieldDraft[] {
  const words = row.tokens.filter((token) => !date.includes(token) && !value.includes(token));
  const text = words.map((token) => token.text).join(' ');
  return /\p{L}{2}/u.test(text)
    ? [{ path: 'description', value: text, tokens: words, match: 0.88 }]
    : [];
}
