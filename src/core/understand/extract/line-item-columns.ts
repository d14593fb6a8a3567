import { foldText } from '../text/fold-text';
import type { Cell, PageRow } from '../text/page-rows';

export type ItemRole =
  | 'description'
  | 'product_code'
  | 'quantity'
  | 'unit'
  | 'unit_price'
  | 'tax_rate'
  | 'amount'
  | 'position'
  | 'other';

/** A column that the head row of a table names; places in page heights. */
export interface ItemColumn {
  readonly role: ItemRole;
  readonly left: number;
  readonly right: number;
}

/** Heads of columns in seven languages, folded. The first that fits wins. */
const ROLES: readonly { readonly role: ItemRole; readonly test: RegExp }[] = [
  {
    role: 'position',
    test: /^(?:pos|posn|position|nr|no|n|line|lineno|lp|sno|srno|slno|sl|itemno|lfdnr|ligne|linea|riga|regel|rang)$/,
  },
  {
    role: 'product_code',
    test: /^(?:sku|code|productcode|itemcode|itemnumber|item#|partno|partnumber|artnr|artikelnr|artikelnummer|artnrlief.*|artnrkunde|unsereartnr|artno|ref|reference|refno|codigo|cod|codart|codarticolo|codice|codicearticolo|articlecode|articleno|gtin|ean|upc|hsn|hsnsac|hsncode|sac|productid|productno|model|unsere|material|materialnr|referencia|artcode|artikelcode|isbn)$/,
  },
  {
    role: 'quantity',
    test: /^(?:qty|quantity|qtyhr|qtyhrs|hrsqty|hours|hrs|stunden|menge|anzahl|stuck|stueck|quantite|qte|qt|nombre|cantidad|cant|uds|unidades|quantita|qta|pezzi|aantal|hoeveelheid|quantidade|qtd|quant|units|days|stk|orderedqty|qtyordered|qtyshipped|shipped|ordered|nights|kwh)$/,
  },
  {
    role: 'unit',
    test: /^(?:unit|uom|um|ud|einh|einheit|mengeneinheit|meng\.?einheit|me|unite|unidad|unita|unitadimisura|eenheid|eenh|unidade|un|per)$/,
  },
  {
    role: 'unit_price',
    test: /^(?:unitprice|price|rate|rateperhour|hourlyrate|unitcost|unitrate|unitamount|priceunit|priceperunit|cost|einzelpreis|einzel|einzelpreis.*|epreis|ep|preis|nettopreis|stuckpreis|preiseinheit|preisproeinheit|prixunitaire.*|prixunit.*|pu|puht|prix|prixht|preciounitario|preciounit|punitario|punit|pvp|precio|prezzounitario|prezzounit|prezzo|prijs|stuksprijs|prijsperstuk|prijsperunit|eenheidsprijs|tarief|precounitario|precounit|preco|unitpriceusd|priceeach|each|listprice)$/,
  },
  {
    role: 'tax_rate',
    test: /^(?:vat|vatrate|vatpct|tax|taxrate|taxpct|taxcode|mwst|mwstsatz|ust|steuersatz|ustsatz|tva|tauxtva|iva|ivapct|aliquota|btw|btwtarief|gst|gstrate|cgst|sgst|igst|taux|taxed|tipoiva)$/,
  },
  {
    role: 'amount',
    test: /^(?:amount|total|linetotal|lineamount|lineprice|extended|extendedprice|extprice|extension|ext|netamount|net|nettotal|netvalue|totalprice|totalamount|totalcost|subtotal|amountdue|charges?|betrag|gesamt|gesamtpreis|gesamtbetrag|gpreis|gp|summe|netto|nettobetrag|nettowert|nettosumme|wert|entgelt|montant|montantht|montantttc|totalht|totalttc|importe|importeneto|importo|importototale|totale|totalenetto|bedrag|totaal|totaalprijs|totaalbedrag|valor|valortotal|totaleur|amountusd|totalusd|value|taxablevalue)$/,
  },
  {
    role: 'description',
    test: /^(?:description|descriptionofgoods|descriptionofservices|itemdescription|item|items|itemdetails|itemname|product|products|productname|productdescription|productservice|service|services|servicedescription|details|detail|particulars|activity|beschreibung|bezeichnung|artikelbeschreibung|artikelbezeichnung|artikel|leistung|leistungsbeschreibung|produkt|text|ware|designation|libelle|article|articles|prestation|descriptif|descripcion|concepto|articulo|producto|servicio|descrizione|articolo|prodotto|omschrijving|beschrijving|product|dienst|descricao|produto|servico|designacao|goods|task|work|descriptiondetails)$/,
  },
  {
    role: 'other',
    test: /date$|^(?:date|discount|disc|rabatt|taxamount|vatamount|datum|fecha|data|remise|rem|descuento|dto|sconto|korting|desconto|gross|brutto)$/,
  },
];

/** The head of a table of items, and the row it ends in. */
export interface ItemHead {
  readonly at: number;
  readonly columns: readonly ItemColumn[];
}

/** Finds the rows that name the columns of line items; a head may be set in two or three lines. */
export function findItemHead(rows: readonly PageRow[]): ItemHead | undefined {
  for (let at = 0; at < rows.length; at += 1) {
    const own = headColumns(rows[at]!);
    if (own.length < 2) continue;
    const columns = [...own];
    let end = at;
    for (const near of [rows[at - 1], rows[at + 1], rows[at + 2]]) {
      if (!near || Math.abs(near.box.top - rows[at]!.box.top) > 0.035) continue;
      if (/\d{2}/.test(near.text)) continue;
      const more = headColumns(near);
      columns.push(...more.filter((column) => !columns.some((known) => overlap(column, known))));
      if (more.length > 0 && near.box.top > rows[at]!.box.top)
        end = Math.max(end, rows.indexOf(near));
    }
    const roles = new Set(columns.map((column) => column.role));
    const hasPrice = roles.has('amount') || roles.has('unit_price');
    if (hasPrice && (roles.has('description') || roles.has('quantity')))
      return { at: end, columns: settle(columns) };
  }
  return undefined;
}

/** True for the row that names the columns of line items; sums do not stand under it. */
export function isItemHead(row: PageRow): boolean {
  const roles = new Set(headColumns(row).map((column) => column.role));
  return (
    roles.size >= 3 &&
    (roles.has('description') || roles.has('quantity') || roles.has('unit_price'))
  );
}

function headColumns(row: PageRow): ItemColumn[] {
  if (row.tokens.length > 24) return [];
  return row.cells.flatMap((cell) => {
    const whole = roleOf(cell.text);
    if (whole) return [{ role: whole, left: cell.box.left, right: cell.box.right }];
    if (cell.tokens.length > 4) return [];
    return pairsOf(cell);
  });
}

/** Two heads that stand close look like one cell: `Unit Price Amount`. Two words that are one head go first. */
function pairsOf(cell: Cell): ItemColumn[] {
  const columns: ItemColumn[] = [];
  for (let at = 0; at < cell.tokens.length;) {
    const [first, second] = [cell.tokens[at]!, cell.tokens[at + 1]];
    const pair = second && roleOf(`${first.text} ${second.text}`);
    const role = pair ?? roleOf(first.text);
    const last = pair ? second : first;
    if (role) columns.push({ role, left: first.box.left, right: last.box.right });
    at += pair ? 2 : 1;
  }
  return columns;
}

function roleOf(text: string): ItemRole | undefined {
  if (/^(?:#|№)$/.test(text.trim())) return 'position';
  if (/^(?:item|product|article|part)\s*(?:#|no\.?|number|nr\.?|code)$/i.test(text.trim()))
    return 'product_code';
  const key = foldText(text.replace(/%/g, '')).replace(
    /(?:in)?(?:eur|usd|gbp|chf|euro|inr|aud|cad)$/,
    '',
  );
  return ROLES.find(({ test }) => test.test(key))?.role;
}

/** The last price column is the amount; where nothing else is described, an item number column holds the words. */
function settle(columns: readonly ItemColumn[]): ItemColumn[] {
  const ordered = [...columns].sort((a, b) => a.left - b.left);
  const described = ordered.filter((column) => column.role === 'description');
  const amounts = ordered.filter((column) => column.role === 'amount');
  const prices = ordered.filter((column) => column.role === 'unit_price');
  return ordered.map((column) => {
    if (column.role === 'amount' && column !== amounts[amounts.length - 1])
      return { ...column, role: prices.length > 0 ? ('other' as const) : ('unit_price' as const) };
    // `Item` beside `Description` counts the rows or names an article.
    if (column.role === 'description' && described.length > 1 && column !== described[1])
      return { ...column, role: 'product_code' as const };
    if (column.role === 'unit_price' && amounts.length === 0 && column === prices[1])
      return { ...column, role: 'amount' as const };
    return column;
  });
}

function overlap(a: ItemColumn, b: ItemColumn): boolean {
  return a.left < b.right && a.right > b.left;
}
