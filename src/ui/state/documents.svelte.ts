import type { DocumentStore, StoredResult } from '../../client/document-store';
import { toFileError } from '../../client/file-error';
import { withFileLock } from '../../client/file-lock';
import type { FileRecord } from '../../client/file-record';
import type { JobQueue } from '../../client/job-queue';
import type { ReadingServices } from '../../client/services';
import { InputError } from '../../core/errors';
import { sha256Hex } from '../../client/sha256';
import { usedModels } from '../../client/used-models';
import { statusOf, summarise } from '../../client/summarise';
import { FileEntry } from './file-entry.svelte';
import { inOrder, type Order } from './list-order';

export type Filter = 'all' | 'review' | 'done';

export interface DocumentsDependencies {
  readonly store: DocumentStore;
  readonly queue: JobQueue;
  /** Loads the reader on first use. */
  readonly reading: () => Promise<ReadingServices>;
}

/** Every file a person added: the list, and the work on it. */
export class DocumentsState {
  entries: FileEntry[] = $state([]);
  filter: Filter = $state('all');
  order: Order = $state('added');
  /** Whether the store's list has come; until then the screen says nothing about being empty. */
  isLoaded = $state(false);
  /** Set when the browser has no room: what is shown will not be here tomorrow. */
  storageFault: string | undefined = $state();

  readonly counts = $derived.by(() => {
    const counts = { all: this.entries.length, review: 0, done: 0, open: 0, failed: 0 };
    for (const { record } of this.entries) {
      if (record.status === 'needs_review' || record.status === 'failed') counts.review += 1;
      if (record.status === 'failed') counts.failed += 1;
      if (record.status === 'done') counts.done += 1;
      if (record.status === 'waiting' || record.status === 'reading') counts.open += 1;
    }
    return counts;
  });

  readonly visible = $derived(
    inOrder(
      this.entries.filter((entry) => this.#matches(entry)),
      this.order,
    ),
  );

  readonly #dependencies: DocumentsDependencies;
  #nextSequence = 0;

  constructor(dependencies: DocumentsDependencies) {
    this.#dependencies = dependencies;
  }

  /** Shows what this browser kept, and goes on with what was not finished. */
  async load(): Promise<void> {
    try {
      const records = await this.#dependencies.store.listFiles();
      this.entries = [...records.map((record) => new FileEntry(record)), ...this.entries];
      this.#nextSequence = Math.max(-1, ...this.entries.map(({ record }) => record.sequence)) + 1;
    } catch (error) {
      this.storageFault = toFileError(error).message;
    }
    this.isLoaded = true;
    for (const entry of this.entries)
      if (entry.record.status === 'waiting' || entry.record.status === 'reading')
        this.#enqueue(entry);
  }

  /** Lists the files at once and reads them in order. Returns their entries. */
  add(files: readonly File[]): FileEntry[] {
    const added = files.map((file) => new FileEntry(this.#newRecord(file), file));
    this.entries.push(...added);
    for (const entry of added) this.#enqueue(entry);
    return added;
  }

  /** Reads a file again: after an error, with a password, or after being stopped. */
  retry(entry: FileEntry, password?: string): void {
    this.#enqueue(entry, password);
  }

  cancel(entry: FileEntry): void {
    const isForgotten =
      this.#dependencies.queue.cancel(entry.id) && entry.record.status === 'waiting';
    if (isForgotten) this.#markCancelled(entry);
  }

  cancelAll(): void {
    const forgotten = this.#dependencies.queue.cancelAll();
    for (const entry of this.entries) if (forgotten.includes(entry.id)) this.#markCancelled(entry);
  }

  /** What a person looks at is read first. */
  prioritise(entry: FileEntry): void {
    this.#dependencies.queue.prioritise(entry.id);
  }

  /** Leaves the list only when it has left the store: what is gone stays gone. */
  async remove(entry: FileEntry): Promise<void> {
    entry.isRemoved = true;
    this.#dependencies.queue.cancel(entry.id);
    try {
      await this.#dependencies.store.removeFile(entry.record);
    } catch (error) {
      this.storageFault = toFileError(error).message;
    }
    this.entries = this.entries.filter((other) => other !== entry);
    entry.dropThumbnail();
  }

  /** The bytes of a file, from the store or, when that has no room, from memory. */
  async original(sha256: string): Promise<Blob | undefined> {
    const entry = this.entries.find(({ record, blob }) => blob && record.sha256 === sha256);
    return entry?.blob ?? this.#dependencies.store.original(sha256);
  }

  /** What was read from a file; `undefined` while it is being read or after it failed. */
  async result(entry: FileEntry): Promise<StoredResult | undefined> {
    return entry.result ?? this.#dependencies.store.result(entry.id);
  }

  /** Called when an item comes into view. */
  async loadThumbnail(entry: FileEntry): Promise<void> {
    if (entry.thumbnailUrl) return;
    const blob = await this.#dependencies.store.thumbnail(entry.id);
    if (blob && !entry.thumbnailUrl) entry.setThumbnail(blob);
  }

  #matches({ record }: FileEntry): boolean {
    if (this.filter === 'review')
      return record.status === 'needs_review' || record.status === 'failed';
    if (this.filter === 'done') return record.status === 'done';
    return true;
  }

  #newRecord(file: File): FileRecord {
    return {
      id: crypto.randomUUID(),
      name: file.name,
      sizeBytes: file.size,
      sha256: '',
      sequence: this.#nextSequence++,
      status: 'waiting',
      pageCount: 0,
      documents: [],
      isReviewed: false,
    };
  }

  #enqueue(entry: FileEntry, password?: string): void {
    entry.update({ status: 'waiting', error: undefined });
    this.#dependencies.queue.add(entry.id, (signal) => this.#read(entry, password, signal));
  }

  #markCancelled(entry: FileEntry): void {
    const error = toFileError(new DOMException('Cancelled', 'AbortError'));
    entry.update({ status: 'failed', error });
    void this.#save(entry);
  }

  async #read(entry: FileEntry, password: string | undefined, signal: AbortSignal): Promise<void> {
    entry.update({ status: 'reading' });
    try {
      await withFileLock(entry.id, signal, async () => {
        if (!(await this.#takeFromOtherTab(entry)))
          await this.#readOrThrow(entry, password, signal);
      });
    } catch (thrown) {
      const error = signal.aborted ? new DOMException('Cancelled', 'AbortError') : thrown;
      entry.update({ status: 'failed', error: toFileError(error) });
      await this.#save(entry);
    } finally {
      entry.progress = undefined;
    }
  }

  /** Another tab may have read the file while this one waited for it. */
  async #takeFromOtherTab(entry: FileEntry): Promise<boolean> {
    if (entry.blob) return false;
    const stored = await this.#dependencies.store.file(entry.id);
    if (stored?.status !== 'done' && stored?.status !== 'needs_review') return false;
    entry.record = stored;
    return true;
  }

  async #readOrThrow(
    entry: FileEntry,
    password: string | undefined,
    signal: AbortSignal,
  ): Promise<void> {
    const startedAt = performance.now();
    const blob = await this.#keep(entry);
    const { readFilePages } = await import('../../client/read-file');
    const { engine, sources, images, understand } = await this.#dependencies.reading();
    const { name, sha256 } = entry.record;
    const known = password ?? images.password(sha256);
    const source = await sources.open(
      { name, blob },
      known === undefined ? { signal } : { signal, password: known },
    );
    if (password !== undefined) images.setPassword(sha256, password);
    try {
      entry.update({ pageCount: source.pageCount });
      const pages = await readFilePages(source, engine, signal, {
        onProgress: (pageIndex, stage) => {
          const furthest = Math.max(pageIndex, entry.progress?.pageIndex ?? 0);
          entry.progress = { pageIndex: furthest, stage };
        },
        onThumbnail: (thumbnail) => {
          entry.setThumbnail(thumbnail);
          void this.#dependencies.store.putThumbnail(entry.id, thumbnail).catch(() => undefined);
        },
      });
      const documents = understand(pages, { fileName: name });
      const summaries = summarise(documents);
      const result = { pages, documents, models: await usedModels(engine) };
      // Kept before it is shown as done, so that whoever opens it finds it.
      await this.#save(entry, result, {
        status: statusOf(summaries, false),
        documents: summaries,
        isReviewed: false,
        latencyMs: Math.round(performance.now() - startedAt),
      });
    } finally {
      await source.close();
    }
  }

  /** Hashes and stores the bytes; without room in the store the file is read all the same. */
  async #keep(entry: FileEntry): Promise<Blob> {
    const { record } = entry;
    if (!entry.blob) {
      const stored = await this.#dependencies.store.original(record.sha256);
      if (stored) return stored;
      throw new InputError('original_missing', `No original of '${record.name}'`);
    }
    const { blob } = entry;
    if (!record.sha256) entry.update({ sha256: await sha256Hex(blob) });
    try {
      await this.#dependencies.store.addFile(entry.record, blob);
      entry.blob = undefined;
    } catch (error) {
      this.storageFault = toFileError(error).message;
    }
    return blob;
  }

  /** Keeps a change of a file, and what was read from it, and then shows it. */
  async #save(
    entry: FileEntry,
    result?: StoredResult,
    change: Partial<FileRecord> = {},
  ): Promise<void> {
    const record = { ...entry.record, ...change };
    // A job that ends after its file was removed must not bring it back.
    if (entry.isRemoved) return;
    try {
      const isKept = await this.#dependencies.store.putFile(record, result);
      if (!isKept) entry.result = result;
    } catch (error) {
      if (result) entry.result = result;
      this.storageFault = toFileError(error).message;
    }
    entry.record = record;
  }
}
