import { amountWordsToCents } from '../normalize/amount-words';
import { fromCents, parseMoney } from '../normalize/money';
import type { PageRow } from '../text/page-rows';
import type { FieldDraft } from './field-draft';
import { cleanText } from './read-value';

/** The amount in words: `One hundred thirty and no/100`, without the DOLLARS that is printed after it. */
export function legalAmount(rows: readonly PageRow[]): FieldDraft | undefined {
  for (const row of rows) {
    const words = row.tokens.filter((token) => !/^[*_–—-]+$/.test(token.text));
    for (let from = 0; from < Math.min(3, words.length); from += 1) {
      for (let end = words.length; end >= from + 1; end -= 1) {
        const part = words.slice(from, end);
        const text = part.map((word) => word.text).join(' ');
        if (!/\d{1,2}\s*\/\s*(?:100|xx)|dollars|hundred|thousand/i.test(text)) break;
        const cents = amountWordsToCents(text);
        if (cents === undefined || cents === 0) continue;
        const own = /\/\s*(?:100|xx)/i.test(text) ? untilFraction(part) : part;
        const value = own.map(cleanText).join(' ');
        return { path: 'amount_in_words', value, tokens: own, match: 0.9 };
      }
    }
  }
  return undefined;
}

function untilFraction(words: PageRow['tokens']): PageRow['tokens'] {
  const at = words.findIndex((_, index) =>
    /\/\s*(?:100|xx)/i.test(
      words
        .slice(0, index + 1)
        .map((word) => word.text)
        .join(' '),
    ),
  );
  return words.slice(0, at + 1);
}

/**
 * The amount in figures: the one that the amount in words says, or else the one behind a dollar sign furthest right.
 * Agreeing with the words makes it sure, whatever hand it is written in.
 */
export function courtesyAmount(
  rows: readonly PageRow[],
  legal: FieldDraft | undefined,
): FieldDraft | undefined {
  const taken = new Set(legal?.tokens ?? []);
  const offers: { draft: FieldDraft; rank: number }[] = [];
  for (const row of rows) {
    row.tokens.forEach((token, at) => {
      if (taken.has(token)) return;
      const bare = token.text.replace(/^[*$]+|[*]+$/g, '');
      const money = parseMoney(bare);
      const isSigned =
        /^\*{0,3}\$/.test(token.text) || /^[$S]$/.test(row.tokens[at - 1]?.text ?? '');
      if (!money || !/[.,]\d{2}$/.test(bare)) return;
      const rank = (isSigned ? 2 : 0) + token.box.right;
      const match = isSigned ? 0.95 : 0.85;
      offers.push({ draft: { path: 'amount', value: money.value, tokens: [token], match }, rank });
    });
  }
  const cents = legal ? amountWordsToCents(String(legal.value)) : undefined;
  const same =
    cents === undefined ? undefined : offers.find(({ draft }) => draft.value === fromCents(cents));
  if (same) return { ...same.draft, match: 0.99 };
  return offers.sort((a, b) => b.rank - a.rank)[0]?.draft;
}
