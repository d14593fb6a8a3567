import type { StoredResult } from '../../client/document-store';
import type { FileRecord } from '../../client/file-record';
import type { Stage } from '../../protocol/engine-api';

export interface FileProgress {
  /** Zero-based page under way, the furthest so far. */
  readonly pageIndex: number;
  readonly stage: Stage;
}

/** One file on screen: its stored record and what is true of it only now. */
export class FileEntry {
  record: FileRecord = $state.raw()!;
  progress: FileProgress | undefined = $state.raw();
  thumbnailUrl: string | undefined = $state();
  /** The bytes, until they are in the store or for as long as the store has no room. */
  blob: Blob | undefined;
  /** What was read, only while the store has no room for it. */
  result: StoredResult | undefined;

  /** A person has removed it; nothing of it may be stored any more. */
  isRemoved = false;

  constructor(record: FileRecord, blob?: Blob) {
    this.record = record;
    this.blob = blob;
  }

  get id(): string {
    return this.record.id;
  }

  /** Of all pages, 0 to 1. */
  get fraction(): number {
    if (!this.progress || this.record.pageCount === 0) return 0;
    return (this.progress.pageIndex + 0.5) / this.record.pageCount;
  }

  update(change: Partial<FileRecord>): void {
    this.record = { ...this.record, ...change };
  }

  setThumbnail(blob: Blob): void {
    this.dropThumbnail();
    this.thumbnailUrl = URL.createObjectURL(blob);
  }

  dropThumbnail(): void {
    if (this.thumbnailUrl) URL.revokeObjectURL(this.thumbnailUrl);
    this.thumbnailUrl = undefined;
  }
}
