import { InputError, isDocumentError } from '../../core/errors';
import { neutraliseOrientation } from '../../core/intake/exif-orientation';
import { inspectImage, type PictureFormat } from '../../core/intake/inspect-image';
import type { DocumentSource, RenderOptions, SourcePage } from '../../core/intake/source';
import { placePicture } from './placement';
import type { Drawable, SourceRealm } from './source-realm';

/** A file of one picture. */
export class PictureSource<Raster> implements DocumentSource<Raster> {
  readonly pageCount = 1;
  private readonly stored;

  /** @throws InputError `truncated`, `corrupt`, `too_many_pixels`. */
  constructor(
    private readonly realm: SourceRealm<Raster>,
    readonly format: PictureFormat,
    private bytes: Uint8Array,
  ) {
    const header = inspectImage(format, bytes);
    this.stored = {
      orientation: header.orientation,
      width: header.widthPx,
      height: header.heightPx,
      pixelAspect: 1,
      mayBeTransparent: format !== 'jpeg',
    };
    if (header.orientation !== 1) {
      this.bytes = bytes.slice();
      neutraliseOrientation(this.bytes, header.exif);
    }
  }

  openPage(index: number): Promise<SourcePage> {
    const { width, height } = placePicture(this.stored);
    return Promise.resolve({ index, widthPx: width, heightPx: height, widgets: [], rules: [] });
  }

  async render(_index: number, options: RenderOptions = {}): Promise<Raster> {
    const picture = await this.decode();
    const { width, height } = picture;
    return this.realm.place(
      picture,
      placePicture({ ...this.stored, width, height }, options.maxLongSidePx),
    );
  }

  thumbnail(index: number, longSidePx: number): Promise<Raster> {
    return this.render(index, { maxLongSidePx: longSidePx });
  }

  close(): Promise<void> {
    this.bytes = new Uint8Array(0);
    return Promise.resolve();
  }

  private async decode(): Promise<Drawable> {
    try {
      return await this.realm.decode(this.format, this.bytes);
    } catch (error) {
      if (isDocumentError(error)) throw error;
      throw new InputError('corrupt', `The ${this.format} picture cannot be decoded`, {
        cause: error,
      });
    }
  }
}
