import type { DocumentStore } from '../../client/document-store';
import { JobQueue } from '../../client/job-queue';
import type { ReadingServices } from '../../client/services';
import { DetailState } from './detail.svelte';
import { DocumentsState } from './documents.svelte';
import type { FileEntry } from './file-entry.svelte';
import { isModelFile, ModelsState } from './models.svelte';
import { pathsToReview } from './review-order';
import { StatusState } from './status.svelte';

/** Which part a narrow screen shows. */
export type Pane = 'documents' | 'page' | 'fields';

/** All state of the app, made once in `main.ts` and given to components by context. */
export class AppState {
  readonly status = new StatusState();
  readonly documents: DocumentsState;
  readonly detail: DetailState;
  readonly models: ModelsState;
  pane: Pane = $state('documents');
  areDiagnosticsOpen = $state(false);

  readonly store: DocumentStore;
  readonly reading: () => Promise<ReadingServices>;

  constructor(store: DocumentStore, reading: () => Promise<ReadingServices>) {
    this.store = store;
    this.reading = reading;
    this.documents = new DocumentsState({ store, queue: new JobQueue(), reading });
    this.detail = new DetailState(store, this.documents, reading);
    this.models = new ModelsState(this.documents, reading);
  }

  /** Adds files and opens the first one when nothing is open; with a net among them they go to the models instead. */
  addFiles(files: readonly File[]): void {
    if (files.length === 0) return;
    if (files.some(isModelFile)) {
      this.models.open(files);
      return;
    }
    const [first] = this.documents.add(files);
    void this.#persist();
    if (!this.detail.entry && first) void this.detail.open(first);
  }

  /** From the first document on there is something to lose. */
  async #persist(): Promise<void> {
    if (this.status.isPersisted) return;
    const { persistStorage } = await import('../../client/pwa');
    this.status.isPersisted = await persistStorage();
  }

  /** Removes a file; the one after it in the list is opened in its place. */
  async removeFile(entry: FileEntry): Promise<void> {
    const { visible } = this.documents;
    const index = visible.indexOf(entry);
    const next = visible[index + 1] ?? visible[index - 1];
    if (this.detail.entry === entry) void this.detail.open(next);
    await this.documents.remove(entry);
  }

  select(entry: FileEntry): void {
    void this.detail.open(entry);
    if (this.pane === 'documents') this.pane = 'page';
  }

  /** Opens the file before or after the open one in the list as filtered. */
  selectNeighbour(step: 1 | -1): void {
    const { visible } = this.documents;
    const { entry } = this.detail;
    const index = entry ? visible.indexOf(entry) : -1;
    const neighbour = visible[index + step];
    if (neighbour) this.select(neighbour);
  }

  /** The next value that needs a person: in the open document, then in the files after it. */
  async nextToReview(): Promise<void> {
    const { detail, documents } = this;
    if (this.#selectAfter(detail.fieldPath)) return;
    const files = documents.visible.filter(({ record }) => record.status === 'needs_review');
    const from = detail.entry ? documents.visible.indexOf(detail.entry) : -1;
    const next = files.find((file) => documents.visible.indexOf(file) > from) ?? files[0];
    if (!next) return;
    if (next !== detail.entry) await detail.open(next);
    else detail.showDocument(0);
    this.pane = 'fields';
    this.#selectAfter(undefined);
  }

  /** Selects the first value to review after a field, also in later documents of the file. */
  #selectAfter(path: string | undefined): boolean {
    const { detail } = this;
    for (let index = detail.documentIndex; index < detail.documents.length; index += 1) {
      const paths = pathsToReview(detail.documents[index]!);
      const after = index === detail.documentIndex && path ? paths.indexOf(path) + 1 : 0;
      const next = paths[after];
      if (next === undefined) continue;
      if (index !== detail.documentIndex) detail.showDocument(index);
      detail.selectField(next);
      return true;
    }
    return false;
  }
}
