import type { Libheif } from 'libheif-js/libheif-wasm/libheif-bundle.mjs';
import { InputError } from '../../core/errors';
import type { RgbaImage } from '../../core/raster-image';

let library: Promise<Libheif> | undefined;

/** Loaded with the first HEIC file: the decoder weighs more than the app. */
function loadLibrary(): Promise<Libheif> {
  return (library ??= (async () => {
    const { default: start } = await import('libheif-js/libheif-wasm/libheif-bundle.mjs');
    // It prints every failure otherwise; here failures are thrown.
    return start({ print: () => undefined, printErr: () => undefined });
  })());
}

/**
 * Decodes the primary picture of a HEIC file, upright: libheif applies the file's own turns.
 * @throws InputError `corrupt`.
 */
export async function decodeHeic(bytes: Uint8Array): Promise<RgbaImage> {
  const heif = await loadLibrary();
  const context = heif.heif_context_alloc();
  try {
    const status = heif.heif_context_read_from_memory(context, bytes);
    if (status.code !== heif.heif_error_code.heif_error_Ok) throw corrupt(status.message);
    const handle = heif.heif_js_context_get_primary_image_handle(context);
    if (handle.code !== undefined) throw corrupt(handle.message);
    try {
      return await decodeHandle(heif, handle);
    } finally {
      heif.heif_image_handle_release(handle);
    }
  } finally {
    heif.heif_context_free(context);
  }
}

async function decodeHandle(heif: Libheif, handle: unknown): Promise<RgbaImage> {
  const decoded = await heif.heif_js_decode_image2(
    handle,
    heif.heif_colorspace.heif_colorspace_RGB,
    heif.heif_chroma.heif_chroma_interleaved_RGBA,
  );
  if (decoded.code !== undefined) throw corrupt(decoded.message);
  try {
    const channel = decoded.channels.find(
      ({ id }) => id === heif.heif_channel.heif_channel_interleaved,
    );
    if (!channel) throw corrupt('no pixels');
    const { width, height, stride } = channel;
    const data = new Uint8ClampedArray(width * height * 4);
    for (let y = 0; y < height; y += 1)
      data.set(channel.data.subarray(y * stride, y * stride + width * 4), y * width * 4);
    return { width, height, data };
  } finally {
    heif.heif_image_release(decoded.image);
  }
}

function corrupt(reason: string | undefined): InputError {
  return new InputError('corrupt', `The HEIC picture cannot be decoded: ${reason ?? 'unknown'}`);
}
