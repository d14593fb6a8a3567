import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { documentsCsv, transactionsCsv } from '../../../../src/core/export/csv';
import type { ExportDocument } from '../../../../src/core/export/export-source';
import { guardFormula } from '../../../../src/core/export/guard-formula';
import { pagesHocr } from '../../../../src/core/export/hocr';
import { readingsJson } from '../../../../src/core/export/json';
import { documentsOfx } from '../../../../src/core/export/ofx';
import { documentsQif } from '../../../../src/core/export/qif';
import { searchablePdf } from '../../../../src/core/export/searchable-pdf';
import { documentsXlsx } from '../../../../src/core/export/xlsx';
import { understandPages } from '../../../../src/core/understand/understand';
import { replaced } from '../understand/build-page';
import { w2Page } from '../understand/sample-forms';
import { cardStatement, columnStatement } from '../understand/sample-papers';
import { twoAccounts } from '../understand/sample-statements';

function documentsOf(...pages: Parameters<typeof understandPages>[0][]): ExportDocument[] {
  return pages.flatMap((some, index) =>
    understandPages(some).map((document) => ({ file: `file-${index + 1}.pdf`, document })),
  );
}

const STATEMENT = documentsOf([columnStatement()]);

describe('csv', () => {
  it('has one row a document under the union of fields', () => {
    const lines = documentsCsv(documentsOf([w2Page()], [columnStatement()]))
      .trim()
      .split('\r\n');
    const head = lines[0]!.replace('\uFEFF', '').split(',');
    expect(head.slice(0, 6)).toEqual(['file', 'document', 'type', 'confidence', 'state', 'pages']);
    expect(head).toContain('box12.0.amount');
    expect(head).not.toContain('transactions.0.amount');
    expect(documentsCsv(documentsOf([w2Page()]))).toContain('61250.00');
  });

  it('has one row a transaction, negative amounts as numbers', () => {
    const csv = transactionsCsv(STATEMENT);
    const lines = csv.trim().split('\r\n');
    expect(lines).toHaveLength(6);
    expect(lines[2]).toContain(',-84.31,');
  });

  it('guards what a spreadsheet would run, and quotes', () => {
    const evil = documentsOf([replaced(columnStatement(), 'POS', '=HYPERLINK("http://x","y")')]);
    const csv = transactionsCsv(evil);
    expect(csv).toContain(`"'=HYPERLINK(""http://x"",""y"") PURCHASE GREEN GROCER 0041"`);
  });
});

describe('guardFormula', () => {
  it.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', '|calc'])('guards %j', (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
  });

  it.each(['-12.50', '+3', '2024-01-02', 'Payment - thanks', '12-3456789'])('leaves %j', (text) => {
    expect(guardFormula(text)).toBe(text);
  });
});

describe('xlsx', () => {
  it('is a workbook with a sheet a type and a list, amounts as numbers', () => {
    const files = unzipSync(documentsXlsx(documentsOf([w2Page()], [columnStatement()])));
    const workbook = strFromU8(files['xl/workbook.xml']!);
    expect([...workbook.matchAll(/sheet name="([^"]+)"/g)].map((match) => match[1])).toEqual([
      'W2',
      'bank_statement',
      'transactions',
    ]);
    const transactions = strFromU8(files['xl/worksheets/sheet3.xml']!);
    expect(transactions).toContain('<v>-84.31</v>');
    expect(transactions).toContain('<t xml:space="preserve">CHECK 1042</t>');
    expect(strFromU8(files['xl/worksheets/sheet1.xml']!)).toContain('>521-44-9087<');
  });
});

describe('ofx and qif', () => {
  it('writes every booking once with the bank sign', () => {
    const ofx = documentsOfx(STATEMENT);
    expect(ofx.match(/<STMTTRN>/g)).toHaveLength(5);
    expect(ofx).toContain('<DTPOSTED>20241220120000</DTPOSTED><TRNAMT>-84.31</TRNAMT>');
    expect(ofx).toContain('<ACCTID>000417882930</ACCTID>');
    const ids = [...ofx.matchAll(/<FITID>([^<]+)</g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(5);
    expect(documentsOfx(STATEMENT)).toBe(ofx);
  });

  it('turns the signs of a card, where charges are positive on paper', () => {
    const card = documentsOf([cardStatement()]);
    expect(documentsOfx(card)).toContain('<TRNAMT>-96.35</TRNAMT>');
    expect(documentsQif(card)).toBe(
      '!Type:CCard\nD02/10/2025\nT812.40\nPPAYMENT THANK YOU\n^\nD02/14/2025\nT-96.35\nPBISTRO ARGENT AKRON OH\n^\nD02/27/2025\nT-208.80\nPHARDWARE DEPOT 114\n^\n',
    );
  });
});

describe('several accounts of one statement', () => {
  const accounts = documentsOf([twoAccounts()]);

  it('have their bookings in one list with the account number beside them', () => {
    const lines = transactionsCsv(accounts).trim().split('\r\n');
    expect(lines[0]).toContain('account_number');
    expect(lines).toHaveLength(6);
    expect(lines.filter((line) => line.includes('000988110427'))).toHaveLength(2);
    expect(documentsCsv(accounts)).not.toContain('accounts.0.transactions');
  });

  it('are an account each for accounting programs', () => {
    const ofx = documentsOfx(accounts);
    expect(ofx.match(/<STMTRS>/g)).toHaveLength(2);
    expect(ofx).toContain('<ACCTID>000417882930</ACCTID><ACCTTYPE>CHECKING</ACCTTYPE>');
    expect(ofx).toContain('<ACCTID>000988110427</ACCTID><ACCTTYPE>SAVINGS</ACCTTYPE>');
    expect(ofx).toContain('<BALAMT>9003.75</BALAMT>');
    const sections = documentsQif(accounts).split('!Type:Bank').slice(1);
    expect(sections.map((section) => section.match(/^\^$/gm)?.length)).toEqual([3, 2]);
  });
});

describe('hocr', () => {
  it('has every word with its box in pixels', () => {
    const page = w2Page();
    const hocr = pagesHocr([page], 'w2 & more');
    const words = page.lines.flatMap((line) => line.words);
    expect(hocr.match(/class="ocrx_word"/g)).toHaveLength(words.length);
    expect(hocr).toContain(`bbox 0 0 ${page.width} ${page.height}`);
    expect(hocr).toContain('<title>w2 &amp; more</title>');
  });
});

describe('searchable pdf', () => {
  it('points its table at its objects and holds the words', () => {
    const page = replaced(w2Page(), 'Quintero', 'Qui(n)tero');
    const jpeg = new Uint8Array([255, 216, 255, 217]);
    const text = String.fromCharCode(
      ...searchablePdf([{ page, jpeg, width: page.width, height: page.height }]),
    );
    const start = Number(/startxref\n(\d+)\n%%EOF/.exec(text)?.[1]);
    const rows = text.slice(start).split('\n').slice(3);
    rows
      .filter((row) => row.endsWith(' n '))
      .forEach((row, index) => {
        expect(text.slice(Number(row.slice(0, 10)))).toMatch(new RegExp(`^${index + 1} 0 obj`));
      });
    expect(text).toContain('(Qui\\(n\\)tero)');
    expect(text).toContain('3 Tr');
    expect(text).toContain('/MediaBox [0 0 612 792]');
  });
});

describe('json', () => {
  it('is an array that parses back', () => {
    expect(JSON.parse(readingsJson([{ a: 1 }]))).toEqual([{ a: 1 }]);
  });
});
