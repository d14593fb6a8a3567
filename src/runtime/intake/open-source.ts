import { throwIfCancelled } from '../../core/cancel';
import { checkFileSize } from '../../core/intake/limits';
import { sniffFormat } from '../../core/intake/sniff-format';
import type { DocumentSource, OpenOptions, SourceFile } from '../../core/intake/source';
import { PdfDocumentSource } from './pdf-document-source';
import { PictureSource } from './picture-source';
import type { SourceRealm } from './source-realm';
import { TiffSource } from './tiff-source';

/**
 * Opens a file of any format that is read. The bytes are kept until the source is closed and must not change.
 * @throws InputError `empty_file`, `too_large`, `truncated`, `corrupt`, `too_many_pixels`, `too_many_pages`,
 * `encrypted_pdf`, `wrong_password`; UnsupportedError `not_an_image`, `unknown_format`, `unsupported_variant`.
 */
export async function openSourceIn<Raster>(
  realm: SourceRealm<Raster>,
  file: SourceFile,
  options: OpenOptions = {},
): Promise<DocumentSource<Raster>> {
  checkFileSize(file.bytes.length);
  // A Node Buffer would pass for a Uint8Array, but its slice() shares memory and pdf.js refuses it.
  const bytes = new Uint8Array(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  const format = sniffFormat(bytes);
  throwIfCancelled(options.signal);
  if (format === 'tiff') return new TiffSource(realm, bytes);
  if (format !== 'pdf') return new PictureSource(realm, format, bytes);
  const [{ openPdf }, pdfRealm] = await Promise.all([import('../pdf/pdf-source'), realm.pdf()]);
  throwIfCancelled(options.signal);
  return new PdfDocumentSource(realm, await openPdf(pdfRealm, bytes, options.password));
}
