import type { ExportDocument } from './export-source';
import { accountPrefixes, entriesOf, statementsOf } from './statement-entries';

/** Statements as QIF, one section an account; dates month first as the format wants. */
export function documentsQif(documents: readonly ExportDocument[]): string {
  return statementsOf(documents)
    .flatMap(({ document }) => accountPrefixes(document).map((prefix) => ({ document, prefix })))
    .map(({ document, prefix }) => {
      const head = document.type === 'credit_card_statement' ? '!Type:CCard' : '!Type:Bank';
      const entries = entriesOf(document, prefix).map((entry) => {
        const [year, month, day] = entry.date.split('-');
        const lines = [`D${month}/${day}/${year}`, `T${entry.amount}`];
        if (entry.checkNumber !== undefined) lines.push(`N${entry.checkNumber}`);
        lines.push(`P${entry.description.replace(/\s+/g, ' ')}`, '^');
        return lines.join('\n');
      });
      return [head, ...entries].join('\n');
    })
    .join('\n')
    .concat('\n');
}
