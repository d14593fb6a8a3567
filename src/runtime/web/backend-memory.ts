import { createStore, get, set, type UseStore } from 'idb-keyval';
import type { BackendMemory, BackendRecord } from '../../core/ports';

/** Measurements in IndexedDB. A store that fails only means that they are made again. */
export class WebBackendMemory implements BackendMemory {
  constructor(private readonly store: UseStore = createStore('sheaf-backends', 'records')) {}

  async recall(key: string): Promise<BackendRecord | undefined> {
    return get<BackendRecord>(key, this.store).catch(() => undefined);
  }

  async remember(key: string, record: BackendRecord): Promise<void> {
    await set(key, record, this.store).catch(() => undefined);
  }
}
