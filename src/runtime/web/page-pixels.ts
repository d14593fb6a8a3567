import { InputError } from '../../core/errors';
import { toGrey, type GreyImage, type RgbaImage } from '../../core/raster-image';

/** A page in one of the forms in which it may come; the bitmap is closed after. */
export type PageSource =
  | { readonly kind: 'bitmap'; readonly bitmap: { close(): void } }
  | ({ readonly kind: 'pixels' } & RgbaImage)
  | { readonly kind: 'encoded'; readonly bytes: Uint8Array };

/** Pixels drawn and read back at a time: a canvas of a whole page of 300 dpi would be 35 MB beside the bitmap itself. */
const BAND_PIXELS = 1_000_000;

/**
 * Grey pixels of a page, as it is given: no rotation, no scaling. Encoded bytes are decoded by the browser, whose
 * rules (EXIF orientation applied once) are those of a bitmap it makes.
 * @throws InputError `undecodable` for bytes that no decoder of the browser takes.
 */
export async function decodePage(source: PageSource): Promise<GreyImage> {
  switch (source.kind) {
    case 'pixels':
      return toGrey(source);
    case 'bitmap':
      return readBitmap(source.bitmap as ImageBitmap);
    case 'encoded':
      return readBitmap(await decodeBytes(source.bytes));
  }
}

async function decodeBytes(bytes: Uint8Array): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  } catch (cause) {
    throw new InputError('undecodable', 'The browser cannot decode these bytes', { cause });
  }
}

/** Drawn on an opaque white canvas: a canvas with alpha is premultiplied and changes the colours of its pixels. */
function readBitmap(bitmap: ImageBitmap): GreyImage {
  const { width, height } = bitmap;
  try {
    const bandHeight = Math.min(height, Math.max(1, Math.floor(BAND_PIXELS / width)));
    const context = new OffscreenCanvas(width, bandHeight).getContext('2d', {
      alpha: false,
      willReadFrequently: true,
    });
    if (!context) throw new InputError('undecodable', `No canvas of ${width} x ${bandHeight}`);
    context.fillStyle = '#fff';
    const grey = new Uint8Array(width * height);
    for (let top = 0; top < height; top += bandHeight) {
      const rows = Math.min(bandHeight, height - top);
      context.fillRect(0, 0, width, bandHeight);
      context.drawImage(bitmap, 0, -top);
      grey.set(toGrey(context.getImageData(0, 0, width, rows)).data, top * width);
    }
    return { width, height, data: grey };
  } finally {
    bitmap.close();
  }
}
