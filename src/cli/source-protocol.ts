import type { FileFormat } from '../core/intake/file-format';
import type { OpenOptions, RenderOptions, SourceFile, SourcePage } from '../core/intake/source';
import type { RgbaImage } from '../core/raster-image';
import type { Reply } from '../protocol/worker-api';

/** What the thread that opens files can do. It holds one file at a time. */
export interface SourceThreadApi {
  open(file: SourceFile, options: Pick<OpenOptions, 'password'>): Promise<OpenedFile>;
  openPage(index: number): Promise<SourcePage>;
  render(index: number, options?: RenderOptions): Promise<RgbaImage>;
  thumbnail(index: number, longSidePx: number): Promise<RgbaImage>;
  close(): Promise<void>;
}

export interface OpenedFile {
  readonly format: FileFormat;
  readonly pageCount: number;
}

export interface ThreadCall {
  readonly id: number;
  readonly method: keyof SourceThreadApi;
  readonly args: readonly unknown[];
}

/** The id of an answer nobody asked for: the thread has started. */
export const READY = 0;

export interface ThreadAnswer {
  readonly id: number;
  readonly reply: Reply<unknown>;
}
