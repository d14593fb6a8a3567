import { pageRows, type PageRow } from '../text/page-rows';
import type { PageView } from '../text/page-view';
import type { FieldDraft } from './field-draft';

const ORDER = /^p\.?\/?o\.?(?:[#:]|no\.?|number)*$/i;
const MARK = /^(?:#|no\.?|nr\.?|number|num|:|#:|no\.:|number:)$/i;
const BANK = /\b(?:bank|routing|bsb|sort code|iban|bic|swift|aba|kontonr|blz|konto)\b/i;

/** `PO # 168620`, `P.O. No: 4711`: two letters are too short for a label, their mark makes them one. */
export function purchaseOrder(views: readonly PageView[]): FieldDraft[] {
  for (const { tokens } of views.flatMap(pageRows)) {
    const at = tokens.findIndex(({ text }) => ORDER.test(text));
    if (at < 0) continue;
    const isMarked = /[#:]|no|number/i.test(tokens[at]!.text.slice(2));
    let next = at + 1;
    while (MARK.test(tokens[next]?.text ?? '')) next += 1;
    const number = tokens[next];
    if (!number || (!isMarked && next === at + 1) || !/\d/.test(number.text)) continue;
    const value = number.text.replace(/^[#:]+|[,;:]$/g, '');
    return [{ path: 'purchase_order', value, tokens: [number], match: 0.9 }];
  }
  return [];
}

/** True for a number among the particulars of a bank account: it is no customer's number. */
export function isBankAccount(draft: FieldDraft, views: readonly PageView[]): boolean {
  if (draft.path !== 'customer_id') return false;
  const rows = views.flatMap(pageRows);
  const at = rows.findIndex((row) => row.tokens.includes(draft.tokens[0]!));
  const around = rows.slice(Math.max(0, at - 1), at + 2);
  return at >= 0 && around.some((row) => cellsNear(row, draft).some((text) => BANK.test(text)));
}

/** Text of a row in the column of a value. */
function cellsNear(row: PageRow, draft: FieldDraft): string[] {
  const [first] = draft.tokens;
  return row.cells
    .filter(
      (cell) => first && cell.box.left < first.box.right && cell.box.right > first.box.left - 0.2,
    )
    .map((cell) => cell.text);
}
