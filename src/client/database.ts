import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { ReadPage } from '../core/document';
import type { DocumentReading } from '../core/understand/document-reading';
import type { UsedModel } from '../protocol/reading';
import type { Correction } from './corrections';
import type { FileRecord } from './file-record';

const NAME = 'sheaf-documents';
const VERSION = 1;

export interface DocumentsSchema extends DBSchema {
  /** The bytes a person gave, once per SHA-256. */
  originals: { key: string; value: { sha256: string; blob: Blob } };
  files: { key: string; value: FileRecord; indexes: { sha256: string } };
  /** What was read, one entry a file; can be made again from the original. */
  pages: { key: string; value: { fileId: string; pages: readonly ReadPage[] } };
  /** What the pages mean, without any correction. */
  documents: {
    key: string;
    value: {
      fileId: string;
      documents: readonly DocumentReading[];
      models: readonly UsedModel[];
    };
  };
  thumbnails: { key: string; value: { fileId: string; blob: Blob } };
  /** What a person corrected, in order; only ever added to while the file exists. */
  journal: {
    key: number;
    value: { fileId: string; correction: Correction };
    indexes: { fileId: string };
  };
}

export type DocumentsDatabase = IDBPDatabase<DocumentsSchema>;

async function connect(onClosed: () => void): Promise<DocumentsDatabase> {
  const database = await openDB<DocumentsSchema>(NAME, VERSION, {
    upgrade(created) {
      created.createObjectStore('originals', { keyPath: 'sha256' });
      created.createObjectStore('files', { keyPath: 'id' }).createIndex('sha256', 'sha256');
      created.createObjectStore('pages', { keyPath: 'fileId' });
      created.createObjectStore('documents', { keyPath: 'fileId' });
      created.createObjectStore('thumbnails', { keyPath: 'fileId' });
      created.createObjectStore('journal', { autoIncrement: true }).createIndex('fileId', 'fileId');
    },
    // A newer version in another tab asks for the database: let it have it, this tab opens it again when needed.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase | null)?.close();
      onClosed();
    },
    terminated: onClosed,
  });
  database.addEventListener('close', onClosed);
  return database;
}

/** True when the connection died under us: WebKit drops it in long or backgrounded sessions. */
function isDeadConnection(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'InvalidStateError';
}

/** A connection that is opened on first use and opened again, once, when the browser has dropped it. */
export class DatabaseConnection {
  #opening: Promise<DocumentsDatabase> | undefined;

  /** Runs one operation. @throws the operation's own error, or a `DOMException` when nothing can be opened. */
  async use<Result>(operation: (database: DocumentsDatabase) => Promise<Result>): Promise<Result> {
    try {
      return await operation(await this.#open());
    } catch (error) {
      if (!isDeadConnection(error)) throw error;
      this.#opening = undefined;
      return operation(await this.#open());
    }
  }

  #open(): Promise<DocumentsDatabase> {
    if (this.#opening) return this.#opening;
    const opening = connect(() => {
      if (this.#opening === opening) this.#opening = undefined;
    });
    opening.catch(() => {
      if (this.#opening === opening) this.#opening = undefined;
    });
    this.#opening = opening;
    return opening;
  }
}
