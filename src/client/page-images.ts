import { InputError } from '../core/errors';
import type { ClientSource, SourceClient } from './source-client';

/** Pages of about 150 dpi are kept this many at a time: 60 MB on a desktop. */
const KEEP = 7;
/** Enough for reading print on a sharp screen; a letter page at 200 dpi. */
const LONG_SIDE_PX = 2200;

interface Kept {
  readonly key: string;
  readonly bitmap: Promise<ImageBitmap>;
}

/** Pictures of pages for looking at, made from the stored originals, least recently used dropped first. */
export class PageImages {
  readonly #originalOf: (sha256: string) => Promise<Blob | undefined>;
  readonly #sources: SourceClient;
  readonly #kept: Kept[] = [];
  readonly #open = new Map<string, Promise<ClientSource>>();
  readonly #passwords = new Map<string, string>();

  constructor(originalOf: (sha256: string) => Promise<Blob | undefined>, sources: SourceClient) {
    this.#originalOf = originalOf;
    this.#sources = sources;
  }

  /** Needed to look at an encrypted file again; kept in memory only. */
  setPassword(sha256: string, password: string): void {
    this.#passwords.set(sha256, password);
  }

  password(sha256: string): string | undefined {
    return this.#passwords.get(sha256);
  }

  /**
   * The page as the file holds it, before any turn of ours. The bitmap stays this cache's: draw it, do not close it.
   * @throws DocumentError `original_missing`, and what opening throws.
   */
  get(file: { name: string; sha256: string }, index: number): Promise<ImageBitmap> {
    const key = `${file.sha256}/${index}`;
    const position = this.#kept.findIndex((kept) => kept.key === key);
    const kept =
      position >= 0 ? this.#kept.splice(position, 1)[0]! : { key, bitmap: this.#make(file, index) };
    this.#kept.unshift(kept);
    for (const dropped of this.#kept.splice(KEEP))
      void dropped.bitmap.then((bitmap) => bitmap.close()).catch(() => undefined);
    kept.bitmap.catch(() => {
      const failed = this.#kept.indexOf(kept);
      if (failed >= 0) this.#kept.splice(failed, 1);
    });
    return kept.bitmap;
  }

  async #make(file: { name: string; sha256: string }, index: number): Promise<ImageBitmap> {
    const source = await this.#source(file);
    return source.render(index, { maxLongSidePx: LONG_SIDE_PX });
  }

  #source(file: { name: string; sha256: string }): Promise<ClientSource> {
    const open = this.#open.get(file.sha256);
    if (open) return open;
    const opening = this.#openSource(file);
    this.#open.set(file.sha256, opening);
    opening.catch(() => this.#open.delete(file.sha256));
    return opening;
  }

  async #openSource(file: { name: string; sha256: string }): Promise<ClientSource> {
    const blob = await this.#originalOf(file.sha256);
    if (!blob) throw new InputError('original_missing', `No original of '${file.name}'`);
    const password = this.#passwords.get(file.sha256);
    return this.#sources.open(
      { name: file.name, blob },
      password === undefined ? {} : { password },
    );
  }
}
