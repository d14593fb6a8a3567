import type { ReadPage } from '../core/document';
import type { Rotation } from '../core/raster-image';
import type { Stage } from '../protocol/engine-api';
import type { EngineClient } from './engine-client';
import { readPage } from './read-page';
import type { ClientSource } from './source-client';
import { makeThumbnail } from './thumbnail';

/** Pages of one file under way at a time: one with the reader, the next being decoded. */
const PAGES_AT_ONCE = 2;
const THUMBNAIL_LONG_SIDE_PX = 288;

export interface ReadFileHooks {
  /** `fraction` of the stage, 0 to 1. */
  onProgress(pageIndex: number, stage: Stage, fraction: number): void;
  onThumbnail(blob: Blob): void;
}

/**
 * Reads every page of an opened file, two at a time, in order.
 * @throws CancelledError, and the first error of a page: a document with a page missing would be read wrongly.
 */
export async function readFilePages(
  source: ClientSource,
  engine: EngineClient,
  signal: AbortSignal,
  hooks: ReadFileHooks,
): Promise<ReadPage[]> {
  const pages: ReadPage[] = [];
  await showThumbnail(source, 0, hooks);
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let index = next++; index < source.pageCount; index = next++) {
      const page = await readPage(source, index, engine, signal, (stage, fraction) => {
        hooks.onProgress(index, stage, fraction);
      });
      pages[index] = page;
      if (index === 0 && page.rotation !== 0) await showThumbnail(source, page.rotation, hooks);
    }
  };
  const lanes = Array.from({ length: Math.min(PAGES_AT_ONCE, source.pageCount) }, lane);
  try {
    await Promise.all(lanes);
  } catch (error) {
    next = source.pageCount;
    await Promise.allSettled(lanes);
    throw error;
  }
  return pages;
}

async function showThumbnail(
  source: ClientSource,
  rotation: Rotation,
  hooks: ReadFileHooks,
): Promise<void> {
  const bitmap = await source.thumbnail(0, THUMBNAIL_LONG_SIDE_PX);
  try {
    hooks.onThumbnail(await makeThumbnail(bitmap, rotation));
  } finally {
    bitmap.close();
  }
}
