import { createCanvas } from '@napi-rs/canvas';
import { drawBankStatement } from '../../../scripts/samples/bank-statement.mjs';
import { canvasPage } from '../../../scripts/samples/canvas-page.mjs';
import { pdfPage, pdfPages } from '../../../scripts/samples/pdf-page.mjs';
import { drawReceipt } from '../../../scripts/samples/receipt.mjs';
import { drawW2 } from '../../../scripts/samples/w2.mjs';
import { encryptedPdf } from './encrypted-pdf';
import { greyTiff } from './grey-tiff';

/** A file as Playwright puts it into a file input. */
export interface TestFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const POINTS_PER_INCH = 72;

export function w2Pdf(name = 'w2.pdf'): TestFile {
  return { name, mimeType: 'application/pdf', buffer: pdfPage(drawW2()) };
}

export function statementPdf(name = 'statement.pdf'): TestFile {
  return { name, mimeType: 'application/pdf', buffer: pdfPage(drawBankStatement()) };
}

/** A W-2 and a bank statement in one file. */
export function packetPdf(name = 'packet.pdf'): TestFile {
  const buffer = pdfPages([drawW2(), drawBankStatement()]);
  return { name, mimeType: 'application/pdf', buffer };
}

export async function receiptPng(name = 'receipt.png'): Promise<TestFile> {
  const canvas = canvasPage(drawReceipt(), 220 / POINTS_PER_INCH);
  return { name, mimeType: 'image/png', buffer: await canvas.encode('png') };
}

export async function w2Jpeg(name = 'w2-photo.jpg'): Promise<TestFile> {
  const canvas = canvasPage(drawW2(), 150 / POINTS_PER_INCH);
  return { name, mimeType: 'image/jpeg', buffer: await canvas.encode('jpeg', 90) };
}

export function statementTiff(name = 'statement.tif'): TestFile {
  const canvas = canvasPage(drawBankStatement(), 150 / POINTS_PER_INCH);
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const grey = Uint8Array.from({ length: width * height }, (_, pixel) => data[pixel * 4]!);
  return { name, mimeType: 'image/tiff', buffer: greyTiff(width, height, grey) };
}

/** The first half of a PNG. */
export async function truncatedPng(name = 'half.png'): Promise<TestFile> {
  const canvas = createCanvas(400, 500);
  const whole = await canvas.encode('png');
  return { name, mimeType: 'image/png', buffer: whole.subarray(0, whole.length / 2) };
}

export function emptyFile(name = 'empty.pdf'): TestFile {
  return { name, mimeType: 'application/pdf', buffer: Buffer.alloc(0) };
}

export function lockedPdf(password: string, name = 'locked.pdf'): TestFile {
  const text = 'Invoice 4711, total due 120.00';
  return { name, mimeType: 'application/pdf', buffer: encryptedPdf(text, password) };
}
