import { foldText } from '../text/fold-text';
import type { Token } from '../text/page-view';

/** What a column of a transaction table holds. */
export type ColumnRole =
  | 'date'
  | 'post_date'
  | 'description'
  | 'debit'
  | 'credit'
  | 'amount'
  | 'balance'
  | 'check_number'
  | 'reference'
  /** What sort of booking it is: `Purchase`, `Direct debit`. */
  | 'kind';

/** Folded column names, whole: a name inside a longer text names no column. */
const NAMES: readonly { readonly role: ColumnRole; readonly test: RegExp }[] = [
  {
    role: 'post_date',
    test: /^(?:post|posted|posting|post(?:ed|ing)?date|dateposted|dateentered|datereceived|entered|enteredon|dateofposting|value|valued?ate|valuedt|valeur|date(?:de)?valeur|wert|valuta|wertstellung|fechavalor|datavaluta|rentedatum|valutadatum|settle(?:ment)?date)$/,
  },
  {
    role: 'date',
    test: /^(?:date|day|tran|trans|txn|datum|fecha|data|dato|buchung|buchungstag|buchungsdatum|boekdatum|(?:trans(?:action)?|tran|txn|sale|activity|purchase|effective|eff|booking|entry|txn|process(?:ed|ing)?|business|item)date|dateof(?:transaction|sale|purchase|entry)|dateoper|date(?:del)?operation|fecha(?:de)?operacion|datacontabile|datadocumento|datepaid|paiddate|beleg|belegdatum|kaufdatum|datecleared|datum(?:der)?buchung)$/,
  },
  {
    role: 'reference',
    test: /^(?:chqrefno|chqref|chequerefno|refnochqno|refchqno|ref|refno|refnum|refnumber|reference|referenceno|referencenumber|referenceid|confirmation(?:no|number)?|trace(?:no|number)?|transactionid|transid|tran(?:s(?:action)?)?(?:no|number)|belegnr|code)$/,
  },
  {
    role: 'kind',
    test: /^(?:type|transactiontype|transtype|category|merchantcategory|typeoftransaction)$/,
  },
  {
    role: 'check_number',
    test: /^(?:check|checks|cheque|chk|checkno|checknum|checknumber|checkserial|chequeno|chequenumber|chkno|serial|serialno|serialnumber|number|no|itemno|checkref|checkreference)$/,
  },
  {
    role: 'amount',
    test: /^(?:amount|amountusd|amountin(?:usd|dollars|eur|gbp)|amounteur|amountgbp|transactionamount|tranamount|amountof(?:transaction|purchase)|usdamount|betrag|betrageur|betragineur|umsatz|umsatzeur|montant|importe|importo|bedrag|valor|withdrawals?deposits?|deposits?withdrawals?|debits?credits?|credits?debits?|debitor?credit|chargescredits|additionssubtractions|additionsandsubtractions|paymentsdeposits|withdrawalsanddeposits|creditdebitamount|mutatie)$/,
  },
  {
    role: 'debit',
    test: /^(?:withdrawals?|debits?|paidout|moneyout|subtractions?|payments?|charges?|chargeamount|soll|belastung|lastschrift|ausgang|retiros?|cargos?|adeudos?|dare|uscite|addebiti|debito|debitos|debet|debiteur|af|out|checksanddebits|checksdebits|(?:checks)?withdrawals(?:and)?(?:other)?debits|withdrawalsandcharges|withdrawalsfees|debitswithdrawals|paymentsout|paymentsandcharges|debitamounts?|withdrawalamt|withdrawalamounts?|amountout|totaldebits?|withdrawalsdr|debitdr|withdrawn|spent)$/,
  },
  {
    role: 'credit',
    test: /^(?:deposits?|credits?|paidin|moneyin|additions?|haben|gutschrift|eingang|abonos?|depositos?|avere|entrate|accrediti|credito|creditos|crediteur|bij|in|deposits(?:and)?(?:other)?credits|depositsadditions|depositsandadditions|depositsinterest|creditsdeposits|paymentsin|creditamounts?|depositamt|depositamounts?|amountin|receipts?|receiptsin|depositscr|creditcr|received)$/,
  },
  {
    role: 'balance',
    test: /^(?:(?:running|daily|ending|ledger|account|available|current|new|closing|endingdaily|dailyending|end)?balances?(?:usd|eur|gbp)?|saldo|saldoeur|neuersaldo|solde|soldo|kontostand|saldi)$/,
  },
  {
    role: 'description',
    test: /^(?:(?:transaction|activity|item)?(?:descriptions?|details?)(?:of(?:transactions?|charges?|activity))?|transactions?|particulars|narratives?|memo|payee|text|buchungstext|verwendungszweck|vorgang|erlauterung|concepto|descripcion|libelle|operations?|nature(?:des)?operations?|descrizione|descrizionedelleoperazioni|causale|omschrijving|descricao|historico|activity|merchant|merchantname|merchantdescription|paymenttypeanddetails|paymentdetails|transactiondescription|merchantnameortransactiondescription|descriptionoftransactionorcredit|descriptionofactivity|payment|remarks|details?anddescription|name|paymentsandcredits|purchases|purchasesandadjustments|feesandinterest)$/,
  },
];

/** The role of a column by its printed name; `undefined` where the text names none. */
export function columnRole(text: string): ColumnRole | undefined {
  // What stands in brackets is a unit: `Amount ($)`, `Betrag (EUR)`.
  const key = foldText(text.replace(/\([^)]*\)/g, ''));
  return NAMES.find(({ test }) => test.test(key))?.role ?? misreadRole(key);
}

/** Long names that are still told when one letter of them is misread or lost. */
const LONG_NAMES: readonly (readonly [string, ColumnRole])[] = [
  ['transactiondate', 'date'],
  ['postingdate', 'post_date'],
  ['referencenumber', 'reference'],
  ['description', 'description'],
  ['transactiondescription', 'description'],
  ['merchantnameortransactiondescription', 'description'],
  ['withdrawals', 'debit'],
  ['deposits', 'credit'],
  ['balance', 'balance'],
];

function misreadRole(key: string): ColumnRole | undefined {
  return LONG_NAMES.find(([name]) => isOneLetterOff(key, name))?.[1];
}

function isOneLetterOff(read: string, name: string): boolean {
  if (Math.abs(read.length - name.length) > 1) return false;
  let at = 0;
  while (at < read.length && read[at] === name[at]) at += 1;
  const [rest, printed] = [read.slice(at), name.slice(at)];
  return (
    rest.slice(1) === printed.slice(1) || rest.slice(1) === printed || rest === printed.slice(1)
  );
}

const MOST_WORDS = 7;

/** A stretch of words that may name a column. */
export type NamePiece = readonly Token[];

/**
 * Cuts the words of one cell into column names: `Amount Running balance` heads two columns. Words that are not all names
 * stay one piece: `Available credit` names none.
 */
export function cutNames(words: readonly Token[]): NamePiece[] {
  const pieces: NamePiece[] = [];
  for (let at = 0; at < words.length;) {
    const size = nameLength(words.slice(at, at + MOST_WORDS));
    // A letter or two or a sign between names is a speck, a bullet or a name read twice: `DA DATE`.
    if (size === 0 && foldText(words[at]!.text).length > 2) return [words];
    if (size > 0) pieces.push(words.slice(at, at + size));
    at += Math.max(1, size);
  }
  return pieces.length > 0 ? pieces : [words];
}

function nameLength(words: readonly Token[]): number {
  for (let size = words.length; size >= 1; size -= 1) {
    if (columnRole(textOf(words.slice(0, size))) !== undefined) return size;
  }
  return 0;
}

/** Words of a piece as one text. */
export function textOf(words: readonly Token[]): string {
  return words.map((word) => word.text).join(' ');
}
