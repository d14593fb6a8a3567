import { parseMoney } from '../normalize/money';
import { parsePercent, parseQuantity, plainDecimal } from '../normalize/numbers';
import { foldText } from '../text/fold-text';
import { pageRows, type Cell, type PageRow } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import type { FieldDraft } from './field-draft';
import type { PrintStyle } from './read-value';

type ItemRole =
  | 'description'
  | 'product_code'
  | 'quantity'
  | 'unit'
  | 'unit_price'
  | 'tax_rate'
  | 'amount'
  | 'position'
  | 'other';

interface ItemColumn {
  readonly role: ItemRole;
  readonly left: number;
  readonly right: number;
}

const ROLES: readonly { readonly role: ItemRole; readonly test: RegExp }[] = [
  { role: 'position', test: /^(?:pos|position|nr|no|n|line|item|itemno|sno|srno|sl|slno|lp|#)$/ },
  {
    role: 'product_code',
    test: /^(?:sku|code|productcode|itemcode|partno|partnumber|artnr|artikelnr|artikelnummer|artnrlief.*|artnrkunde|unsereartnr|artno|ref|reference|codigo|codice|article|gtin|ean|hsn|hsnsac|productid|itemnumber|itemno|model|unsere|material)$/,
  },
  {
    role: 'quantity',
    test: /^(?:qty|quantity|qtyhr|hours|hrs|menge|anzahl|quantite|qte|cantidad|cant|quantita|qta|aantal|quantidade|qtd|units|days|stk|orderedqty|shipped)$/,
  },
  {
    role: 'unit',
    test: /^(?:unit|uom|einheit|mengeneinheit|meng\.?einheit|unite|unidad|um|eenheid|unidade)$/,
  },
  {
    role: 'unit_price',
    test: /^(?:unitprice|price|rate|unitcost|priceunit|cost|einzelpreis|einzel|einzelpreis.*|preis|nettopreis|stuckpreis|preiseinheit|prixunitaire.*|pu|puht|prix|preciounitario|precio|prezzounitario|prezzo|prijs|stuksprijs|precounitario|preco|unitpriceusd|priceeach|each)$/,
  },
  {
    role: 'tax_rate',
    test: /^(?:vat|vatrate|tax|taxrate|mwst|ust|steuersatz|ustsatz|tva|iva|btw|gst|gstrate|taux|tva%|ivapct|taxed)$/,
  },
  {
    role: 'amount',
    test: /^(?:amount|total|linetotal|lineamount|extended|extendedprice|extprice|netamount|totalprice|subtotal|betrag|gesamt|gesamtpreis|gesamtbetrag|summe|nettobetrag|nettowert|montant|montantht|totalht|totalttc|importe|importo|totale|bedrag|totaal|valor|valortotal|totaleur|amountusd|totalusd|price)$/,
  },
  {
    role: 'description',
    test: /^(?:description|itemdescription|item|items|product|productdescription|service|services|details|particulars|activity|beschreibung|bezeichnung|artikelbeschreibung|artikelbezeichnung|artikel|leistung|produkt|designation|libelle|descripcion|concepto|descrizione|omschrijving|descricao|goods|task|work)$/,
  },
  { role: 'other', test: /date$|^(?:date|discount|rabatt|taxamount|datum|remise|descuento)$/ },
];

const END =
  /^(?:sub ?-?total|total|net |netto|summe|zwischensumme|gesamt|rechnungs(?:summe|betrag|rabatt)|nettobetrag|tax|vat|mwst|ust|tva|iva|discount|balance|amount due|shipping|warenwert|steuer|sous-total|base imponible|imponibile|umsatzsteuer|leergutwert|belegsummen|thank|notes?\b|terms|payment|bank|carry|übertrag)/i;

/** Line items of an invoice, from the table that its head row names, over all pages. */
export function tableItems(views: readonly PageView[], style: PrintStyle): FieldDraft[] {
  const items: FieldDraft[][] = [];
  for (const view of views) {
    const rows = pageRows(view);
    const head = findHead(rows);
    if (!head) continue;
    let misses = 0;
    let last: PageRow | undefined;
    for (const row of rows.slice(head.at + 1)) {
      if (END.test(row.text.trim())) break;
      const item = itemIn(row, head.columns, style);
      if (item) {
        items.push(item);
        misses = 0;
        last = row;
        continue;
      }
      misses += 1;
      // Long gaps inside a table are rare; far below the last item stands something else.
      if (misses > 12 || (last && row.box.top - last.box.bottom > 0.16)) break;
    }
  }
  return items.flatMap((item, index) =>
    item.map((draft) => ({ ...draft, path: `line_items.${index}.${draft.path}` })),
  );
}

function findHead(rows: readonly PageRow[]): { at: number; columns: ItemColumn[] } | undefined {
  for (let at = 0; at < rows.length; at += 1) {
    const own = headColumns(rows[at]!);
    if (own.length < 2) continue;
    const columns = [...own];
    let end = at;
    // Heads of two or three lines: what stands right under or over the first line belongs to it.
    for (const near of [rows[at - 1], rows[at + 1], rows[at + 2]]) {
      if (!near || Math.abs(near.box.top - rows[at]!.box.top) > 0.035) continue;
      const more = headColumns(near).filter(
        (column) =>
          !columns.some((known) => column.left < known.right && column.right > known.left),
      );
      if (/\d{2}/.test(near.text)) continue;
      columns.push(...more);
      if (headColumns(near).length > 0 && near.box.top > rows[at]!.box.top)
        end = Math.max(end, rows.indexOf(near));
    }
    const roles = new Set(columns.map((column) => column.role));
    const hasPrice = roles.has('amount') || roles.has('unit_price');
    if (hasPrice && (roles.has('description') || roles.has('quantity')) && columns.length >= 2)
      return { at: end, columns: settle(columns) };
  }
  return undefined;
}

function headColumns(row: PageRow): ItemColumn[] {
  if (row.tokens.length > 20) return [];
  return row.cells.flatMap((cell) => {
    const whole = roleOf(cell.text);
    if (whole) return [{ role: whole, left: cell.box.left, right: cell.box.right }];
    return cell.tokens.flatMap((token) => {
      const role = roleOf(token.text);
      return role && cell.tokens.length <= 4
        ? [{ role, left: token.box.left, right: token.box.right }]
        : [];
    });
  });
}

function roleOf(text: string): ItemRole | undefined {
  const key = foldText(text).replace(/(?:eur|usd|gbp|chf)$/, '');
  return ROLES.find(({ test }) => test.test(key))?.role;
}

/** The rightmost price column is the amount; where none was named amount, the last unit price is. */
function settle(columns: readonly ItemColumn[]): ItemColumn[] {
  const ordered = [...columns].sort((a, b) => a.left - b.left);
  const amounts = ordered.filter((column) => column.role === 'amount');
  if (amounts.length > 1) {
    return ordered.map((column) =>
      column.role === 'amount' && column !== amounts[amounts.length - 1]
        ? { ...column, role: 'unit_price' as const }
        : column,
    );
  }
  return ordered;
}

function itemIn(
  row: PageRow,
  columns: readonly ItemColumn[],
  style: PrintStyle,
): FieldDraft[] | undefined {
  const drafts: FieldDraft[] = [];
  const used = new Set<Token>();
  const put = (path: string, value: string, tokens: readonly Token[]): void => {
    drafts.push({ path, value, tokens, match: 0.92 });
    for (const token of tokens) used.add(token);
  };
  const inOrder = matchInOrder(row, columns);
  for (const column of columns) {
    if (
      column.role === 'description' ||
      column.role === 'other' ||
      column.role === 'position' ||
      column.role === 'unit'
    )
      continue;
    const cell = inOrder.get(column) ?? nearestCell(row, column, columns);
    if (!cell || cell.tokens.some((token) => used.has(token))) continue;
    const read = readCell(cell, column.role, style);
    for (const [path, value, tokens] of read)
      if (!drafts.some((draft) => draft.path === path)) put(path, value, tokens);
  }
  const hasPrice = drafts.some((draft) => draft.path === 'amount' || draft.path === 'unit_price');
  if (!hasPrice) return undefined;
  const description = columns.find((column) => column.role === 'description');
  const words = row.tokens.filter(
    (token) => !used.has(token) && isDescription(token, description, columns),
  );
  const hasWords = words.some((token) => /\p{L}{2}/u.test(token.text));
  if (hasWords) put('description', words.map((token) => token.text).join(' '), words);
  if (!hasWords && drafts.length < 2) return undefined;
  return drafts;
}

const NUMERIC: ReadonlySet<ItemRole> = new Set(['quantity', 'unit_price', 'tax_rate', 'amount']);

/** As many numbers as number columns: they belong together one by one, however a column is aligned. */
function matchInOrder(row: PageRow, columns: readonly ItemColumn[]): Map<ItemColumn, Cell> {
  const wanted = columns.filter((column) => NUMERIC.has(column.role));
  const description = columns.find((column) => column.role === 'description');
  const isLast =
    description !== undefined && wanted.every((column) => column.left > description.left);
  const cells = row.cells.filter(
    (cell) =>
      /^[-−(]?(?:[$€£]\s?)?\d[\d.,]*\D{0,5}$/.test(cell.text) &&
      (!isLast || cell.box.left > description.right),
  );
  const hasOther = columns.some((column) => column.role === 'other');
  if (!isLast || hasOther || cells.length !== wanted.length) return new Map();
  return new Map(wanted.map((column, index) => [column, cells[index]!]));
}

/** True for the row that names the columns of line items; sums do not stand under it. */
export function isItemHead(row: PageRow): boolean {
  const roles = new Set(headColumns(row).map((column) => column.role));
  return (
    roles.size >= 3 &&
    (roles.has('description') || roles.has('quantity') || roles.has('unit_price'))
  );
}

function isDescription(
  token: Token,
  column: ItemColumn | undefined,
  columns: readonly ItemColumn[],
): boolean {
  if (!column) return /\p{L}/u.test(token.text);
  const next = columns
    .filter((other) => other.left > column.right)
    .sort((a, b) => a.left - b.left)[0];
  const before = columns
    .filter((other) => other.right < column.left)
    .sort((a, b) => b.right - a.right)[0];
  const left = before
    ? Math.min(column.left - 0.01, before.right + (column.left - before.right) * 0.35)
    : 0;
  const right = next ? next.right : Number.POSITIVE_INFINITY;
  return token.box.left >= left - 0.005 && token.box.right <= right;
}

/** The cell under a column's head: overlapping it, or nearest by right edge or left edge. */
function nearestCell(
  row: PageRow,
  column: ItemColumn,
  columns: readonly ItemColumn[],
): Cell | undefined {
  let best: { cell: Cell; distance: number } | undefined;
  for (const cell of row.cells) {
    const distance = distanceTo(cell, column);
    const isNearer = columns.some(
      (other) => other !== column && distanceTo(cell, other) < distance - 1e-6,
    );
    if (distance < 0.06 && !isNearer && (!best || distance < best.distance))
      best = { cell, distance };
  }
  return best?.cell;
}

function distanceTo(cell: Cell, column: ItemColumn): number {
  const overlap = Math.min(cell.box.right, column.right) - Math.max(cell.box.left, column.left);
  const edges = Math.min(
    Math.abs(cell.box.right - column.right),
    Math.abs(cell.box.left - column.left),
  );
  return overlap > 0 ? edges * 0.3 : edges;
}

function readCell(
  cell: Cell,
  role: ItemRole,
  style: PrintStyle,
): [string, string, readonly Token[]][] {
  const text = cell.text.replace(/^:\s*/, '');
  switch (role) {
    case 'amount':
    case 'unit_price': {
      const money = parseMoney(text, style.decimalMark) ?? lastMoney(cell, style);
      return money ? [[role, money.value, cell.tokens]] : [];
    }
    case 'tax_rate': {
      const rate =
        parsePercent(text, style.decimalMark) ??
        (/^\d{1,2}(?:[.,]\d{1,2})?$/.test(text) ? plainDecimal(text.replace(',', '.')) : undefined);
      return rate === undefined ? [] : [[role, rate, cell.tokens]];
    }
    case 'quantity': {
      const quantity = parseQuantity(text, style.decimalMark);
      if (!quantity) return [];
      const found: [string, string, readonly Token[]][] = [
        ['quantity', quantity.quantity, cell.tokens],
      ];
      if (quantity.unit) found.push(['unit', quantity.unit, cell.tokens]);
      return found;
    }
    case 'product_code':
      return cell.tokens.length === 1 && /\d/.test(text) ? [[role, text, cell.tokens]] : [];
    default:
      return [];
  }
}

/** An amount at the end of a cell with a word before it: `EUR 198,00`, `198,00 A`. */
function lastMoney(cell: Cell, style: PrintStyle): ReturnType<typeof parseMoney> {
  const word = [...cell.tokens].reverse().find((token) => /\d/.test(token.text));
  const money =
    word && cell.tokens.length <= 2 ? parseMoney(word.text, style.decimalMark) : undefined;
  return money?.explicit ? money : undefined;
}
