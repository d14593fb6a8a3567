import type { ReadPage } from '../../../../src/core/document';
import { PageBuilder } from './build-page';

/** A column of a drawn table: its head and the edge its cells keep. */
export interface DrawnColumn {
  readonly head: string;
  readonly x: number;
  readonly align?: 'right';
}

const STEP = 0.018;

/** A table with its head; empty cells stay empty. Returns the y below it. */
export function drawTable(
  builder: PageBuilder,
  y: number,
  columns: readonly DrawnColumn[],
  rows: readonly (readonly string[])[],
): number {
  const draw = (column: DrawnColumn, text: string, at: number): void => {
    if (text === '') return;
    if (column.align === 'right') builder.right(column.x, at, text);
    else builder.text(column.x, at, text);
  };
  for (const column of columns) draw(column, column.head, y);
  rows.forEach((row, index) => {
    row.forEach((cell, at) => draw(columns[at]!, cell, y + (index + 1) * STEP));
  });
  return y + (rows.length + 1) * STEP;
}

export const SIGNED: readonly DrawnColumn[] = [
  { head: 'Date', x: 0.07 },
  { head: 'Description', x: 0.16 },
  { head: 'Amount', x: 0.9, align: 'right' },
];

export const RUNNING: readonly DrawnColumn[] = [
  ...SIGNED.slice(0, 2),
  { head: 'Amount', x: 0.72, align: 'right' },
  { head: 'Balance', x: 0.92, align: 'right' },
];

/** Letter head, addressee, number and period of a bank statement. */
export function statementHead(builder: PageBuilder, number = '000417882930'): PageBuilder {
  builder.text(0.07, 0.04, 'Lakeshore Community Bank', 0.02);
  builder.block(0.07, 0.1, ['PRISCILLA VANCE', '18 ORCHARD TERRACE', 'ERIE, PA 16503']);
  builder.text(0.55, 0.04, 'Account Statement', 0.016);
  builder.text(0.55, 0.07, 'Statement period: March 1, 2025 - March 31, 2025');
  if (number !== '') builder.text(0.55, 0.09, `Account number: ${number}`);
  return builder;
}

/** Two lines of summary; returns the y below. */
export function balances(
  builder: PageBuilder,
  y: number,
  opening: string,
  closing: string,
): number {
  builder.text(0.07, y, 'Beginning balance').right(0.6, y, opening);
  builder.text(0.07, y + STEP, 'Ending balance').right(0.6, y + STEP, closing);
  return y + 2 * STEP;
}

/** Checking and savings under headings of their own on one page. */
export function twoAccounts(): ReadPage {
  const page = statementHead(new PageBuilder(), '');
  page.text(0.07, 0.2, 'Everyday Checking 000417882930', 0.014);
  balances(page, 0.23, '500.00', '380.25');
  drawTable(page, 0.29, SIGNED, [
    ['03/04', 'Corner bakery', '-19.75'],
    ['03/09', 'Rent share', '-250.00'],
    ['03/28', 'Payroll deposit', '150.00'],
  ]);
  page.text(0.07, 0.42, 'Savings 000988110427', 0.014);
  balances(page, 0.45, '9,000.00', '9,003.75');
  drawTable(page, 0.51, RUNNING, [
    ['03/11', 'Transfer to checking', '-96.25', '8,903.75'],
    ['03/31', 'Interest paid', '100.00', '9,003.75'],
  ]);
  return page.build();
}

/** Three pages of one statement: the head only on the first, and the last one scanned again. */
export function threePages(last: 'once' | 'twice'): ReadPage[] {
  const first = statementHead(new PageBuilder({ index: 0 }));
  balances(first, 0.2, '1,000.00', '850.00');
  drawTable(first, 0.27, SIGNED, [
    ['03/02', 'Corner bakery', '-10.00'],
    ['03/03', 'Corner bakery', '-10.00'],
    ['03/05', 'Water works', '-30.00'],
  ]);
  first.text(0.45, 0.95, 'Page 1 of 3');
  const rows = [
    ['03/12', 'Bus pass', '-40.00'],
    ['03/14', 'Book shop', '-25.00'],
    ['03/20', 'Refund of a fare', '5.00'],
    ['03/29', 'Garden centre', '-40.00'],
  ];
  const later = (index: number, number: number): ReadPage => {
    const page = new PageBuilder({ index }).text(0.55, 0.05, 'Account number: 000417882930');
    drawTable(page, 0.1, SIGNED, rows);
    return page.text(0.45, 0.95, `Page ${number} of 3`).build();
  };
  return last === 'once' ? [first.build(), later(1, 2)] : [first.build(), later(1, 2), later(2, 3)];
}
