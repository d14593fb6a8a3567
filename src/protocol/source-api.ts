import type { FileFormat } from '../core/intake/file-format';
import type { RenderOptions, SourcePage } from '../core/intake/source';
import type { BitmapLike } from './engine-api';
import type { Reply } from './worker-api';

/** A file that crosses to the source worker; a `File` or `Blob` is cloned by reference, its bytes are not copied. */
export interface SourceBlob {
  readonly name: string;
  readonly blob: BlobLike;
  readonly password?: string;
}

/** The part of a `Blob` that the worker uses. */
export interface BlobLike {
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** What is known of a file as soon as it is open. */
export interface OpenedSource {
  readonly format: FileFormat;
  readonly pageCount: number;
}

/** What the source worker exposes. `sourceId` is the caller's name for an open file. */
export interface SourceApi {
  /** Must be the first call. `pdfjsUrl` is the absolute URL of the folder with pdf.js's data, with a trailing slash. */
  start(options: { readonly pdfjsUrl: string }): Promise<Reply<void>>;
  open(sourceId: number, file: SourceBlob): Promise<Reply<OpenedSource>>;
  openPage(sourceId: number, index: number): Promise<Reply<SourcePage>>;
  /** The bitmap is transferred. */
  render(sourceId: number, index: number, options: RenderOptions): Promise<Reply<BitmapLike>>;
  thumbnail(sourceId: number, index: number, longSidePx: number): Promise<Reply<BitmapLike>>;
  close(sourceId: number): Promise<Reply<void>>;
}
