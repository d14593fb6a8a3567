import { createHash } from 'node:crypto';
import { readFile as readBytes } from 'node:fs/promises';
import type { ReadPage } from '../core/document';
import { InputError } from '../core/errors';
import type { DocumentSource } from '../core/intake/source';
import type { RgbaImage } from '../core/raster-image';
import { understandPages } from '../core/understand/understand';
import type { DocumentEngineApi } from '../protocol/engine-api';
import { toReading } from '../protocol/reading';
import type { FileReading } from '../protocol/reading-schema';
import { pageIndices, type PageRange } from './page-ranges';
import { preparePage, readPreparedPage } from './page-reader';
import type { OpenFile } from './source-thread';

export interface ReadFileOptions {
  readonly engine: DocumentEngineApi;
  readonly open: OpenFile;
  readonly pages?: readonly PageRange[];
  readonly password?: string;
  /** Called before each page, counted from one. */
  readonly onPage: (page: number, pageCount: number) => void;
}

/**
 * Reads one file from end to end.
 * @throws DocumentError with the reason when it cannot be read.
 */
export async function readFile(file: string, options: ReadFileOptions): Promise<FileReading> {
  const began = performance.now();
  const bytes = await loadBytes(file);
  const source = await options.open(
    { name: file, bytes },
    options.password === undefined ? {} : { password: options.password },
  );
  try {
    const pages = await readPages(source, options);
    const documents = understandPages(pages, { fileName: file });
    const { sessions } = await options.engine.diagnostics();
    const reading = toReading(
      {
        name: file,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        latencyMs: performance.now() - began,
      },
      documents,
      pages,
      sessions,
    );
    // With `--pages` fewer pages are read than the file has.
    return { ...reading, page_count: source.pageCount };
  } finally {
    await source.close();
  }
}

async function loadBytes(file: string): Promise<Uint8Array> {
  try {
    return await readBytes(file);
  } catch (cause) {
    throw new InputError('unreadable_file', 'The file cannot be read', { cause });
  }
}

/** Reads pages in order; while one is recognised, the next is decoded. */
async function readPages(
  source: DocumentSource<RgbaImage>,
  options: ReadFileOptions,
): Promise<ReadPage[]> {
  const indices = pageIndices(source.pageCount, options.pages);
  if (indices.length === 0) {
    throw new InputError('no_such_page', `The file has only ${source.pageCount} pages`);
  }
  const prepare = (position: number): ReturnType<typeof preparePage> | undefined => {
    const index = indices[position];
    if (index === undefined) return undefined;
    const prepared = preparePage(source, index);
    // An error is thrown when the page's turn comes; until then nobody listens.
    prepared.catch(() => undefined);
    return prepared;
  };
  const pages: ReadPage[] = [];
  let next = prepare(0);
  for (let position = 0; next; position += 1) {
    options.onPage(indices[position]! + 1, source.pageCount);
    const prepared = await next;
    next = prepare(position + 1);
    pages.push(await readPreparedPage(options.engine, prepared));
  }
  return pages;
}
