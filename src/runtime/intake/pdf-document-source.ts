import type { DocumentSource, RenderOptions, SourcePage } from '../../core/intake/source';
import type { PdfSource } from '../pdf/pdf-source';
import type { SourceRealm } from './source-realm';

/** A PDF in the rasters of a realm. */
export class PdfDocumentSource<Raster> implements DocumentSource<Raster> {
  readonly format = 'pdf';
  readonly pageCount: number;

  constructor(
    private readonly realm: SourceRealm<Raster>,
    private readonly pdf: PdfSource,
  ) {
    this.pageCount = pdf.pageCount;
  }

  openPage(index: number): Promise<SourcePage> {
    return this.pdf.openPage(index);
  }

  async render(index: number, options: RenderOptions = {}): Promise<Raster> {
    return this.realm.takeCanvas(await this.pdf.draw(index, options));
  }

  thumbnail(index: number, longSidePx: number): Promise<Raster> {
    return this.render(index, { maxLongSidePx: longSidePx });
  }

  close(): Promise<void> {
    return this.pdf.close();
  }
}
