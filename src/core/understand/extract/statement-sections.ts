/** A part of a statement under its own heading: which way its money goes and what its rows are. */
export interface Section {
  /** 1 in, -1 out, 0 not told by the heading. */
  readonly sign: -1 | 0 | 1;
  readonly kind: 'transactions' | 'checks' | 'daily_balances' | 'ignored';
}

const SECTIONS: readonly { readonly test: RegExp; readonly section: Section }[] = [
  {
    test: /daily(?:ending|ledger|closing|account)?balance|balancesummarybydate|endingdailybalance|dailybalances/,
    section: { sign: 0, kind: 'daily_balances' },
  },
  {
    test: /^(?:checkspaid|checks|checksincheckorder|checksinnumberorder|checkscleared|checkspaidsummary|summaryofchecks|chequespaid)/,
    section: { sign: -1, kind: 'checks' },
  },
  {
    test: /^(?:interestchargecalculation|interestcharged?calculation|feesummary|overdraftfeesummary|totalfeesyeartodate|yeartodatetotals|.*totalsyeartodate|.*yeartodate.*|rewardssummary|.*rewards.*summary)/,
    section: { sign: 0, kind: 'ignored' },
  },
  {
    test: /^(?:depositsand|deposits|otherdeposits|electronicdeposits|credits|othercredits|additions|moneyin|paidin|directdeposits|customerdeposits|interestcredits)/,
    section: { sign: 1, kind: 'transactions' },
  },
  {
    test: /^(?:withdrawals|otherwithdrawals|electronicwithdrawals|electronicpayments|electronicdebits|debits|otherdebits|atm|debitcard|carddebits|cardpurchases|subtractions|moneyout|paidout|fees|servicefees|servicecharges|payments|billpay|onlinepayments|purchases|checkcardpurchases|pospurchases)/,
    section: { sign: -1, kind: 'transactions' },
  },
  {
    test: /^(?:transactionhistory|transactiondetail|accountactivity|transactions|activity|checkingactivity|savingsactivity|accounttransactions|accounthistory|allactivity|dailyaccountactivity)/,
    section: { sign: 0, kind: 'transactions' },
  },
];

/** Card statements count the other way: what is charged is positive. */
const CARD_SECTIONS: readonly { readonly test: RegExp; readonly section: Section }[] = [
  {
    test: /interestchargecalculation|yeartodate|interestratecalc|rewards/,
    section: { sign: 0, kind: 'ignored' },
  },
  {
    test: /^(?:payments?(?:andothercredits|andcredits|creditsand|received)?|credits|paymentscredits|returns|.*andothercredits)/,
    section: { sign: -1, kind: 'transactions' },
  },
  {
    test: /^(?:purchases?|newcharges|charges|cashadvances?|balancetransfers?|fees|interest|standardpurchases|purchasesandadjustments)/,
    section: { sign: 1, kind: 'transactions' },
  },
  {
    test: /^(?:transactions?|accountactivity|activity)/,
    section: { sign: 0, kind: 'transactions' },
  },
];

/** The section a heading opens; `undefined` for a row that is no heading. */
export function sectionOf(key: string, isCard: boolean): Section | undefined {
  const bare = key.replace(/continued$|^continued/, '');
  if (bare.length < 4 || bare.length > 60 || /^total|^sub?total/.test(bare)) return undefined;
  return (isCard ? CARD_SECTIONS : SECTIONS).find(({ test }) => test.test(bare))?.section;
}
