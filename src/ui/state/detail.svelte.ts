import { correctedDocuments } from '../../client/corrected';
import { documentKey, isReviewed } from '../../client/corrections';
import type { Correction } from '../../client/corrections';
import type { StoredResult } from '../../client/document-store';
import type { DocumentStore } from '../../client/document-store';
import type { ReadingServices } from '../../client/services';
import { statusOf, summarise } from '../../client/summarise';
import type { ReadPage } from '../../core/document';
import type { Rotation } from '../../core/raster-image';
import type { PageType } from '../../core/page-types';
import type {
  DocumentReading,
  FieldReading,
  FieldValue,
} from '../../core/understand/document-reading';
import type { DocumentsState } from './documents.svelte';
import type { FileEntry } from './file-entry.svelte';

export type SaveState = 'clean' | 'saving' | 'saved' | 'failed';

/** The file that is open: its documents, where a person is in them, and what they correct. */
export class DetailState {
  #result: StoredResult | undefined = $state.raw();
  entry: FileEntry | undefined = $state.raw();
  documents: readonly DocumentReading[] = $state.raw([]);
  documentIndex = $state(0);
  pageIndex = $state(0);
  fieldPath: string | undefined = $state();
  saveState: SaveState = $state('clean');

  readonly document = $derived<DocumentReading | undefined>(this.documents[this.documentIndex]);
  readonly page = $derived<ReadPage | undefined>(this.#result?.pages[this.pageIndex]);
  readonly field = $derived<FieldReading | undefined>(
    this.fieldPath === undefined ? undefined : this.document?.fields[this.fieldPath],
  );
  /** What a page is, before any document is known: pages count from the record while reading. */
  readonly pageCount = $derived(this.#result?.pages.length ?? this.entry?.record.pageCount ?? 0);

  #corrections: readonly Correction[] = [];
  #opening = 0;
  #pending: { readonly entry: FileEntry | undefined; readonly done: Promise<void> } | undefined;

  readonly #store: DocumentStore;
  readonly #files: DocumentsState;
  readonly #reading: () => Promise<ReadingServices>;

  constructor(
    store: DocumentStore,
    files: DocumentsState,
    reading: () => Promise<ReadingServices>,
  ) {
    this.#store = store;
    this.#files = files;
    this.#reading = reading;
  }

  /**
   * Opens a file, or closes with `undefined`. A later call for another file wins over an earlier one still loading;
   * one for the same file waits for it, and looks again when nothing had been read by then.
   */
  open(entry: FileEntry | undefined): Promise<void> {
    const pending = this.#pending;
    const done =
      entry && pending?.entry === entry
        ? pending.done.then(() => (this.documents.length === 0 ? this.#load(entry) : undefined))
        : this.#load(entry);
    this.#pending = { entry, done };
    const end = (): void => {
      if (this.#pending?.done === done) this.#pending = undefined;
    };
    done.then(end, end);
    return done;
  }

  async #load(entry: FileEntry | undefined): Promise<void> {
    const opening = ++this.#opening;
    const isSame = entry === this.entry;
    this.entry = entry;
    if (!isSame) {
      this.documentIndex = 0;
      this.pageIndex = 0;
      this.#result = undefined;
      this.documents = [];
      this.#corrections = [];
      this.saveState = 'clean';
    }
    this.fieldPath = undefined;
    if (!entry) return;
    this.#files.prioritise(entry);
    const result = await this.#files.result(entry);
    if (opening !== this.#opening || !result) return;
    const corrections = await this.#store.corrections(entry.id).catch(() => []);
    const documents = await this.#corrected(entry, result, corrections);
    if (opening !== this.#opening) return;
    this.#result = result;
    this.#corrections = corrections;
    this.documents = documents;
  }

  /** Degrees clockwise that make a page upright. */
  rotationOf(page: number): Rotation {
    return this.#result?.pages[page]?.rotation ?? 0;
  }

  /** Shows a page, and the document it belongs to. */
  showPage(index: number): void {
    this.pageIndex = Math.min(Math.max(0, index), Math.max(0, this.pageCount - 1));
    if (this.document?.pages.includes(this.pageIndex)) return;
    const owner = this.documents.findIndex(({ pages }) => pages.includes(this.pageIndex));
    if (owner >= 0) this.showDocument(owner, this.pageIndex);
  }

  showDocument(index: number, page = this.documents[index]?.pages[0]): void {
    this.documentIndex = index;
    this.fieldPath = undefined;
    if (page !== undefined) this.pageIndex = page;
  }

  /** Selects a field and turns to its page. */
  selectField(path: string | undefined): void {
    this.fieldPath = path;
    const page = path === undefined ? undefined : this.document?.fields[path]?.page;
    if (page !== undefined) this.pageIndex = page;
  }

  setType(type: PageType): Promise<void> {
    return this.#correct({ kind: 'type', pages: this.document?.pages ?? [], type });
  }

  setValue(path: string, value: FieldValue | undefined): Promise<void> {
    const document = documentKey(this.documents, this.documentIndex);
    return this.#correct({
      kind: 'value',
      document,
      path,
      ...(value === undefined ? {} : { value }),
    });
  }

  setReviewed(reviewed: boolean): Promise<void> {
    return this.#correct({ kind: 'reviewed', isReviewed: reviewed });
  }

  /** A document starts at this page, or continues at it. */
  setBoundary(page: number, boundary: 'split' | 'join'): Promise<void> {
    return this.#correct({ kind: 'boundary', page, boundary });
  }

  /** The correction shows at once; "saved" is said when it is on disk. */
  async #correct(correction: Correction): Promise<void> {
    const { entry } = this;
    const result = this.#result;
    if (!entry || !result) return;
    this.saveState = 'saving';
    this.#corrections = [...this.#corrections, correction];
    const corrections = this.#corrections;
    const saved = this.#store.appendCorrection(entry.id, correction);
    saved.catch(() => undefined);
    const documents = await this.#corrected(entry, result, corrections);
    if (this.entry === entry) {
      this.documents = documents;
      this.documentIndex = this.#indexOfPage(documents);
    }
    const summaries = summarise(documents);
    const reviewed = isReviewed(corrections);
    entry.update({
      documents: summaries,
      isReviewed: reviewed,
      status: statusOf(summaries, reviewed),
    });
    try {
      await saved;
      await this.#store.putFile(entry.record);
      this.saveState = 'saved';
    } catch {
      this.saveState = 'failed';
    }
  }

  #indexOfPage(documents: readonly DocumentReading[]): number {
    if (documents[this.documentIndex]?.pages.includes(this.pageIndex)) return this.documentIndex;
    return Math.max(
      0,
      documents.findIndex(({ pages }) => pages.includes(this.pageIndex)),
    );
  }

  async #corrected(
    entry: FileEntry,
    result: StoredResult,
    corrections: readonly Correction[],
  ): Promise<readonly DocumentReading[]> {
    if (!corrections.some(({ kind }) => kind !== 'reviewed')) return result.documents;
    const { understand } = await this.#reading();
    return correctedDocuments(understand, result, corrections, entry.record.name);
  }
}
