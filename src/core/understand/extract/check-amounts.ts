import { amountWordsToCents, misreadWordsToCents } from '../normalize/amount-words';
import { fromCents, parseMoney } from '../normalize/money';
import { pageRows, type PageRow } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import type { FieldDraft } from './field-draft';
import { cleanText } from './read-value';

/** Both amounts of a check, as far as they can be read. */
export interface CheckAmounts {
  readonly legal?: FieldDraft;
  readonly courtesy?: FieldDraft;
}

/** Stars and rules that fill the line of an amount up. */
const FILL = /^[*_~=–—-]{2,}|[*_~=–—-]{2,}$|^\*+|\*+$/g;
const FRACTION = /\/\s*(?:100|xx)/i;

/**
 * The amounts in words and figures. Agreeing makes both sure, whatever hand they are written in: words with a misread
 * letter and figures whose marks were misread are taken where the other amount says the same.
 */
export function checkAmounts(view: PageView): CheckAmounts {
  const rows = pageRows(view);
  // A line whose end was read higher or lower is torn into two rows; one that has its cents is whole.
  const runs = [...rows, ...view.lines].map(({ tokens }) => tokens);
  const isWhole = (tokens: readonly Token[]): boolean => FRACTION.test(textOf(tokens));
  const ordered = [...runs.filter(isWhole), ...runs.filter((tokens) => !isWhole(tokens))];
  const sure = legalAmount(ordered, amountWordsToCents);
  const words = sure ?? legalAmount(ordered, misreadWordsToCents);
  const courtesy = courtesyAmount(rows, words);
  const legal = sure ?? (courtesy?.isSame ? words : undefined);
  return {
    ...(legal ? { legal: legal.draft } : {}),
    ...(courtesy ? { courtesy: courtesy.draft } : {}),
  };
}

interface LegalAmount {
  readonly draft: FieldDraft;
  readonly cents: number;
}

/** The amount in words: `One hundred thirty and no/100`, without the DOLLARS that is printed after it. */
function legalAmount(
  runs: readonly (readonly Token[])[],
  centsOf: (text: string) => number | undefined,
): LegalAmount | undefined {
  for (const run of runs) {
    const words = withoutCaption(run.filter((token) => !/^[*_–—-]+$/.test(token.text)));
    for (let from = 0; from < Math.min(3, words.length); from += 1) {
      for (let end = words.length; end >= from + 1; end -= 1) {
        const part = words.slice(from, end);
        const text = textOf(part);
        if (!/\d{1,2}\s*\/\s*(?:100|xx)|dollars|hundred|thousand/i.test(text)) break;
        const cents = centsOf(text);
        if (cents === undefined || cents === 0 || isCutOff(words.slice(end))) continue;
        const own = FRACTION.test(text) ? untilFraction(part) : part;
        const draft = { path: 'amount_in_words', value: textOf(own), tokens: own, match: 0.9 };
        return { draft, cents };
      }
    }
  }
  return undefined;
}

/** What checks print before the amount: `PAY EXACTLY`, `Pay the sum of`. */
const CAPTION = /^(?:pay|exactly|the|sum|of|amount)[:.]?$/i;

function withoutCaption(words: readonly Token[]): readonly Token[] {
  const start = words.findIndex(({ text }) => !CAPTION.test(text.replace(FILL, '')));
  return start < 0 ? words : words.slice(start);
}

/** More of the amount follows, in words that cannot be read. */
function isCutOff(rest: readonly Token[]): boolean {
  return FRACTION.test(rest.map(({ text }) => text).join(' '));
}

/** Words as printed, without the ends of rules and what fills the line up. */
function textOf(words: readonly Token[]): string {
  return words
    .map((word) => ({ ...word, text: word.text.replace(FILL, '') }))
    .map(cleanText)
    .filter((text) => text !== '')
    .join(' ');
}

function untilFraction(words: readonly Token[]): readonly Token[] {
  const at = words.findIndex((_, index) => FRACTION.test(textOf(words.slice(0, index + 1))));
  return words.slice(0, at + 1);
}

/** The amount in figures: the one that the words say, or else the one behind a dollar sign furthest right. */
function courtesyAmount(
  rows: readonly PageRow[],
  legal: LegalAmount | undefined,
): { readonly draft: FieldDraft; readonly isSame: boolean } | undefined {
  const taken = new Set(legal?.draft.tokens ?? []);
  const said = legal && fromCents(legal.cents);
  const offers: { draft: FieldDraft; rank: number }[] = [];
  for (const row of rows) {
    for (const [at, token] of row.tokens.entries()) {
      if (taken.has(token)) continue;
      const isSigned = /^\*{0,3}\$/.test(token.text) || isSign(row.tokens[at - 1]);
      const value = figuresIn(token, isSigned ? said : undefined);
      if (value === undefined) continue;
      const match = isSigned ? 0.95 : 0.85;
      const draft = { path: 'amount', value, tokens: [token], match };
      offers.push({ draft, rank: (isSigned ? 2 : 0) + token.box.right });
    }
  }
  const same = offers.find(({ draft }) => draft.value === said);
  if (same) return { draft: { ...same.draft, match: 0.99 }, isSame: true };
  const [best] = offers.sort((a, b) => b.rank - a.rank);
  return best && { draft: best.draft, isSame: false };
}

function isSign(token: Token | undefined): boolean {
  return /^[$S]$/.test(token?.text ?? '');
}

/**
 * Dollars and cents; a stroke before them fills the box up and is no minus.
 * @param said what the words say: figures with the same digits are that amount, however their marks were read.
 */
function figuresIn({ text }: Token, said: string | undefined): string | undefined {
  const bare = text.replace(/^[*$=~–—.·•-]+|[*=~–—.·•-]+$/g, '');
  const money = /[.,]\d{2}$/.test(bare) ? parseMoney(bare) : undefined;
  if (money) return money.value;
  const isSaid = said !== undefined && /^[\d.,\s]+$/.test(bare) && digits(bare) === digits(said);
  return isSaid ? said : undefined;
}

function digits(text: string): string {
  return text.replace(/\D/g, '');
}
