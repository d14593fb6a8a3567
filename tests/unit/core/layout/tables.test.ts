import { describe, expect, it } from 'vitest';
import { continuesTable, findTables, type Table } from '../../../../src/core/layout/tables';
import { typedPage, typedPoint } from './typed-page';

const texts = (table: Table) => table.rows.map((row) => row.cells.map((cell) => cell.text));
const headers = (table: Table) => table.columns.map((column) => column.header);

const STATEMENT = `
Account statement of June 2025

Date    Description                 Debit     Credit    Balance
06/01   Opening balance                                 1,200.00
06/03   Payroll ACME Inc                      2,500.00  3,700.00
06/05   Rent payment                950.00              2,750.00
06/09   Grocery store                61.20              2,688.80

Questions? Call us any day of the week, we are glad to help you.
`;

describe('findTables', () => {
  it('keeps debit and credit apart and cells empty where they are empty', () => {
    const [table, ...others] = findTables(typedPage(STATEMENT));
    expect(others).toHaveLength(0);
    expect(headers(table!)).toEqual(['Date', 'Description', 'Debit', 'Credit', 'Balance']);
    expect(texts(table!)).toEqual([
      ['06/01', 'Opening balance', '', '', '1,200.00'],
      ['06/03', 'Payroll ACME Inc', '', '2,500.00', '3,700.00'],
      ['06/05', 'Rent payment', '950.00', '', '2,750.00'],
      ['06/09', 'Grocery store', '61.20', '', '2,688.80'],
    ]);
    expect(table!.columns.map((column) => column.align)).toEqual([
      'left',
      'left',
      'right',
      'right',
      'right',
    ]);
    expect(table!.columns.map((column) => column.kind)).toEqual([
      'date',
      'text',
      'amount',
      'amount',
      'amount',
    ]);
  });

  it('gives the same table on a page that lies tilted', () => {
    const level = findTables(typedPage(STATEMENT))[0]!;
    for (const tilt of [-0.05, 0.03]) {
      const tilted = findTables(typedPage(STATEMENT, { tilt }));
      expect(tilted).toHaveLength(1);
      expect(texts(tilted[0]!)).toEqual(texts(level));
      expect(headers(tilted[0]!)).toEqual(headers(level));
    }
  });

  it('keeps a wrapped description in its row', () => {
    const [table] = findTables(
      typedPage(`
Item                    Qty    Price     Amount
Steel bracket            4      2.50      10.00
with four screws
Oak shelf                1     49.00      49.00
Delivery to the         2     10.00      20.00
first floor
`),
    );
    expect(texts(table!).map((row) => row[0])).toEqual([
      'Steel bracket with four screws',
      'Oak shelf',
      'Delivery to the first floor',
    ]);
    expect(headers(table!)).toEqual(['Item', 'Qty', 'Price', 'Amount']);
  });

  it('parts columns at printed rules where type stands close', () => {
    const text = `
Code Name Total
A1 bolt 5.00
B2 cord 7.00
C3 hook 9.00
`;
    const rules = [2.5, 7.5].map((column) => ({
      from: typedPoint(column, 0),
      to: typedPoint(column, 4),
    }));
    const [table] = findTables(typedPage(text, { rules }));
    expect(texts(table!)).toEqual([
      ['A1', 'bolt', '5.00'],
      ['B2', 'cord', '7.00'],
      ['C3', 'hook', '9.00'],
    ]);
  });

  it('joins all lines between two printed rules that cross the table', () => {
    const text = `
Part      Note             Cost
Axle      left      side   4.00
          mounted   here
Wheel     front     only   6.00
`;
    const rules = [1, 3, 4].map((row) => ({
      from: typedPoint(0, row),
      to: typedPoint(31, row),
    }));
    const [table] = findTables(typedPage(text, { rules }));
    expect(texts(table!)).toEqual([
      ['Axle', 'left mounted', 'side here', '4.00'],
      ['Wheel', 'front', 'only', '6.00'],
    ]);
  });

  it('finds none in prose, on an empty page and in lone pairs', () => {
    expect(findTables(typedPage('Dear customer, thank you.\nYours, the bank'))).toEqual([]);
    expect(findTables(typedPage(''))).toEqual([]);
    expect(findTables(typedPage('Total   12.00'))).toEqual([]);
  });

  it('keeps every word of its rows exactly once, wherever columns fall', () => {
    for (const width of [6, 9, 14, 22]) {
      const rows = Array.from(
        { length: 8 },
        (_, at) =>
          `item ${at}`.padEnd(width) + `${at}.50`.padStart(width) + `${at * 3}.25`.padStart(width),
      );
      const page = typedPage(rows.join('\n'));
      const found = findTables(page).flatMap((table) =>
        table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.words)),
      );
      expect(found).toHaveLength(page.lines.flatMap((line) => line.words).length);
      expect(new Set(found).size).toBe(found.length);
    }
  });

  it('knows a table that goes on over the page', () => {
    const [first] = findTables(typedPage(STATEMENT));
    const [second] = findTables(
      typedPage(STATEMENT.replace('Account statement of June 2025', 'Page 2')),
    );
    const [other] = findTables(typedPage('a   1.00\nb   2.00\nc   3.00'));
    expect(continuesTable(first!, second!)).toBe(true);
    expect(continuesTable(first!, other!)).toBe(false);
  });
});
