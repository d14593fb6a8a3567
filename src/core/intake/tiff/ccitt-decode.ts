import { InputError } from '../../errors';
import {
  BLACK_RUNS,
  HORIZONTAL,
  LOOKAHEAD,
  MODES,
  PASS,
  WHITE_RUNS,
  type CodeTable,
} from './ccitt-codes';

/** How fax data are laid out. */
export interface CcittLayout {
  readonly widthPx: number;
  readonly rows: number;
  /** `modified` is TIFF's compression 2, `group3` 3 and `group4` 4. */
  readonly scheme: 'modified' | 'group3' | 'group4';
  /** Group 3 only: rows may refer to the row above. */
  readonly isTwoDimensional: boolean;
  /** The first bit of a byte is its lowest. */
  readonly isReversed: boolean;
}

const END_OF_LINE = 1;
const END_OF_LINE_BITS = 12;

/**
 * Decodes fax data to one bit a pixel, rows padded to bytes, black 1. A bad row of group 3 repeats the one above, as
 * fax machines do; in group 4 every row hangs on the one before, so there the strip is lost.
 * @throws InputError `corrupt`.
 */
export function decodeCcitt(data: Uint8Array, layout: CcittLayout): Uint8Array {
  const rowBytes = Math.ceil(layout.widthPx / 8);
  const output = new Uint8Array(rowBytes * layout.rows);
  const decoder = new CcittDecoder(data, layout);
  for (let row = 0; row < layout.rows; row += 1) {
    const changes = decoder.nextRow();
    if (!changes) {
      if (row === 0) throw corrupt();
      break;
    }
    paintRow(output, row * rowBytes, changes, layout.widthPx);
  }
  return output;
}

function corrupt(): InputError {
  return new InputError('corrupt', 'The fax data of the TIFF make no sense');
}

class CcittDecoder {
  private readonly bits: BitReader;
  /** Columns at which the colour changes, white first; ends with the width. */
  private above: number[];

  constructor(
    data: Uint8Array,
    private readonly layout: CcittLayout,
  ) {
    this.bits = new BitReader(data, layout.isReversed);
    this.above = [layout.widthPx];
  }

  /** @returns the changes of the next row, or `undefined` at the end of the data. */
  nextRow(): readonly number[] | undefined {
    const { scheme } = this.layout;
    let isTwoDimensional = scheme === 'group4';
    if (scheme === 'modified') this.bits.alignToByte();
    if (scheme === 'group3') {
      const hasMark = this.bits.skipEndOfLine();
      if (hasMark && this.layout.isTwoDimensional) isTwoDimensional = this.bits.take(1) === 0;
    }
    if (
      this.bits.isAtEnd ||
      (scheme === 'group4' && this.bits.peek(END_OF_LINE_BITS) === END_OF_LINE)
    )
      return undefined;
    const row = isTwoDimensional ? this.readTwoDimensional() : this.readRuns();
    if (row) this.above = row;
    else if (scheme !== 'group3') throw corrupt();
    else this.bits.seekEndOfLine();
    return this.above;
  }

  private readRuns(): number[] | undefined {
    const { widthPx } = this.layout;
    const changes: number[] = [];
    let column = 0;
    for (let isBlack = false; column < widthPx; isBlack = !isBlack) {
      const run = this.readRun(isBlack);
      if (run === undefined || column + run > widthPx) return undefined;
      column += run;
      changes.push(column);
    }
    return changes;
  }

  private readRun(isBlack: boolean): number | undefined {
    for (let total = 0; ;) {
      const run = this.bits.takeCode(isBlack ? BLACK_RUNS : WHITE_RUNS);
      if (run === undefined) return undefined;
      total += run;
      if (run < 64) return total;
    }
  }

  private readTwoDimensional(): number[] | undefined {
    const { widthPx } = this.layout;
    const changes: number[] = [];
    let column = -1;
    let isBlack = false;
    let near = 0;
    while (column < widthPx) {
      // The first change above, right of here, to the colour that is not the current one; `near` only goes on.
      while (near > 0 && (this.above[near - 1] ?? widthPx) > column) near -= 1;
      while (
        near < this.above.length &&
        (this.above[near]! <= column || (near % 2 === 1) !== isBlack)
      )
        near += 1;
      const b1 = this.above[near] ?? widthPx;
      const mode = this.bits.takeCode(MODES);
      if (mode === undefined) return undefined;
      if (mode === PASS) column = this.above[near + 1] ?? widthPx;
      else if (mode === HORIZONTAL) {
        const [first, second] = [this.readRun(isBlack), this.readRun(!isBlack)];
        if (first === undefined || second === undefined) return undefined;
        const start = Math.max(0, column);
        column = start + first + second;
        if (column > widthPx) return undefined;
        changes.push(start + first, column);
      } else {
        const change = b1 + mode;
        if (change < Math.max(0, column) || change > widthPx) return undefined;
        changes.push(change);
        column = change;
        isBlack = !isBlack;
      }
    }
    return changes;
  }
}

/** Sets the bits of the black runs: from each odd change's place to the next. */
function paintRow(
  output: Uint8Array,
  start: number,
  changes: readonly number[],
  widthPx: number,
): void {
  for (let index = 0; index < changes.length; index += 2) {
    const end = changes[index + 1] ?? widthPx;
    for (let column = changes[index]!; column < end;) {
      if (column % 8 === 0 && end - column >= 8) {
        output[start + (column >> 3)] = 0xff;
        column += 8;
      } else {
        output[start + (column >> 3)]! |= 0x80 >> (column & 7);
        column += 1;
      }
    }
  }
}

class BitReader {
  private position = 0;
  private readonly end: number;

  constructor(
    private readonly data: Uint8Array,
    private readonly isReversed: boolean,
  ) {
    this.end = data.length * 8;
  }

  get isAtEnd(): boolean {
    return this.position >= this.end;
  }

  /** The next bits without taking them; zeros beyond the end. */
  peek(count: number): number {
    const first = this.position >> 3;
    const word = (this.byte(first) << 16) | (this.byte(first + 1) << 8) | this.byte(first + 2);
    return (word >> (24 - (this.position & 7) - count)) & ((1 << count) - 1);
  }

  take(count: number): number {
    const value = this.peek(count);
    this.position += count;
    return value;
  }

  /** @returns `undefined` when no code word stands here. */
  takeCode({ values, lengths }: CodeTable): number | undefined {
    const bits = this.peek(LOOKAHEAD);
    const length = lengths[bits]!;
    if (length === 0 || this.isAtEnd) return undefined;
    this.position += length;
    return values[bits];
  }

  alignToByte(): void {
    this.position = (this.position + 7) & ~7;
  }

  /** Steps over zeros for filling and the mark they end with. @returns false and stays when there is none. */
  skipEndOfLine(): boolean {
    const start = this.position;
    let zeros = 0;
    while (!this.isAtEnd && this.take(1) === 0) zeros += 1;
    if (zeros >= END_OF_LINE_BITS - 1) return true;
    this.position = start;
    return false;
  }

  /** Goes to the next end-of-line mark, or to the end. */
  seekEndOfLine(): void {
    while (!this.isAtEnd && this.peek(END_OF_LINE_BITS) !== END_OF_LINE) this.position += 1;
  }

  private byte(index: number): number {
    const byte = this.data[index] ?? 0;
    if (!this.isReversed) return byte;
    let reversed = 0;
    for (let bit = 0; bit < 8; bit += 1) reversed |= ((byte >> bit) & 1) << (7 - bit);
    return reversed;
  }
}
