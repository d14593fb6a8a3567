import UTIF, { type IFD } from 'utif2';
import { InputError, UnsupportedError } from '../../core/errors';
import { checkPixels } from '../../core/intake/limits';
import { TIFF_TAGS, type TiffPage } from '../../core/intake/tiff-directory';
import type { RgbaImage } from '../../core/raster-image';

/** None, CCITT (2, 3, 4), LZW, JPEG old and new, Deflate old and new, PackBits. */
const COMPRESSIONS = new Set([1, 2, 3, 4, 5, 6, 7, 8, 32773, 32946]);
const OLD_JPEG = 6;
const SEPARATE_PLANES = 2;

/**
 * Decodes one page of a TIFF; its orientation is not applied yet.
 * @param bytes the whole file, which `page` came from.
 * @throws InputError `corrupt`, `too_many_pixels`; UnsupportedError `unsupported_variant`.
 */
export function decodeTiffPage(bytes: Uint8Array, page: TiffPage): RgbaImage {
  const { widthPx: width, heightPx: height, tags, compression } = page;
  checkPixels(width, height);
  if (!COMPRESSIONS.has(compression))
    throw unsupported(`compression ${compression}`, { compression });
  const samples = tags.get(TIFF_TAGS.samplesPerPixel)?.[0] ?? 1;
  if (tags.get(TIFF_TAGS.planarConfiguration)?.[0] === SEPARATE_PLANES && samples > 1)
    throw unsupported('separate colour planes', { samples });
  try {
    const isTiled = tags.has(TIFF_TAGS.tileWidth) && compression !== OLD_JPEG;
    const data = isTiled ? decodeTiles(bytes, page) : decodeStrips(bytes, page);
    return { width, height, data };
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError('corrupt', 'The TIFF page cannot be decoded', { cause: error });
  }
}

function unsupported(what: string, details: Record<string, number>): UnsupportedError {
  return new UnsupportedError('unsupported_variant', `TIFF with ${what} is not read`, { details });
}

function decodeStrips(bytes: Uint8Array, page: TiffPage): Uint8Array {
  return decode(bytes, directory(page.tags), page.widthPx, page.heightPx);
}

/** Each tile is decoded as a picture of its own, so that memory stays that of the page and one tile. */
function decodeTiles(bytes: Uint8Array, page: TiffPage): Uint8Array {
  const { widthPx, heightPx, tags } = page;
  const tileWidth = tags.get(TIFF_TAGS.tileWidth)?.[0] ?? 0;
  const tileHeight = tags.get(TIFF_TAGS.tileHeight)?.[0] ?? 0;
  checkPixels(tileWidth, tileHeight);
  const offsets = tags.get(TIFF_TAGS.tileOffsets) ?? [];
  const counts = tags.get(TIFF_TAGS.tileByteCounts) ?? [];
  const across = Math.ceil(widthPx / tileWidth);
  const needed = across * Math.ceil(heightPx / tileHeight);
  if (offsets.length < needed || counts.length < needed)
    throw new InputError('corrupt', `TIFF has ${offsets.length} of ${needed} tiles`);
  const pixels = new Uint8Array(widthPx * heightPx * 4);
  for (let index = 0; index < needed; index += 1) {
    const left = (index % across) * tileWidth;
    const top = Math.floor(index / across) * tileHeight;
    const tile = decode(bytes, tileDirectory(tags, index), tileWidth, tileHeight);
    const rowBytes = Math.min(tileWidth, widthPx - left) * 4;
    for (let y = 0; y < tileHeight && top + y < heightPx; y += 1) {
      const from = y * tileWidth * 4;
      pixels.set(tile.subarray(from, from + rowBytes), ((top + y) * widthPx + left) * 4);
    }
  }
  return pixels;
}

/** The tags in the form that the decoder takes. Its own parser can be sent round in circles, so it is not used. */
function directory(tags: TiffPage['tags']): IFD {
  const fields = [...tags].map(([tag, values]) => [`t${tag}`, [...values]] as const);
  return Object.fromEntries(fields) as unknown as IFD;
}

const TILE_TAGS: readonly number[] = [
  TIFF_TAGS.tileWidth,
  TIFF_TAGS.tileHeight,
  TIFF_TAGS.tileOffsets,
  TIFF_TAGS.tileByteCounts,
];

function tileDirectory(tags: TiffPage['tags'], index: number): IFD {
  const tile = new Map([...tags].filter(([tag]) => !TILE_TAGS.includes(tag)));
  const height = tags.get(TIFF_TAGS.tileHeight) ?? [];
  tile.set(TIFF_TAGS.width, tags.get(TIFF_TAGS.tileWidth) ?? []);
  tile.set(TIFF_TAGS.height, height);
  tile.set(TIFF_TAGS.rowsPerStrip, height);
  tile.set(TIFF_TAGS.stripOffsets, [tags.get(TIFF_TAGS.tileOffsets)![index]!]);
  tile.set(TIFF_TAGS.stripByteCounts, [tags.get(TIFF_TAGS.tileByteCounts)![index]!]);
  return directory(tile);
}

function decode(bytes: Uint8Array, ifd: IFD, width: number, height: number): Uint8Array {
  UTIF.decodeImage(bytes, ifd);
  if (ifd.width !== width || ifd.height !== height || !(ifd.data instanceof Uint8Array))
    throw new InputError('corrupt', 'TIFF page holds no pixels');
  return UTIF.toRGBA8(ifd);
}
