import { parseMoney } from '../normalize/money';
import type { PageView, Token } from '../text/page-view';
import type { FieldDraft } from './field-draft';

const SIGN =
  /^(?:[$€£₹¥]|US\$|C\$|CA\$|A\$|R\$|Rs\.?|RM|EUR|USD|GBP|CHF|INR|CAD|AUD|NZD|MXN|BRL|JPY|SEK|NOK|DKK|PLN)[:)]?$/;
const NAMED = /^(?:currency|w[äa]hrung|devise|moneda|divisa|valuta|moeda)\.?:?$/i;

/** Countries whose dollars are not those of the United States, by what only they print. */
const DOLLARS: readonly { readonly code: string; readonly test: RegExp }[] = [
  {
    code: 'CAD',
    test: /\b(?:GST\/HST|HST|PST|QST|TVQ|TPS)\b|\bCanada\b|\b[A-Z]\d[A-Z] \d[A-Z]\d\b/,
  },
  { code: 'AUD', test: /\bABN\b|\bAustralia\b|\b(?:NSW|VIC|QLD|TAS|ACT) \d{4}\b/ },
  { code: 'NZD', test: /\bNZBN\b|\bNew Zealand\b/ },
  { code: 'MXN', test: /\bR\.?F\.?C\.?\b.*\bI\.?V\.?A\.?\b|\bM[ée]xico\b/s },
  { code: 'SGD', test: /\bSingapore\b/ },
  { code: 'HKD', test: /\bHong Kong\b/ },
];

const INDIA = /\b(?:GSTIN|CGST|SGST|IGST)\b/;

/** The sign or code printed most often with an amount; a code behind `Currency` says it outright. */
export function currencyOf(views: readonly PageView[]): FieldDraft[] {
  const tally = new Map<string, { count: number; token: Token }>();
  for (const line of views.flatMap((view) => view.lines)) {
    line.tokens.forEach((token, at) => {
      const code = codeOf(token.text);
      if (!code) return;
      const entry = tally.get(code) ?? { count: 0, token };
      const isNamed = NAMED.test(line.tokens[at - 1]?.text ?? '');
      const isWithNumber = /\d/.test(token.text + (line.tokens[at + 1]?.text ?? ''));
      tally.set(code, {
        count: entry.count + (isNamed ? 50 : isWithNumber ? 2 : 1),
        token: isNamed ? token : entry.token,
      });
    });
  }
  const [best] = [...tally].sort((a, b) => b[1].count - a[1].count);
  if (!best) return [];
  const isYen = best[0] === 'JPY' && !/JPY/.test(best[1].token.text);
  // The rupee's sign is often recognised as the yen's; only India prints a GSTIN.
  if (isYen && INDIA.test(textOf(views)))
    return [{ path: 'currency', value: 'INR', tokens: [best[1].token], match: 0.7 }];
  const isPlain = best[0] === 'USD' && !/US/.test(best[1].token.text);
  const value = isPlain ? dollarsOf(views) : best[0];
  return [{ path: 'currency', value, tokens: [best[1].token], match: isPlain ? 0.88 : 0.93 }];
}

function codeOf(text: string): string | undefined {
  if (SIGN.test(text)) return parseMoney(`${text.replace(/[:)]$/, '')} 1`)?.currency;
  const bracket = /^\((.{1,3})\)$/.exec(text)?.[1];
  if (bracket !== undefined && SIGN.test(bracket)) return parseMoney(`${bracket} 1`)?.currency;
  return /\d/.test(text) ? parseMoney(text)?.currency : undefined;
}

/** A bare `$` stands for the dollar of the country that the document shows itself to come from. */
function dollarsOf(views: readonly PageView[]): string {
  const text = textOf(views);
  return DOLLARS.find(({ test }) => test.test(text))?.code ?? 'USD';
}

function textOf(views: readonly PageView[]): string {
  return views.flatMap((view) => view.lines.map((line) => line.text)).join('\n');
}
