import { foldText } from '../text/fold-text';
import type { Cell, PageRow } from '../text/page-rows';

/** What a column of a transaction table holds. */
export type ColumnRole =
  'date' | 'post_date' | 'description' | 'debit' | 'credit' | 'amount' | 'balance' | 'check_number';

export interface Column {
  readonly role: ColumnRole;
  readonly left: number;
  readonly right: number;
}

const WORDS: readonly { readonly role: ColumnRole; readonly test: RegExp }[] = [
  {
    role: 'post_date',
    test: /^(?:post(?:ing|ed|ed date|ing date)?|value date|postdate|wert|valuta)$/,
  },
  {
    role: 'date',
    test: /^(?:date|trans(?:action)?date|transdate|datum|buchungstag|buchung|fecha|data|tran)$|date$/,
  },
  {
    role: 'check_number',
    test: /^(?:check(?:no|number|num)?|checks?|cheque(?:no|number)?|ref(?:erence)?(?:no|number)?|serial(?:no)?)$/,
  },
  {
    role: 'amount',
    test: /withdrawals?deposits?|deposits?withdrawals?|^amount|^betrag|^montant|^importe|^importo|^bedrag|debits?credits?|creditdebit|^valor/,
  },
  {
    role: 'debit',
    test: /^(?:withdrawals?|debits?|paidout|moneyout|subtractions?|payments?|charges|soll|belastung|retiros?|cargos?|dare|uscite|debito|debet|af|checksanddebits|withdrawalsdebits|paymentsout|debitamount|lastschrift|ausgang|withdrawalamt?|totaldebits?|out)$/,
  },
  {
    role: 'credit',
    test: /^(?:deposits?|credits?|paidin|moneyin|additions?|haben|gutschrift|abonos?|avere|entrate|credito|credit|bij|depositscredits|paymentsin|creditamount|eingang|receipts?|depositsandcredits|in)$/,
  },
  { role: 'balance', test: /balance$|^saldo|^solde|kontostand/ },
  {
    role: 'description',
    test: /description|details?$|transactions?$|particulars|narrative|memo|payee|text|verwendungszweck|concepto|libell|descrizione|omschrijving|descricao|^activity$|merchant/,
  },
];

/** The columns a header row names; `undefined` for a row that heads no table. */
export function headerColumns(row: PageRow): Column[] | undefined {
  if (/\d{2}/.test(row.text) || row.tokens.length > 16) return undefined;
  const columns: Column[] = [];
  for (const piece of headerPieces(row)) {
    const key = foldText(piece.text);
    const known = WORDS.find(({ test }) => test.test(key));
    if (known) columns.push({ role: known.role, left: piece.box.left, right: piece.box.right });
  }
  const roles = new Set(columns.map((column) => column.role));
  const hasMoney = ['amount', 'debit', 'credit', 'balance'].some((role) =>
    roles.has(role as ColumnRole),
  );
  const isHeader =
    (roles.has('date') || roles.has('post_date')) &&
    (hasMoney || roles.has('description')) &&
    columns.length >= 2;
  return isHeader ? columns : undefined;
}

/** Cells of a header; a cell of several words that names two columns is cut into its words. */
function headerPieces(row: PageRow): { text: string; box: Cell['box'] }[] {
  return row.cells.flatMap((cell) => {
    const whole = foldText(cell.text);
    if (WORDS.some(({ test }) => test.test(whole)) || cell.tokens.length === 1)
      return [{ text: cell.text, box: cell.box }];
    return cell.tokens.map((token) => ({ text: token.text, box: token.box }));
  });
}

/** A second header line under the first only lengthens names; columns it alone names are added. */
export function mergeHeader(columns: readonly Column[], row: PageRow): Column[] {
  const extra = row.cells.flatMap((cell): Column[] => {
    const known = WORDS.find(({ test }) => test.test(foldText(cell.text)));
    if (
      !known ||
      columns.some((column) => cell.box.left < column.right && cell.box.right > column.left)
    )
      return [];
    return [{ role: known.role, left: cell.box.left, right: cell.box.right }];
  });
  return [...columns, ...extra];
}

/** The money column a number stands in: by its right edge, since amounts are set flush right. */
export function columnOf(box: Cell['box'], columns: readonly Column[]): Column | undefined {
  const money = columns.filter((column) =>
    ['amount', 'debit', 'credit', 'balance'].includes(column.role),
  );
  let best: { column: Column; distance: number } | undefined;
  for (const column of money) {
    const overlap = Math.min(box.right, column.right) - Math.max(box.left, column.left);
    const middle = Math.abs((box.left + box.right) / 2 - (column.left + column.right) / 2);
    const distance =
      Math.min(Math.abs(box.right - column.right), middle) - (overlap > 0 ? 0.03 : 0);
    if (!best || distance < best.distance) best = { column, distance };
  }
  return best && best.distance < 0.09 ? best.column : undefined;
}
