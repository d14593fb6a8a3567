import { deflateSync } from 'node:zlib';
import { createCanvas } from '@napi-rs/canvas';
import { crc32 } from '../../src/core/intake/crc32';

export const BAR_WIDTH = 64;
export const BAR_HEIGHT = 32;

/** White, with a black bar over the left quarter: four pixels tell it from a blank, turned or cut page. */
export function barCanvas() {
  const canvas = createCanvas(BAR_WIDTH, BAR_HEIGHT);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, BAR_WIDTH, BAR_HEIGHT);
  context.fillStyle = '#000';
  context.fillRect(0, 0, BAR_WIDTH / 4, BAR_HEIGHT);
  return canvas;
}

export async function barImage(format: 'png' | 'jpeg' | 'webp' | 'avif'): Promise<Uint8Array> {
  const canvas = barCanvas();
  if (format === 'png') return canvas.encode('png');
  return format === 'avif' ? canvas.encode('avif') : canvas.encode(format, 95);
}

/** The bar as an uncompressed BMP of 24 bits, rows bottom up. */
export function barBmp(): Uint8Array {
  const rowBytes = BAR_WIDTH * 3;
  const bytes = new Uint8Array(54 + rowBytes * BAR_HEIGHT).fill(255);
  const view = new DataView(bytes.buffer);
  bytes.fill(0, 0, 54);
  bytes.set([0x42, 0x4d]);
  view.setUint32(2, bytes.length, true);
  view.setUint32(10, 54, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, BAR_WIDTH, true);
  view.setInt32(22, BAR_HEIGHT, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 24, true);
  for (let y = 0; y < BAR_HEIGHT; y += 1)
    bytes.fill(0, 54 + y * rowBytes, 54 + y * rowBytes + (BAR_WIDTH / 4) * 3);
  return bytes;
}

/** The bar as a GIF of two colours whose LZW codes are never longer than three bits: a clear code before each pixel pair. */
export function barGif(): Uint8Array {
  const bits: number[] = [];
  const push = (code: number): void => {
    bits.push(code & 1, (code >> 1) & 1, (code >> 2) & 1);
  };
  for (let pixel = 0; pixel < BAR_WIDTH * BAR_HEIGHT; pixel += 1) {
    if (pixel % 2 === 0) push(4);
    push(pixel % BAR_WIDTH < BAR_WIDTH / 4 ? 1 : 0);
  }
  push(5);
  const data = Array.from({ length: Math.ceil(bits.length / 8) }, (_, byte) =>
    bits.slice(byte * 8, byte * 8 + 8).reduce((value, bit, index) => value | (bit << index), 0),
  );
  const blocks: number[] = [];
  for (let at = 0; at < data.length; at += 255) {
    const block = data.slice(at, at + 255);
    blocks.push(block.length, ...block);
  }
  const size = [BAR_WIDTH, 0, BAR_HEIGHT, 0];
  const header = [...'GIF89a'].map((character) => character.charCodeAt(0));
  // Two colours, and two bits a code at least, as the format wants.
  return Uint8Array.from([
    ...[...header, ...size, 0x80, 0, 0, 255, 255, 255, 0, 0, 0],
    ...[0x2c, 0, 0, 0, 0, ...size, 0, 2, ...blocks, 0, 0x3b],
  ]);
}

/** Puts an EXIF block with an orientation behind a JPEG's first marker. */
export function withOrientation(jpeg: Uint8Array, orientation: number): Uint8Array {
  const exif = [
    ...[0xff, 0xe1, 0x00, 0x22],
    ...[...'Exif\0\0MM\0*'].map((character) => character.charCodeAt(0)),
    ...[0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  ];
  return Uint8Array.from([...jpeg.subarray(0, 2), ...exif, ...jpeg.subarray(2)]);
}

/** A PNG of black pixels of any size, whose data are small however large it is. */
export function blackPng(width: number, height: number): Uint8Array {
  return greyscalePng(width, height, 1, new Uint8Array((Math.ceil(width / 8) + 1) * height));
}

/** A PNG of one grey pixel. */
export function greyPng(grey: number): Uint8Array {
  return greyscalePng(1, 1, 8, Uint8Array.of(0, grey));
}

/** Puts a gamma chunk behind a PNG's header. */
export function withGamma(png: Uint8Array, gamma: number): Uint8Array {
  const value = new DataView(new ArrayBuffer(4));
  value.setUint32(0, gamma * 100_000);
  const headerEnd = 33;
  return Uint8Array.from([
    ...png.subarray(0, headerEnd),
    ...chunk('gAMA', new Uint8Array(value.buffer)),
    ...png.subarray(headerEnd),
  ]);
}

/** @param rows each with its filter byte first. */
function greyscalePng(width: number, height: number, bits: number, rows: Uint8Array): Uint8Array {
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, bits);
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', new Uint8Array(header.buffer)),
    ...chunk('IDAT', deflateSync(rows)),
    ...chunk('IEND', new Uint8Array(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(
    [...type].map((character) => character.charCodeAt(0)),
    4,
  );
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes, 4, data.length + 8));
  return bytes;
}
