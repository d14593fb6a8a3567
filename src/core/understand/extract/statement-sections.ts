import { foldText } from '../text/fold-text';
import type { PageRow } from '../text/page-rows';

/** A part of a statement under its own heading: which way its money goes and what its rows are. */
export interface Section {
  /** 1 in, -1 out, 0 not told by the heading. On a card what is charged is 1. */
  readonly sign: -1 | 0 | 1;
  readonly kind: 'transactions' | 'checks' | 'daily_balances' | 'ignored';
}

interface SectionName {
  /** On the folded heading. */
  readonly test: RegExp;
  readonly section: Section;
}

const BANK_SECTIONS: readonly SectionName[] = [
  {
    test: /^(?:your|account)?(?:ending|closing)?daily(?:ending|ledger|closing|account|collected)?balances?|^balances?(?:summary)?bydate|^(?:summaryof)?dailybalance|^endofdaybalance|^ending(?:daily)?balances?$/,
    section: { sign: 0, kind: 'daily_balances' },
  },
  {
    test: /^(?:checks?paid|checks?$|checksin(?:check|number|numerical)|checks?cleared|checks?summary|summaryofchecks?|chequespaid|checksposted|checkspresented|checksandsubstitute|checklisting|listofchecks|clearedchecks|paidchecks)/,
    section: { sign: -1, kind: 'checks' },
  },
  {
    test: /^(?:interest(?:charge|rate)(?:d)?calculation|feesummary|overdraft(?:andreturneditem)?(?:fee|fees)?summary|totalfeesyeartodate|.*yeartodate|.*rewards?.*summary|summaryof(?:your)?accounts|interestsummary|annualpercentageyieldearned)/,
    section: { sign: 0, kind: 'ignored' },
  },
  {
    test: /^(?:depositsand|deposits?$|deposits?(?:other)?credits|depositscredits|other(?:deposits|credits|additions)|electronic(?:deposits|credits)|(?:other)?credits(?:$|and|deposits|other)|additions|moneyin|paidin|directdeposits|customerdeposits|interest(?:credits|paid$|earned$|$)|paymentsreceived|dividends$|zahlungseingange|gutschriften|virementsrecus|abonos|ingresos)/,
    section: { sign: 1, kind: 'transactions' },
  },
  {
    test: /^(?:withdrawals?|other(?:withdrawals|debits|subtractions)|electronic(?:withdrawals|payments|debits|transfers)|(?:other)?debits|atm|debitcard|carddebits|cardpurchases|subtractions|moneyout|paidout|(?:service|bank|account|monthly|other)?fees|servicecharges?|charges|payments(?:made|sent|out|$)|billpay|onlinepayments|purchases|checkcard|pospurchases|checksandother|zahlungsausgange|lastschriften|retraits|cargos|retiros)/,
    section: { sign: -1, kind: 'transactions' },
  },
  {
    test: /^(?:transactionhistory|transactiondetail|transactionlist|account(?:activity|transactions|history|detail)|(?:your|all|daily|post|recent)?(?:account)?transactions?|(?:checking|savings|daily|your|all|moneymarket)?(?:account)?activity|dailyaccountactivity|movimientos|umsatze|kontoumsatze|operations|movimenti|buchungen)/,
    section: { sign: 0, kind: 'transactions' },
  },
];

/** Card statements count the other way: what is charged is positive. */
const CARD_SECTIONS: readonly SectionName[] = [
  {
    test: /^interestchargecalculation|yeartodate|^interestratecalc|^(?:your)?rewards?|pointssummary|^paymentinformation|^minimumpayment|^latepayment|^annualpercentage/,
    section: { sign: 0, kind: 'ignored' },
  },
  {
    test: /^(?:payments?(?:$|andothercredits|andcredits|creditsand|credits|received|returns|activity|adjustments)|credits|paymentscredits|returns|.*andothercredits)/,
    section: { sign: -1, kind: 'transactions' },
  },
  {
    test: /^(?:purchases?|newcharges|charges|cashadvances?|balancetransfers?|fees|interest|standardpurchases|purchasesandadjustments)/,
    section: { sign: 1, kind: 'transactions' },
  },
  {
    test: /^(?:your|new|recent)?(?:account)?(?:transactions?|activity)/,
    section: { sign: 0, kind: 'transactions' },
  },
];

const MOST_WORDS = 9;

/** The section a heading opens; `undefined` for a row that is no heading. */
export function sectionOf(
  row: Pick<PageRow, 'tokens' | 'text' | 'key'>,
  isCard: boolean,
): Section | undefined {
  // A heading begins with a capital and is no sentence.
  if (row.tokens.length > MOST_WORDS || /^\p{Ll}|[.,;]$/u.test(row.text)) return undefined;
  // A card of several people heads each list with the holder: `ANN LEE #1234: Payments`.
  const own = /^[^:]*#\s?\d{4}:\s*(?=\S)/.exec(row.text)?.[0];
  const whole = own === undefined ? row.key : row.key.slice(foldText(own).length);
  const key = whole.replace(/\d+$/, '').replace(/(?:cont(?:inued|d)?)$|^continued/, '');
  if (key.length < 4 || key.length > 60 || /^total|^sub?total/.test(key)) return undefined;
  return (isCard ? CARD_SECTIONS : BANK_SECTIONS).find(({ test }) => test.test(key))?.section;
}
