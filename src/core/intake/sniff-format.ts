import { InputError, UnsupportedError } from '../errors';
import { latin1 } from './byte-reader';
import type { FileFormat } from './file-format';

interface Magic<Kind extends string> {
  readonly kind: Kind;
  readonly offset?: number;
  /** Latin-1; `?` matches any byte. */
  readonly magic: string;
}

const READ: readonly Magic<FileFormat>[] = [
  { kind: 'png', magic: '\x89PNG\r\n\x1a\n' },
  { kind: 'jpeg', magic: '\xff\xd8\xff' },
  { kind: 'gif', magic: 'GIF87a' },
  { kind: 'gif', magic: 'GIF89a' },
  { kind: 'webp', magic: 'RIFF????WEBP' },
  { kind: 'tiff', magic: 'II*\0' },
  { kind: 'tiff', magic: 'MM\0*' },
  { kind: 'bmp', magic: 'BM????\0\0\0\0' },
];

/** Formats that people drop by mistake, so that the refusal can say what it is. */
const NOT_READ: readonly Magic<string>[] = [
  { kind: 'zip', magic: 'PK\x03\x04' },
  { kind: 'zip', magic: 'PK\x05\x06' },
  { kind: 'office', magic: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { kind: 'rtf', magic: '{\\rtf' },
  { kind: 'postscript', magic: '%!PS' },
  { kind: 'photoshop', magic: '8BPS' },
  { kind: 'jpeg2000', magic: '\0\0\0\x0cjP  ' },
  { kind: 'jpegxl', magic: '\xff\x0a' },
  { kind: 'jpegxl', magic: '\0\0\0\x0cJXL ' },
  { kind: 'bigtiff', magic: 'II+\0' },
  { kind: 'bigtiff', magic: 'MM\0+' },
  { kind: 'icon', magic: '\0\0\x01\0' },
  { kind: 'gzip', magic: '\x1f\x8b' },
  { kind: '7z', magic: "7z\xbc\xaf'\x1c" },
  { kind: 'rar', magic: 'Rar!' },
  { kind: 'program', magic: '\x7fELF' },
  { kind: 'program', magic: 'MZ' },
  { kind: 'sqlite', magic: 'SQLite format 3' },
  { kind: 'audio or video', magic: 'RIFF????AVI ' },
  { kind: 'audio or video', magic: 'RIFF????WAVE' },
  { kind: 'audio or video', magic: 'ID3' },
  { kind: 'audio or video', magic: '\x1aE\xdf\xa3' },
];

/** Where readers look for the header of a PDF: some producers put junk before it. */
const PDF_HEADER_WINDOW = 1024;

/**
 * Tells a file's format from its bytes; its name does not count.
 * @throws InputError `empty_file`; UnsupportedError `not_an_image` with `details.kind`, or `unknown_format`.
 */
export function sniffFormat(bytes: Uint8Array): FileFormat {
  if (bytes.length === 0) throw new InputError('empty_file', 'The file is empty');
  const found = READ.find((magic) => matches(bytes, magic));
  if (found) return found.kind;
  const heif = sniffHeif(bytes);
  if (heif) return heif;
  if (latin1(bytes, 0, PDF_HEADER_WINDOW).includes('%PDF-')) return 'pdf';
  const kind = NOT_READ.find((magic) => matches(bytes, magic))?.kind ?? sniffText(bytes);
  if (kind) {
    throw new UnsupportedError('not_an_image', `This is no image and no PDF but ${kind}`, {
      details: { kind },
    });
  }
  throw new UnsupportedError('unknown_format', 'The bytes are of no known image or PDF format');
}

function matches(bytes: Uint8Array, { magic, offset = 0 }: Magic<string>): boolean {
  if (bytes.length < offset + magic.length) return false;
  for (let index = 0; index < magic.length; index += 1) {
    if (magic[index] !== '?' && bytes[offset + index] !== magic.charCodeAt(index)) return false;
  }
  return true;
}

/** ISO base media: the brands in `ftyp` say which codec. @throws UnsupportedError for a video. */
function sniffHeif(bytes: Uint8Array): FileFormat | undefined {
  if (latin1(bytes, 4, 4) !== 'ftyp') return undefined;
  const size = Math.min(new DataView(bytes.buffer, bytes.byteOffset).getUint32(0), 256);
  const brands = latin1(bytes, 8, Math.max(4, size - 8));
  if (/avif|avis/.test(brands)) return 'avif';
  if (/heic|heix|heim|heis|hevc|hevx|mif1|msf1/.test(brands)) return 'heic';
  throw new UnsupportedError('not_an_image', 'This is no image but audio or video', {
    details: { kind: 'audio or video' },
  });
}

/** Names a text file by how it begins. */
function sniffText(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 512);
  const isText = sample.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
  if (!isText) return undefined;
  const start = latin1(sample, 0, sample.length)
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase();
  if (/^<!doctype html|^<html/.test(start)) return 'html';
  if (/<svg[\s>]/.test(start)) return 'svg';
  if (start.startsWith('<?xml') || start.startsWith('<')) return 'xml';
  return 'text';
}
