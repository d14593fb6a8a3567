import { InputError } from '../errors';
import { latin1 } from './byte-reader';

/** Trailing junk after the end mark is common; more than this is not. */
const TAIL_BYTES = 64 * 1024;
const HEAD_BYTES = 2048;

/**
 * Refuses a PDF that was cut off. pdf.js would rebuild what is left and quietly give fewer pages.
 * @throws InputError `truncated`.
 */
export function checkPdfComplete(bytes: Uint8Array): void {
  const head = latin1(bytes, 0, HEAD_BYTES);
  const linearized = /\/Linearized\s+[\d.]+[^>]*?\/L\s+(\d+)/s.exec(head);
  const statedBytes = Number(linearized?.[1] ?? 0);
  if (statedBytes > bytes.length) {
    throw new InputError('truncated', `PDF has ${bytes.length} of its ${statedBytes} bytes`);
  }
  const tail = latin1(bytes, Math.max(0, bytes.length - TAIL_BYTES), TAIL_BYTES);
  if (!tail.includes('%%EOF') && !tail.includes('startxref'))
    throw new InputError('truncated', 'PDF ends before its end mark');
}
