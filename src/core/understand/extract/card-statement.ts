import { parseMoney, fromCents, toCents } from '../normalize/money';
import { pageRows } from '../text/page-rows';
import type { PageView } from '../text/page-view';
import { CARD_SPECS } from './card-specs';
import type { Extraction, FieldDraft } from './field-draft';
import { documentStyle } from './print-style';
import { distinctRows, repeatedNote } from './repeated-rows';
import { periodOf, transactionDrafts, withoutSign } from './statement-drafts';
import { statementParties } from './statement-parties';
import { findPeriod } from './statement-period';
import { summaryValues } from './summary-values';
import { readingNotes } from './reading-notes';
import { readLists } from './transactions';

/** Reads a credit card statement; charges are positive, payments and credits negative. */
export function extractCardStatement(views: readonly PageView[]): Extraction {
  const style = documentStyle(views);
  const lists = readLists(views, style, true);
  const labelled = summaryValues(views, lists, CARD_SPECS, style).map(finished);
  const drafts = [
    ...labelled,
    ...(labelled.some(({ path }) => path === 'account_last4') ? [] : maskedNumber(views)),
    ...findPeriod(views, style.dateOrder),
    ...statementParties(views, 'issuer'),
    ...rates(views),
  ];
  const period = periodOf(drafts, ['statement_date', 'due_date']);
  const { rows, repeated } = distinctRows(lists.transactions);
  const context = { period, style };
  return {
    drafts: [
      ...withoutSign(drafts, ['payments_and_credits']),
      ...rows.flatMap((entry, index) =>
        transactionDrafts(entry, entry.sign === 0 ? 1 : entry.sign, index, context),
      ),
    ],
    notes: [...repeatedNote(repeated), ...readingNotes(rows)],
  };
}

function finished(draft: FieldDraft): FieldDraft {
  const { path, value } = draft;
  if (path === 'account_last4')
    return { ...draft, value: String(value).replace(/\D/g, '').slice(-4) };
  if (path !== 'new_balance' && path !== 'previous_balance') return draft;
  // A card in credit: the bank owes what is printed.
  const text = draft.tokens.map((token) => token.text).join(' ');
  const isCredit = parseMoney(text)?.sign === 'credit';
  return isCredit ? { ...draft, value: fromCents(-Math.abs(toCents(String(value)))) } : draft;
}

const MASKED = /(?:^|[\s:])(?:(?:[Xx*•#]{2,}|\.{2,}|[xX]-)[\s-]?){1,4}(\d{4,5})$/;

/** A number with all but its end masked needs no label: `XXXX XXXX XXXX 1234`, `...1234`. */
function maskedNumber(views: readonly PageView[]): FieldDraft[] {
  for (const row of views.slice(0, 2).flatMap((view) => pageRows(view))) {
    for (const [at, token] of row.tokens.entries()) {
      if (!/\d{4,5}$/.test(token.text)) continue;
      const words = row.tokens.slice(Math.max(0, at - 3), at + 1);
      const end = MASKED.exec(words.map(({ text }) => text).join(' '))?.[1];
      if (end === undefined) continue;
      return [{ path: 'account_last4', value: end.slice(-4), tokens: [token], match: 0.85 }];
    }
  }
  return [];
}

/** `Purchases 24.99%`: what a rate is for and the rate. */
function rates(views: readonly PageView[]): FieldDraft[] {
  const drafts: FieldDraft[] = [];
  let index = 0;
  for (const view of views) {
    for (const row of pageRows(view)) {
      const rate = row.tokens.find((token) =>
        /^\d{1,2}\.\d{1,3}%(?:\(?[vVdD]\)?)?$/.test(token.text),
      );
      const kind =
        /^(purchases?|cash advances?|balance transfers?|penalty|standard|overdraft advance)/i.exec(
          row.text,
        )?.[1];
      if (!rate || !kind || index >= 8) continue;
      const words = row.tokens.slice(0, kind.split(' ').length);
      drafts.push({ path: `apr.${index}.type`, value: kind, tokens: words, match: 0.85 });
      drafts.push({
        path: `apr.${index}.rate`,
        value: rate.text.replace(/%.*$/, ''),
        tokens: [rate],
        match: 0.9,
      });
      index += 1;
    }
  }
  return drafts;
}
