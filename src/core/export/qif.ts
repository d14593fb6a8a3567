import type { ExportDocument } from './export-source';
import { entriesOf, statementsOf } from './statement-entries';

/** Statements as QIF, one account section a statement; dates month first as the format wants. */
export function documentsQif(documents: readonly ExportDocument[]): string {
  return statementsOf(documents)
    .map(({ document }) => {
      const head = document.type === 'credit_card_statement' ? '!Type:CCard' : '!Type:Bank';
      const entries = entriesOf(document).map((entry) => {
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
