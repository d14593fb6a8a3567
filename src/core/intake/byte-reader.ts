import { InputError } from '../errors';

/** Reads numbers from bytes at absolute offsets; past the end the file is truncated. */
export class ByteReader {
  private readonly view: DataView;

  /** @param littleEndian byte order of the multi-byte reads. */
  constructor(
    readonly bytes: Uint8Array,
    readonly littleEndian = false,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  /** @throws InputError `truncated` when `[offset, offset + size)` is not all there. */
  need(offset: number, size: number): void {
    if (offset < 0 || offset + size > this.bytes.length)
      throw new InputError('truncated', `The file ends before byte ${offset + size}`);
  }

  u8(offset: number): number {
    this.need(offset, 1);
    return this.bytes[offset]!;
  }

  u16(offset: number): number {
    this.need(offset, 2);
    return this.view.getUint16(offset, this.littleEndian);
  }

  u32(offset: number): number {
    this.need(offset, 4);
    return this.view.getUint32(offset, this.littleEndian);
  }

  i32(offset: number): number {
    this.need(offset, 4);
    return this.view.getInt32(offset, this.littleEndian);
  }

  /** Bytes as Latin-1 text. */
  ascii(offset: number, size: number): string {
    this.need(offset, size);
    return latin1(this.bytes, offset, size);
  }
}

/** Bytes as Latin-1 text; stops quietly at the end of the bytes. */
export function latin1(bytes: Uint8Array, offset: number, size: number): string {
  let text = '';
  for (const byte of bytes.subarray(offset, offset + size)) text += String.fromCharCode(byte);
  return text;
}
