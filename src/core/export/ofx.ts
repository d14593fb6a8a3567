import type { DocumentReading } from '../understand/document-reading';
import type { ExportDocument } from './export-source';
import { accountPrefixes, entriesOf, statementsOf, type StatementEntry } from './statement-entries';
import { escapeXml } from './xml';

/** Statements as OFX 2.2, which accounting programs import; one statement response an account. */
export function documentsOfx(documents: readonly ExportDocument[]): string {
  const statements = statementsOf(documents);
  const bank = statements
    .filter(({ document }) => document.type === 'bank_statement')
    .flatMap(({ document }) => accountPrefixes(document).map((prefix) => ({ document, prefix })))
    .map(({ document, prefix }, index) => bankXml(document, prefix, index));
  const card = statements
    .filter(({ document }) => document.type === 'credit_card_statement')
    .map(({ document }, index) => cardXml(document, index));
  const ends = statements.map(({ document }) => endOf(document)).sort();
  const served = ofxDate(ends[ends.length - 1] ?? '1970-01-01');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
    '<?OFX OFXHEADER="200" VERSION="220" SECURITY="NONE" OLDFILEUID="NONE" NEWFILEUID="NONE"?>\n' +
    '<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>0</CODE><SEVERITY>INFO</SEVERITY></STATUS>' +
    `<DTSERVER>${served}</DTSERVER><LANGUAGE>ENG</LANGUAGE></SONRS></SIGNONMSGSRSV1>` +
    (bank.length > 0 ? `<BANKMSGSRSV1>${bank.join('')}</BANKMSGSRSV1>` : '') +
    (card.length > 0 ? `<CREDITCARDMSGSRSV1>${card.join('')}</CREDITCARDMSGSRSV1>` : '') +
    '</OFX>\n'
  );
}

function bankXml(document: DocumentReading, prefix: string, index: number): string {
  const kind = accountKind(textOf(document, `${prefix}account_type`) ?? '');
  const account =
    `<BANKACCTFROM><BANKID>${escapeXml(textOf(document, 'routing_number') ?? '000000000')}</BANKID>` +
    `<ACCTID>${escapeXml(textOf(document, `${prefix}account_number`) ?? 'unknown')}</ACCTID><ACCTTYPE>${kind}</ACCTTYPE></BANKACCTFROM>`;
  return (
    `<STMTTRNRS><TRNUID>${index + 1}</TRNUID><STATUS><CODE>0</CODE><SEVERITY>INFO</SEVERITY></STATUS>` +
    `<STMTRS>${bodyXml(document, account, 'closing_balance', prefix)}</STMTRS></STMTTRNRS>`
  );
}

function accountKind(printed: string): 'SAVINGS' | 'MONEYMRKT' | 'CHECKING' {
  if (/money market/i.test(printed)) return 'MONEYMRKT';
  return /saving|sparkonto/i.test(printed) ? 'SAVINGS' : 'CHECKING';
}

function cardXml(document: DocumentReading, index: number): string {
  const account = `<CCACCTFROM><ACCTID>${escapeXml(textOf(document, 'account_last4') ?? 'unknown')}</ACCTID></CCACCTFROM>`;
  return (
    `<CCSTMTTRNRS><TRNUID>${index + 1}</TRNUID><STATUS><CODE>0</CODE><SEVERITY>INFO</SEVERITY></STATUS>` +
    `<CCSTMTRS>${bodyXml(document, account, 'new_balance')}</CCSTMTRS></CCSTMTTRNRS>`
  );
}

function bodyXml(
  document: DocumentReading,
  account: string,
  balancePath: string,
  prefix = '',
): string {
  const entries = entriesOf(document, prefix);
  const dates = entries.map((entry) => entry.date).sort();
  const start = textOf(document, 'period_start') ?? dates[0] ?? endOf(document);
  const balance = textOf(document, prefix + balancePath);
  const isCard = balancePath === 'new_balance';
  const owed =
    balance !== undefined && isCard && !/^-?0\.00$/.test(balance)
      ? balance.startsWith('-')
        ? balance.slice(1)
        : `-${balance}`
      : balance;
  return (
    `<CURDEF>${escapeXml(textOf(document, 'currency') ?? 'USD')}</CURDEF>${account}` +
    `<BANKTRANLIST><DTSTART>${ofxDate(start)}</DTSTART><DTEND>${ofxDate(endOf(document))}</DTEND>${entriesXml(entries)}</BANKTRANLIST>` +
    (owed === undefined
      ? ''
      : `<LEDGERBAL><BALAMT>${owed}</BALAMT><DTASOF>${ofxDate(endOf(document))}</DTASOF></LEDGERBAL>`)
  );
}

function entriesXml(entries: readonly StatementEntry[]): string {
  const seen = new Map<string, number>();
  return entries
    .map((entry) => {
      // The same line exported twice keeps its id, so that an import does not double it.
      const key = `${entry.date}${entry.amount}${entry.description}`;
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      const kind =
        entry.checkNumber !== undefined
          ? 'CHECK'
          : entry.amount.startsWith('-')
            ? 'DEBIT'
            : 'CREDIT';
      const name = entry.description.replace(/\s+/g, ' ');
      return (
        `<STMTTRN><TRNTYPE>${kind}</TRNTYPE><DTPOSTED>${ofxDate(entry.date)}</DTPOSTED><TRNAMT>${entry.amount}</TRNAMT>` +
        `<FITID>${hash(key)}${count}</FITID>` +
        (entry.checkNumber === undefined
          ? ''
          : `<CHECKNUM>${escapeXml(entry.checkNumber)}</CHECKNUM>`) +
        `<NAME>${escapeXml(name.slice(0, 32) || 'Transaction')}</NAME>` +
        (name.length > 32 ? `<MEMO>${escapeXml(name.slice(0, 255))}</MEMO>` : '') +
        '</STMTTRN>'
      );
    })
    .join('');
}

function endOf(document: DocumentReading): string {
  const dates = accountPrefixes(document)
    .flatMap((prefix) => entriesOf(document, prefix))
    .map((entry) => entry.date)
    .sort();
  return (
    textOf(document, 'period_end') ??
    textOf(document, 'statement_date') ??
    dates[dates.length - 1] ??
    '1970-01-01'
  );
}

function textOf(document: DocumentReading, path: string): string | undefined {
  const value = document.fields[path]?.value;
  return typeof value === 'string' ? value : undefined;
}

function ofxDate(iso: string): string {
  return `${iso.replaceAll('-', '')}120000`;
}

/** FNV-1a, 32 bits: a name for a line that depends on nothing but the line. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return value.toString(36);
}
