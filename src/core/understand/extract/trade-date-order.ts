import { orderEvidence, parseDate, type DateOrder } from '../normalize/dates';
import { US_STATES } from '../normalize/us-states';
import type { PageView } from '../text/page-view';
import { documentStyle } from './print-style';
import type { PrintStyle } from './read-value';

/** A sign of the country a paper comes from, and how much it counts. */
interface Sign {
  readonly test: RegExp;
  readonly weight: number;
}

/** Words of papers in languages that write the day first; words that begin with one count too: `Factuurdatum`. */
const DAY_FIRST_LANGUAGE =
  /(?<!\p{L})(?:rechnung|gutschrift|f[äa]llig|mwst|umsatzsteuer|zahlbar|kunden-?(?:nr|nummer)|facture|factur[ée]e|montant|[ée]ch[ée]ance|tva(?!\p{L})|factur(?:a|en)(?!\p{L})|fecha|importe|vencimiento|fattura|importo|scadenza|p\.? ?iva(?!\p{L})|imponibile|factuur|bedrag|vervaldatum|btw(?!\p{L})|klantnummer|te betalen|fatura|vencimento|contribuinte|faktura|faktury|sprzedawca|nabywca|termin p[łl]atno[śs]ci|forfald|moms(?!\p{L})|f[öo]rfallo|fakturadatum|fakturadato|bel[øo]b|belopp)/iu;

/** What papers in English print where the day comes first: Britain, Ireland, Australia, New Zealand, India. */
const DAY_FIRST_SIGNS: readonly Sign[] = [
  {
    test: /\b(?:VAT|ABN|ACN|GSTIN|CGST|SGST|IGST|NZBN|HSN|IEC|Companies House|Sdn Bhd|IFSC|BSB|sort code)\b|\bPty\.? Ltd\b|\bPvt\.? Ltd\b|\bregistered in (?:England|Scotland|Wales|Ireland)\b/i,
    weight: 3,
  },
  { test: /[€£₹]|\b(?:EUR|GBP|CHF|INR|AUD|NZD|DKK|SEK|NOK|PLN)\b|\bRs\.? ?\d/, weight: 2 },
  { test: /\b(?:NSW|VIC|QLD|TAS|ACT)\.?,? \d{4}\b|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/, weight: 2 },
  {
    test: /\b(?:United Kingdom|Great Britain|England|Scotland|Wales|Ireland|Australia|New Zealand|India|Netherlands|Germany|France|Italy|Spain|Portugal|Belgium|Austria|Switzerland|Denmark|Sweden|Poland)\b/i,
    weight: 1,
  },
  { test: /\+(?:3\d|4[013-9]|61|64|91)[\s(]?\d/, weight: 2 },
  { test: /\bIBAN\b|\b[A-Z]{2}\d{2}(?: [A-Z\d]{4}){3}/, weight: 2 },
  { test: /\b(?:cheque|postcode|colour|BIC)\b/i, weight: 1 },
];

/** What papers of the United States print. */
const MONTH_FIRST_SIGNS: readonly Sign[] = [
  { test: /\bsales tax\b|\bMember FDIC\b|\bIRS\b|\bEIN\b/i, weight: 2 },
  { test: /\bUSD\b|US\$/, weight: 2 },
  { test: /\b(?:United States|U\.?S\.?A)\b/, weight: 1 },
  {
    test: /\b(?:routing|ABA) (?:no|number|#)|\bremit to\b|\bzip\b|\bchecks? payable\b/i,
    weight: 1,
  },
  { test: /\(\d{3}\) ?\d{3}-\d{4}\b/, weight: 1 },
];
const STATE_ZIP = /\b([A-Z]{2})\.?,? \d{5}(?:-\d{4})?\b/g;
/** Weight that the signs of one side must have more than the other's. */
const LEAST_LEAD = 1;

/** How a trade paper prints numbers and dates; its language and country count more than for other papers. */
export function tradeStyle(views: readonly PageView[]): PrintStyle {
  const dateOrder = tradeDateOrder(views);
  return { ...documentStyle(views), ...(dateOrder ? { dateOrder } : {}) };
}

/**
 * Which way round a trade paper prints its all-digit dates: as its own dates show that have a day above twelve, else as
 * its language and country write them. Nothing where neither tells.
 */
function tradeDateOrder(views: readonly PageView[]): DateOrder | undefined {
  const lines = views.flatMap((view) => view.lines.map((line) => line.text));
  const printed = printedOrder(lines);
  if (printed) return printed;
  const text = lines.join('\n');
  if (DAY_FIRST_LANGUAGE.test(text)) return 'day_first';
  const lead = weigh(DAY_FIRST_SIGNS, text) - monthFirstWeight(text);
  if (Math.abs(lead) < LEAST_LEAD) return undefined;
  return lead > 0 ? 'day_first' : 'month_first';
}

/** The order of the complete dates with a day above twelve; numbers that only look like dates have no such year. */
function printedOrder(lines: readonly string[]): DateOrder | undefined {
  let lead = 0;
  for (const word of lines.flatMap((line) => line.split(' '))) {
    const bare = word.replace(/^[^\d]+|[^\d]+$/g, '');
    if (!/^\d{1,2}([/.-])\d{1,2}\1(?:(?:19|20)\d{2}|\d{2})$/.test(bare)) continue;
    const order = parseDate(bare)?.iso === undefined ? undefined : orderEvidence(bare);
    // Sort codes and article numbers are set like dates with a short year: `04-18-37`.
    const weight = /\d{4}$/.test(bare) || bare.includes('/') ? 4 : 1;
    if (order) lead += order === 'day_first' ? weight : -weight;
  }
  if (Math.abs(lead) < 4) return undefined;
  return lead > 0 ? 'day_first' : 'month_first';
}

function monthFirstWeight(text: string): number {
  const hasState = [...text.matchAll(STATE_ZIP)].some(([, state]) => US_STATES.has(state!));
  return weigh(MONTH_FIRST_SIGNS, text) + (hasState ? 2 : 0);
}

function weigh(signs: readonly Sign[], text: string): number {
  return signs.reduce((sum, { test, weight }) => sum + (test.test(text) ? weight : 0), 0);
}
