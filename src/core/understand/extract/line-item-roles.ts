import { foldText } from '../text/fold-text';
import { isOneEdit } from '../text/one-edit';

export type ItemRole =
  | 'description'
  | 'product_code'
  | 'quantity'
  | 'unit'
  | 'unit_price'
  | 'tax_rate'
  | 'amount'
  | 'position'
  | 'note'
  | 'other';

/** Heads of columns in seven languages, folded. The first that fits wins. */
const ROLES: readonly { readonly role: ItemRole; readonly test: RegExp }[] = [
  {
    role: 'position',
    test: /^(?:pos|posn|position|nr|no|n|line|lineno|lp|sno|srno|slno|sl|itemno|lfdnr|ligne|linea|riga|regel|rang)$/,
  },
  {
    role: 'product_code',
    test: /^(?:sku|code|productcode|itemcode|itemnumber|item#|partno|partnumber|artnr|artikelnr|artikelnummer|artnrlief.*|artnrkunde|unsereartnr|artno|ref|reference|refno|codigo|cod|codart|codarticolo|codice|codicearticolo|articlecode|articleno|gtin|ean|upc|hsn|hsnsac|hsncode|sac|productid|productno|model|unsere|material|materialnr|referencia|artcode|artikelcode|isbn|itemno|articlenumber|stockno|stockcode|catno|prodno|modelno|hsncodesac)$/,
  },
  {
    role: 'quantity',
    test: /^(?:qty|[co0]ty|q[tl][vy]|quantity|qtyhr|qtyhrs|hrsqty|hours|hrs|stunden|menge|anzahl|stuck|stueck|quantite|qte|qt|nombre|cantidad|cant|uds|unidades|quantita|qta|pezzi|aantal|hoeveelheid|quantidade|qtd|quant|units|days|stk|orderedqty|qtyordered|qtyshipped|shipped|ordered|nights|kwh|qtyord|orderqty|qtyorder|qtyship|shipqty|qtyinvoiced|qtybilled|hoursqty|qtyhours|noofunits|units?qty|pcs|stdn|tage|jours|dias|ore|uren|giorni|thisshipment)$/,
  },
  {
    role: 'unit',
    test: /^(?:unit|uom|um|ud|einh|einheit|mengeneinheit|meng\.?einheit|me|unite|unidad|unita|unitadimisura|eenheid|eenh|unidade|un|per)$/,
  },
  {
    role: 'unit_price',
    test: /^(?:unitprice|price|rate|rateperhour|hourlyrate|unitcost|unitrate|unitamount|priceunit|priceperunit|cost|einzelpreis|einzel|einzelpreis.*|epreis|ep|preis|nettopreis|stuckpreis|preiseinheit|preisproeinheit|prixunitaire.*|prixunit.*|pu|puht|prix|prixht|preciounitario|preciounit|punitario|punit|pvp|precio|prezzounitario|prezzounit|prezzo|prijs|stuksprijs|prijsperstuk|prijsperunit|eenheidsprijs|tarief|precounitario|precounit|preco|unitpriceusd|priceeach|each|listprice|unitpricenet|netunitprice|preciounitarioneto|prezzounitarionetto|prixunitaireht|nettoeinzelpreis|unitvalue|dailyrate|dayrate|rateunit|ratehr|ratehour|hourrate|stuckprijs)$/,
  },
  {
    role: 'tax_rate',
    test: /^(?:vat|vatrate|vatpct|tax|taxrate|taxpct|taxcode|mwst|mwstsatz|ust|steuersatz|ustsatz|tva|tauxtva|iva|ivapct|aliquota|btw|btwtarief|gst|gstrate|cgst|sgst|igst|taux|taxed|tipoiva)$/,
  },
  {
    role: 'amount',
    test: /^(?:amount|total|linetotal|lineamount|lineprice|extended|extendedprice|extprice|extension|ext|netamount|net|nettotal|netvalue|totalprice|totalamount|totalcost|subtotal|amountdue|charges?|betrag|gesamt|gesamtpreis|gesamtbetrag|gpreis|gp|summe|netto|nettobetrag|nettowert|nettosumme|wert|entgelt|montant|montantht|montantttc|totalht|totalttc|importe|importeneto|importo|importototale|totale|totalenetto|bedrag|totaal|totaalprijs|totaalbedrag|valor|valortotal|totaleur|amountusd|totalusd|value|taxablevalue|extamount|extprice|amt|netamt|lineamt|linenet|prezzototale|preciototal|prixtotal|prixtotalht|totalprijs|totaalprijsexcl|precototal|gesamtnetto|totalline|totalligne|amountnet|totalnet|netlinetotal|itemsubtotal|itemtotal|artikelsumme|subtotale|importetotal)$/,
  },
  {
    role: 'description',
    test: /^(?:description|descriptionofgoods|descriptionofservices|itemdescription|item|items|itemdetails|itemname|product|products|productname|productdescription|productservice|service|services|servicedescription|details|detail|particulars|activity|beschreibung|bezeichnung|artikelbeschreibung|artikelbezeichnung|artikel|leistung|leistungsbeschreibung|produkt|text|ware|designation|libelle|article|articles|prestation|descriptif|descripcion|concepto|articulo|producto|servicio|descrizione|articolo|prodotto|omschrijving|beschrijving|dienst|descricao|produto|servico|designacao|goods|task|work|descriptiondetails|desc|skudesc|descriptionof\w+|descriptionandquantity|itemdesc|itemanddescription|itemdescriptions|productorservice|servicesrendered|workperformed|workdescription|chargedescription|itemservice|productsservices|plan|scopeofwork|feedescription|beschreibungderleistung|designationdes\w+|descriptiondes\w+|descripciondel?\w+|descrizionedei\w+)$/,
  },
  {
    role: 'note',
    test: /^(?:provider|doctor|dr|physician|dentist|therapist|technician|employee|staff|performedby|servicedby|salesperson|location|category|department|status|weight|gewicht|poids|peso|behandler|mitarbeiter|praticien)$/,
  },
  {
    role: 'other',
    test: /date$|^(?:date|discount|disc|rabatt|taxamount|vatamount|datum|fecha|data|remise|rem|descuento|dto|sconto|korting|desconto|gross|brutto|bo|backorder|backordered|bkord|balance|suffix|unitpriceinc\w*)$/,
  },
];

/** Long names of columns; one letter of them may be misread. */
const NAMES: readonly (readonly [name: string, role: ItemRole])[] = [
  ...nearNames(
    'description',
    'description beschreibung bezeichnung designation descripcion descrizione omschrijving',
  ),
  ...nearNames('quantity', 'quantity quantite cantidad quantita'),
  ...nearNames('unit_price', 'unitprice einzelpreis prixunitaire preciounitario prezzounitario'),
  ...nearNames('amount', 'amount linetotal extension gesamtpreis montant importe importo'),
];

function nearNames(role: ItemRole, names: string): (readonly [string, ItemRole])[] {
  return names.split(' ').map((name) => [name, role] as const);
}

/** What a column is by its head, remarks in brackets and currencies left out; `undefined` for other words. */
export function roleOf(text: string): ItemRole | undefined {
  const bare = text.replace(/\([^)]*\)?/g, ' ').trim();
  const head = bare === '' ? text : bare;
  if (/^(?:#|№)$/.test(head)) return 'position';
  if (/^(?:item|product|article|part|stock)\s*(?:#|no\.?|number|nr\.?|code)$/i.test(head))
    return 'product_code';
  const key = foldText(head.replace(/%/g, '')).replace(
    /(?<=.{2})(?:in)?(?:eur|usd|gbp|chf|euro|inr|aud|cad)$/,
    '',
  );
  return ROLES.find(({ test }) => test.test(key))?.role ?? nearRole(key);
}

function nearRole(key: string): ItemRole | undefined {
  if (key.length < 6) return undefined;
  return NAMES.find(([name]) => isOneEdit(key, name))?.[1];
}
