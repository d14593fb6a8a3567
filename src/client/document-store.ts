import type { ReadPage } from '../core/document';
import type { DocumentReading } from '../core/understand/document-reading';
import type { UsedModel } from '../protocol/reading';
import type { Correction } from './corrections';
import { DatabaseConnection } from './database';
import type { FileRecord } from './file-record';

/** What was made from one file and can be made again. */
export interface StoredResult {
  readonly pages: readonly ReadPage[];
  /** Without any correction. */
  readonly documents: readonly DocumentReading[];
  readonly models: readonly UsedModel[];
}

/**
 * Documents, results and corrections in this browser. Results are written relaxed, since they can be computed
 * again; corrections are written strict, since nobody types them twice.
 */
export class DocumentStore {
  readonly #connection = new DatabaseConnection();

  /** Every file, in the order of adding. */
  async listFiles(): Promise<FileRecord[]> {
    const files = await this.#connection.use((database) => database.getAll('files'));
    return files.sort((a, b) => a.sequence - b.sequence);
  }

  /** Keeps a file's bytes (once per hash) and its record. @throws `DOMException` `QuotaExceededError`. */
  async addFile(record: FileRecord, blob: Blob): Promise<void> {
    await this.#connection.use(async (database) => {
      const transaction = database.transaction(['originals', 'files'], 'readwrite', {
        durability: 'relaxed',
      });
      const originals = transaction.objectStore('originals');
      if (!(await originals.getKey(record.sha256)))
        await originals.put({ sha256: record.sha256, blob });
      await transaction.objectStore('files').put(record);
      await transaction.done;
    });
  }

  /** A file's record; `undefined` when another tab has removed it. */
  async file(fileId: string): Promise<FileRecord | undefined> {
    return this.#connection.use((database) => database.get('files', fileId));
  }

  /**
   * Replaces a file's record and, when given, what was made from it, in one transaction.
   * @returns false when the file is not in the store: what was read of it is then not kept either.
   */
  async putFile(record: FileRecord, result?: StoredResult): Promise<boolean> {
    return this.#connection.use(async (database) => {
      const transaction = database.transaction(['files', 'pages', 'documents'], 'readwrite', {
        durability: 'relaxed',
      });
      const files = transaction.objectStore('files');
      const isKept = !result || (await files.getKey(record.id)) !== undefined;
      if (isKept) await files.put(record);
      if (result && isKept) {
        await transaction.objectStore('pages').put({ fileId: record.id, pages: result.pages });
        await transaction
          .objectStore('documents')
          .put({ fileId: record.id, documents: result.documents, models: result.models });
      }
      await transaction.done;
      return isKept;
    });
  }

  /** The bytes as given; `undefined` when the browser has removed them. */
  async original(sha256: string): Promise<Blob | undefined> {
    const found = await this.#connection.use((database) => database.get('originals', sha256));
    return found?.blob;
  }

  async result(fileId: string): Promise<StoredResult | undefined> {
    return this.#connection.use(async (database) => {
      const [pages, documents] = await Promise.all([
        database.get('pages', fileId),
        database.get('documents', fileId),
      ]);
      return pages && documents
        ? { pages: pages.pages, documents: documents.documents, models: documents.models }
        : undefined;
    });
  }

  async thumbnail(fileId: string): Promise<Blob | undefined> {
    const found = await this.#connection.use((database) => database.get('thumbnails', fileId));
    return found?.blob;
  }

  async putThumbnail(fileId: string, blob: Blob): Promise<void> {
    await this.#connection.use((database) => database.put('thumbnails', { fileId, blob }));
  }

  /** A file's corrections, oldest first. */
  async corrections(fileId: string): Promise<Correction[]> {
    const entries = await this.#connection.use((database) =>
      database.getAllFromIndex('journal', 'fileId', fileId),
    );
    return entries.map((entry) => entry.correction);
  }

  /** Adds a correction; resolves only when it is on disk. */
  async appendCorrection(fileId: string, correction: Correction): Promise<void> {
    await this.#connection.use(async (database) => {
      const transaction = database.transaction('journal', 'readwrite', { durability: 'strict' });
      await transaction.store.add({ fileId, correction });
      await transaction.done;
    });
  }

  /** Removes a file with all that was made of it; the original goes when no other file has the same bytes. */
  async removeFile(record: FileRecord): Promise<void> {
    await this.#connection.use(async (database) => {
      const stores = ['originals', 'files', 'pages', 'documents', 'thumbnails', 'journal'] as const;
      const transaction = database.transaction(stores, 'readwrite');
      const files = transaction.objectStore('files');
      await files.delete(record.id);
      for (const name of ['pages', 'documents', 'thumbnails'] as const)
        await transaction.objectStore(name).delete(record.id);
      const journal = transaction.objectStore('journal');
      for (const key of await journal.index('fileId').getAllKeys(record.id))
        await journal.delete(key);
      const others = await files.index('sha256').count(record.sha256);
      if (others === 0) await transaction.objectStore('originals').delete(record.sha256);
      await transaction.done;
    });
  }
}
