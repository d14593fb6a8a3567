import { InputError } from '../../core/errors';
import { checkPixels } from '../../core/intake/limits';
import type { DocumentSource, RenderOptions, SourcePage } from '../../core/intake/source';
import { readTiffPages, type TiffPage } from '../../core/intake/tiff-directory';
import { placePicture, type StoredPicture } from './placement';
import type { SourceRealm } from './source-realm';

/** A TIFF, each of its pictures a page. */
export class TiffSource<Raster> implements DocumentSource<Raster> {
  readonly format = 'tiff';
  readonly pageCount: number;
  private readonly pages: readonly TiffPage[];

  /** @throws InputError `truncated`, `corrupt`, `too_many_pages`. */
  constructor(
    private readonly realm: SourceRealm<Raster>,
    private bytes: Uint8Array,
  ) {
    this.pages = readTiffPages(bytes);
    this.pageCount = this.pages.length;
  }

  async openPage(index: number): Promise<SourcePage> {
    const page = this.page(index);
    const { width, height } = placePicture(stored(page));
    return Promise.resolve({ index, widthPx: width, heightPx: height, widgets: [], rules: [] });
  }

  async render(index: number, options: RenderOptions = {}): Promise<Raster> {
    const page = this.page(index);
    const { decodeTiffPage } = await import('../codec/decode-tiff');
    const picture = await this.realm.fromPixels(decodeTiffPage(this.bytes, page));
    return this.realm.place(picture, placePicture(stored(page), options.maxLongSidePx));
  }

  thumbnail(index: number, longSidePx: number): Promise<Raster> {
    return this.render(index, { maxLongSidePx: longSidePx });
  }

  close(): Promise<void> {
    this.bytes = new Uint8Array(0);
    return Promise.resolve();
  }

  private page(index: number): TiffPage {
    const page = this.pages[index];
    if (!page) throw new InputError('no_such_page', `The TIFF has no page ${index + 1}`);
    checkPixels(page.widthPx, page.heightPx);
    return page;
  }
}

function stored(page: TiffPage): StoredPicture {
  return {
    width: page.widthPx,
    height: page.heightPx,
    orientation: page.orientation,
    pixelAspect: page.pixelAspect,
    mayBeTransparent: true,
  };
}
