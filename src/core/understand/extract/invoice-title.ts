import { foldText } from '../text/fold-text';
import { pageRows } from '../text/page-rows';
import type { PageView } from '../text/page-view';
import type { FieldDraft } from './field-draft';
import type { PrintStyle } from './read-value';
import { datesIn } from './statement-period';

const TITLE_WORD =
  /(?:rechnung|gutschrift|rechnungskorrektur|invoice|facture|factura|fattura|factuur|fatura|creditnote|avoir)$/;
const NUMBER_MARK = /^(?:nr|no|n|num|number|numero|nummer)$/;

/** `Rechnung Nr. 42 vom 31.01.2014`, `Invoice No. 17`: the title line itself gives number and date. */
export function titleNumber(views: readonly PageView[], style: PrintStyle): FieldDraft[] {
  for (const view of views) {
    for (const row of pageRows(view)) {
      const title = row.tokens.findIndex((token) => TITLE_WORD.test(foldText(token.text)));
      if (title < 0 || title > 2) continue;
      const mark = row.tokens.findIndex(
        (token, at) =>
          at > title &&
          at <= title + 6 &&
          (token.text === '#' || NUMBER_MARK.test(foldText(token.text))),
      );
      const number = mark < 0 ? undefined : row.tokens[mark + 1];
      if (!number || !/\d/.test(number.text)) continue;
      const value = number.text.replace(/^[#:]+|[,;:.]+$/g, '');
      const drafts: FieldDraft[] = [
        { path: 'invoice_number', value, tokens: [number], match: 0.95 },
      ];
      const isDated = /^(?:vom|von|dated|du|del|de|van|from|of)$/i.test(
        row.tokens[mark + 2]?.text ?? '',
      );
      const date = isDated ? datesIn(row.tokens.slice(mark + 3), style.dateOrder)[0] : undefined;
      if (date?.date.iso !== undefined) {
        drafts.push({
          path: 'invoice_date',
          value: date.date.iso,
          tokens: date.tokens,
          match: 0.95,
        });
      }
      return drafts;
    }
  }
  return [];
}
