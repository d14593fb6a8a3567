import { unzlibSync } from 'fflate';
import { InputError, isDocumentError, UnsupportedError } from '../../core/errors';
import { checkPixels } from '../../core/intake/limits';
import { decodeCcitt, type CcittLayout } from '../../core/intake/tiff/ccitt-decode';
import { decodeLzw } from '../../core/intake/tiff/lzw-decode';
import { decodePackBits } from '../../core/intake/tiff/packbits-decode';
import { samplesToRgba } from '../../core/intake/tiff/to-rgba';
import { undoPredictor } from '../../core/intake/tiff/undo-predictor';
import { TIFF_TAGS, type TiffPage } from '../../core/intake/tiff-directory';
import type { RgbaImage } from '../../core/raster-image';
import { decodeTiffJpeg } from './decode-tiff-jpeg';

const FAX_SCHEMES: Readonly<Record<number, CcittLayout['scheme']>> = {
  2: 'modified',
  3: 'group3',
  4: 'group4',
};
const JPEG_COMPRESSIONS = new Set([6, 7]);
const SEPARATE_PLANES = 2;
const HORIZONTAL_PREDICTOR = 2;
/** LZW and both kinds of Deflate; with others the tag says nothing. */
const PREDICTED = new Set([5, 8, 32946]);

/**
 * Decodes one page of a TIFF; its orientation is not applied yet. Every loop here ends with the data or with the page,
 * whatever the bytes say.
 * @param bytes the whole file, which `page` came from.
 * @throws InputError `corrupt`, `too_many_pixels`; UnsupportedError `unsupported_variant`.
 */
export function decodeTiffPage(bytes: Uint8Array, page: TiffPage): RgbaImage {
  const { widthPx: width, heightPx: height, compression } = page;
  checkPixels(width, height);
  try {
    const data = JPEG_COMPRESSIONS.has(compression)
      ? decodeTiffJpeg(bytes, page)
      : samplesToRgba(decodeBlocks(bytes, page), sampleLayout(page));
    return { width, height, data };
  } catch (error) {
    if (isDocumentError(error)) throw error;
    throw new InputError('corrupt', 'The TIFF page cannot be decoded', { cause: error });
  }
}

function first(page: TiffPage, tag: number, usual: number): number {
  return page.tags.get(tag)?.[0] ?? usual;
}

function sampleLayout(page: TiffPage) {
  const samplesPerPixel = first(page, TIFF_TAGS.samplesPerPixel, 1);
  return {
    widthPx: page.widthPx,
    heightPx: page.heightPx,
    photometric: first(page, TIFF_TAGS.photometric, 0),
    samplesPerPixel,
    bitsPerSample: first(page, TIFF_TAGS.bitsPerSample, 1),
    palette: page.tags.get(TIFF_TAGS.colorMap) ?? [],
    hasAlpha: samplesPerPixel > 3 && first(page, TIFF_TAGS.extraSamples, 0) > 0,
  };
}

/** Decodes strips or tiles into the samples of the page, rows padded to bytes. */
function decodeBlocks(bytes: Uint8Array, page: TiffPage): Uint8Array {
  const { samplesPerPixel, bitsPerSample } = sampleLayout(page);
  if (first(page, TIFF_TAGS.planarConfiguration, 1) === SEPARATE_PLANES && samplesPerPixel > 1)
    throw new UnsupportedError('unsupported_variant', 'TIFF with separate planes is not read');
  const isTiled = page.tags.has(TIFF_TAGS.tileWidth);
  const blockWidth = isTiled ? first(page, TIFF_TAGS.tileWidth, 0) : page.widthPx;
  const blockHeight = isTiled
    ? first(page, TIFF_TAGS.tileHeight, 0)
    : Math.min(page.heightPx, first(page, TIFF_TAGS.rowsPerStrip, page.heightPx));
  checkPixels(blockWidth, blockHeight);
  const offsets = page.tags.get(isTiled ? TIFF_TAGS.tileOffsets : TIFF_TAGS.stripOffsets) ?? [];
  const counts =
    page.tags.get(isTiled ? TIFF_TAGS.tileByteCounts : TIFF_TAGS.stripByteCounts) ?? [];
  const across = Math.ceil(page.widthPx / blockWidth);
  const needed = across * Math.ceil(page.heightPx / blockHeight);
  if (offsets.length < needed)
    throw new InputError('corrupt', `TIFF has ${offsets.length} of ${needed} parts of its page`);
  const bitsPerPixel = samplesPerPixel * bitsPerSample;
  const rowBytes = Math.ceil((page.widthPx * bitsPerPixel) / 8);
  const blockRowBytes = Math.ceil((blockWidth * bitsPerPixel) / 8);
  const samples = new Uint8Array(rowBytes * page.heightPx);
  for (let index = 0; index < needed; index += 1) {
    const top = Math.floor(index / across) * blockHeight;
    const rows = isTiled ? blockHeight : Math.min(blockHeight, page.heightPx - top);
    const offset = offsets[index]!;
    const stored = bytes.subarray(offset, offset + (counts[index] ?? bytes.length));
    const block = decodeBlock(stored, page, { width: blockWidth, rows, rowBytes: blockRowBytes });
    const left = Math.floor(((index % across) * blockWidth * bitsPerPixel) / 8);
    for (let y = 0; y < rows && top + y < page.heightPx; y += 1) {
      const part = block.subarray(y * blockRowBytes, (y + 1) * blockRowBytes);
      samples.set(part.subarray(0, rowBytes - left), (top + y) * rowBytes + left);
    }
  }
  return samples;
}

function decodeBlock(
  stored: Uint8Array,
  page: TiffPage,
  block: { readonly width: number; readonly rows: number; readonly rowBytes: number },
): Uint8Array {
  const data = decompress(stored, page, block);
  const { samplesPerPixel, bitsPerSample } = sampleLayout(page);
  if (bitsPerSample === 16 && !page.isLittleEndian) swapBytes(data);
  const predictor = first(page, TIFF_TAGS.predictor, 1);
  if (predictor === HORIZONTAL_PREDICTOR && PREDICTED.has(page.compression))
    undoPredictor(data, block.width, samplesPerPixel, bitsPerSample);
  return data;
}

function decompress(
  stored: Uint8Array,
  page: TiffPage,
  { width, rows, rowBytes }: { width: number; rows: number; rowBytes: number },
): Uint8Array {
  const size = rowBytes * rows;
  const { compression } = page;
  const scheme = FAX_SCHEMES[compression];
  if (scheme) {
    return decodeCcitt(stored, {
      scheme,
      rows,
      widthPx: width,
      isTwoDimensional: (first(page, TIFF_TAGS.group3Options, 0) & 1) === 1,
      isReversed: first(page, TIFF_TAGS.fillOrder, 1) === 2,
    });
  }
  if (compression === 1) return fill(stored, size);
  if (compression === 5) return decodeLzw(stored, size);
  if (compression === 8 || compression === 32946)
    return unzlibSync(stored, { out: new Uint8Array(size) });
  if (compression === 32773) return decodePackBits(stored, size);
  throw new UnsupportedError('unsupported_variant', `TIFF compression ${compression} is not read`, {
    details: { compression },
  });
}

/** A copy of exactly `size` bytes, zeros where the file has fewer. */
function fill(stored: Uint8Array, size: number): Uint8Array {
  const data = new Uint8Array(size);
  data.set(stored.subarray(0, size));
  return data;
}

function swapBytes(data: Uint8Array): void {
  for (let at = 0; at + 1 < data.length; at += 2)
    [data[at], data[at + 1]] = [data[at + 1]!, data[at]!];
}
