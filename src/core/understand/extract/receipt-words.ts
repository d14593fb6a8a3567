/** Rows that end the list of items: sums, taxes, tips, change and counts. Tested on the words before the amount. */
export const SUM_ROW =
  /^\W*(?:sub[\s-]?total|subtl|total|grand|tax\b|taxe|(?:sales|state|local|county|city|meal|meals|food|liquor|room) tax|[gph]st\b|qst\b|tps\b|tvq\b|vat\b|mwst|ust\b|umsatzsteuer|incl|inkl|davon|dont|tva\b|iva\b|btw\b|[csi]gst\b|summe|gesamt|zwischen|netto|brutto|zu zahlen|zahlbetrag|betrag|montant|net\b|totale|totaal|tot\b|te betalen|subtotaal|subtotale|base imponible|imponibile|importe|a pagar|da pagare|amount|balance|bill total|tip\b|gratuity|propina|service charge|servicio|trinkgeld|pourboire|rounding|rundung|arrondi|redondeo|change|rendu|retour|r[üu]ckgeld|zur[üu]ck|gegeben|cambio|resto\b|wisselgeld|troco|item count|items? sold|number of items|# ?(?:of )?items|you saved|total savings|suggested|approval|auth|tender|paid\b|payment|fuel total|\d{1,2}\s?%)/i;

/** Ways to pay as receipts name them. */
const METHODS =
  'visa(?: debit| credit| card)?|master ?card|mc|amex|american express|discover|diners(?: club)?|jcb|debit(?: card)?|credit(?: card)?|cash|paypal|apple pay|google pay|samsung pay|contactless|ec-?(?:karte|cash)|girocard|kreditkarte|bargeld|bar|esp[eè]ces|carte(?: (?:bancaire|bleue|de cr[ée]dit))?|cb|ch[eè]que|efectivo|tarjeta(?: (?:de )?(?:cr[ée]dito|d[ée]bito))?|contant[ei]|kartenzahlung|bankpas|pinnen|pagamento elettronico|carta|bancomat|carta(?: di credito)?|pin|pinpas|contant|maestro|v ?pay|dinheiro|multibanco|cart[ãa]o|gift card|check|upi|interac|eftpos';

/** A way to pay at the start of a row, with words that add nothing. */
export const METHOD = new RegExp(
  `^(?:paid (?:by|with) |payment:? )?(${METHODS})(?![\\p{L}])`,
  'iu',
);

/** A row that says how it was paid and nothing else. */
export const PAYMENT_ROW = new RegExp(
  `^(?:${METHODS}|entregado|gegeben|received|paid)(?: (?:payment|tend(?:er(?:ed)?)?|card|sale|credit|debit|purchase|approved))*[\\s*#xX.\\d:-]*$`,
  'iu',
);

/** Reductions: they stand among the items and are none. */
export const DISCOUNT_ROW =
  /^\W*(?:discount|coupon|savings?|rabatt|nachlass|remise|descuento|dto\b|sconto|korting|desconto|member|promo|loyalty|reward|\d{1,2}\s?% off)/i;
