/**
 * Opens files and decodes pages in a worker of their own, apart from the engine's.
 *
 * ```ts
 * const sources = createSourceClient({
 *   createWorker: () => new Worker(new URL('../workers/source.worker.ts', import.meta.url), { type: 'module' }),
 *   pdfjsUrl: new URL('pdfjs/', document.baseURI).href,
 * });
 * const source = await sources.open({ name: file.name, blob: file }, { password, signal });
 * source.pageCount;                                // known at once
 * const page = await source.openPage(0);           // size, text layer with verdict, form widgets, rules
 * const bitmap = await source.render(0);           // upright, opaque ImageBitmap; the caller closes or transfers it
 * const small = await source.thumbnail(0, 256);
 * await source.close();
 * ```
 *
 * - Every failure is a DocumentError with `code`: `empty_file`, `truncated`, `corrupt`, `unknown_format`,
 *   `not_an_image` (details.kind says what it is), `too_large`, `too_many_pixels`, `too_many_pages`, `encrypted_pdf`,
 *   `wrong_password` (ask and open again with a password), `unsupported_variant`, `timed_out`, `worker_crashed`.
 * - Calls run one after the other. A file that gives no picture within its budget is rejected with `timed_out` and the
 *   worker is replaced; files that were open stay usable, for they are opened again when they are next asked for.
 * - Keep as many sources as you like: only the few used last hold memory in the worker.
 */
import type * as Comlink from 'comlink';
import type { DocumentSource } from '../core/intake/source';

/** The part of a `Worker` that is used; a test passes a loopback. */
export interface SourceWorker extends Comlink.Endpoint {
  terminate(): void;
}

export interface SourceClientOptions {
  readonly createWorker: () => SourceWorker;
  /** Absolute URL of the folder with pdf.js's wasm, cmaps and fonts, with a trailing slash. */
  readonly pdfjsUrl: string;
  /** How long a file may take to its first picture, and then for each page. Milliseconds. @default 9500 */
  readonly answerMs?: number;
  /** Files that may be open in the worker at once. @default 3 */
  readonly maxOpen?: number;
}

export interface OpenSourceOptions {
  readonly password?: string;
  readonly signal?: AbortSignal;
}

export interface SourceClient {
  /** @throws DocumentError with one of the codes above; CancelledError. */
  open(
    file: { readonly name: string; readonly blob: Blob },
    options?: OpenSourceOptions,
  ): Promise<ClientSource>;
  /** Frees the worker. Every call under way is rejected with `worker_stopped`. */
  terminate(): void;
}

export type ClientSource = DocumentSource<ImageBitmap>;
