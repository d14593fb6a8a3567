import type { ReadPage } from '../../../../src/core/document';
import type { DocumentReading } from '../../../../src/core/understand/document-reading';
import { understandPages } from '../../../../src/core/understand/understand';
import { PageBuilder } from './build-page';

/** Pixels of a character and of a row of till print. */
const CHARACTER = 12;
const ROW = 30;
const MARGIN = 2;

/** A till roll as it is printed: every character as wide as the others, gaps of two spaces part the cells. */
export function tillPage(roll: string): ReadPage {
  const rows = roll.split('\n');
  const width = (Math.max(...rows.map((row) => row.length)) + 2 * MARGIN) * CHARACTER;
  const height = (rows.length + 2 * MARGIN) * ROW;
  const builder = new PageBuilder({ width, height });
  rows.forEach((row, index) => {
    for (const cell of row.matchAll(/\S+(?: \S+)*/g)) {
      const x = ((cell.index + MARGIN) * CHARACTER) / width;
      builder.text(x, ((index + MARGIN) * ROW) / height, cell[0], (2 * CHARACTER) / height);
    }
  });
  return builder.build();
}

/** The receipt on a till roll. */
export function readTill(roll: string): DocumentReading {
  return understandPages([tillPage(roll)], { pageTypes: { 0: 'receipt' } })[0]!;
}

/** What was read from it. */
export function tillData(roll: string): Record<string, unknown> {
  return readTill(roll).data as Record<string, unknown>;
}
