import { UnsupportedError } from '../../core/errors';

/**
 * SHA-256 of the bytes, hex. About a millisecond a megabyte.
 * @throws UnsupportedError `insecure_context` where the browser offers no hashing (plain HTTP from another machine).
 */
export async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  // Typed as always there; over plain HTTP it is not.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (!subtle) {
    throw new UnsupportedError('insecure_context', 'Hashing needs HTTPS or localhost');
  }
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
