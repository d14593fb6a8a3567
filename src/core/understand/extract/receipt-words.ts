/** Rows that end the list of items: sums, taxes, tips, change and counts. Tested on the words before the amount. */
const SUM_ROW =
  /^[\W\d]*(?:sub[\s-]?total|subtl|total|grand (?:t|sum|am)|tax\b|taxe|(?:sales|state|local|county|city|meal|meals|food|liquor|room) tax(?!i)|[gph]st\b|qst\b|tps\b|tvq\b|vat\b|mwst|ust\b|umsatzsteuer|incl|inkl|davon|dont|tva\b|iva\b|btw\b|[csi]gst\b|summe|gesamt|zwischen|netto|brutto|zu zahlen|zahlbetrag|betrag|montant|net\b|totale|totaal|tot\b|te betalen|subtotaal|subtotale|base imponible|imponibile|importe|a pagar|da pagare|amount|bal\b|balance\b(?! bar)|bill total|tip\b|gratuity|propina|service charge|servicio|trinkgeld|pourboire|rounding|round off|rundung|arrondi|redondeo|change|rendu|retour|r[üu]ckgeld|zur[üu]ck|geg\b|gegeben|cambio|resto\b|wisselgeld|troco|item count|items? sold|sold items|number of items|# ?(?:of )?items|you saved|total savings|suggested|approval|auth|tender|paid\b|pay[ée]e?\b|pagado|pagato|betaald|bezahlt|payment|fuel total|(?:purchase|sale|base)(?: amount)?\W*$|\d{1,2}\s?%)/i;
/** `Eat-In Total`, `T = CA TAX 9.5000 on $17.47`, `NY 8.875% TAX`. */
const SUM_TAIL = /\b(?:total|subtotal|tax(?: amt| amount)?)\W*(?:[\d.,]+\s?%?(?: on\b.*)?)?$/i;
const STATE_RATE = /^[A-Z]{2} \d{1,2}[.,]\d{1,4}\s?%$/;

/** True for the words of a row that closes the list of items. */
export function isSumRow(text: string): boolean {
  return SUM_ROW.test(text) || SUM_TAIL.test(text) || STATE_RATE.test(text);
}

/** Ways to pay as receipts name them. */
const METHODS =
  'visa(?: debit| credit| card)?|master ?card|mcard|mc|amex|american express|discover|diners(?: club)?|jcb|debit(?: card)?|credit(?: card)?|cash|paypal|apple pay|google pay|samsung pay|contactless|ec-?(?:karte|cash)|girocard|kreditkarte|bargeld|bar|esp[eè]ces|carte(?: (?:bancaire|bleue|de cr[ée]dit))?|cb|ch[eè]que|efectivo|tarjeta(?: (?:bancaria|de cr[ée]dito|de d[ée]bito|cr[ée]dito|d[ée]bito))?|contant[ei]|kartenzahlung|bankpas|pinnen|pagamento (?:elettronico|contante)|carta|bancomat|carta(?: di credito)?|pin|pinpas|contant|maestro|v ?pay|dinheiro|multibanco|cart[ãa]o|gift card|fuel card|fleet card|check|upi|interac|eftpos|eft';

/** Names of cards. */
export const BRAND = /^(?:visa|mastercard|mc|amex|discover|maestro|interac)$/i;

/** A way to pay at the start of a row, behind what says that it is one or the places of a card. */
export const METHOD = new RegExp(
  `^(?:(?:paid (?:by|with)|payment(?: method| type)?|pay(?:ment)? by|card(?: type)?|tender(?: type)?|betaald met|method|geg\\.?|[xX*#•.]*\\d{4}|[xX*#•. ]{2,}\\d{4}):? )?(${METHODS})(?![\\p{L}])`,
  'iu',
);

/** The last places of a card behind its mask, of which a recogniser makes anything: `AA..•**4312`, `SAA.2*3931`. */
const CARD_MASK = /^(?=\S{6})\S{0,16}(?:[*•][^\p{L}\d]?|[*•.#x]{3,})(\d{4})$/iu;

/** The four places behind the mask of a card; `undefined` for any other word. */
export function maskedPlaces(text: string): string | undefined {
  return CARD_MASK.exec(text)?.[1];
}

/** What may follow a way to pay: an amount, a card's places, words that add nothing. */
export const METHOD_TAIL =
  /^[\s:-]*(?:(?:tend(?:er(?:ed)?)?|card|sale|credit|debit|purchase|approved|payment|contactless|chip(?: read)?|emv|charge|swiped?|inserted|tapped|resp|ending (?:in|with)|usd|eur)\b[\s:]*)*(?:[(*#xX•.\s]*[\d*#xX•.]|[$€£₹¥(]|(?:RM|Rs|[A-Z]{3})\b\.? ?\d|-|$)/i;

/** A row that says how it was paid and nothing else. */
export const PAYMENT_ROW = new RegExp(
  `^(?:[*xX#\\d]+ )?(?:${METHODS}|entregado|gegeben|received|paid)(?: (?:payment|tend(?:er(?:ed)?)?|card|sale|credit|debit|purchase|approved|emv|charge))*[\\s*#xX.\\d:-]*$`,
  'iu',
);

/** Reductions among the items. */
export const REDUCTION_ROW =
  /^\W*(?:sc\s+)?(?:discount|coupon|savings?|rabatt|nachlass|remise|descuento|dto\b|sconto|korting|desconto|member|promo|loyalty|reward|\d{1,2}\s?% off|[\w']+ savings\b)/i;

/** Rows with an amount that is part of another one or only tells about it. */
export const NOTE_ROW =
  /^\W*(?:item tax|reg(?:ular)?\.? price|orig(?:inal)?\.? price|list price|was\b|you saved?|your savings|uw voordeel|instant savings|unit price|points?\b)/i;

/** The head of a column of counts. */
export const COUNT_HEAD =
  /^(?:qty|quantity|qt[ée]|quantit[ée]|aantal|uds?|unid(?:ades)?|cant(?:idad)?|menge|anz(?:ahl)?|q\.?t[àa]|qtd)\b\.?\s+\p{L}/iu;
