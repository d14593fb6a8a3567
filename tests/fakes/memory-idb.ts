import type { UseStore } from 'idb-keyval';

/** Holds records as an IndexedDB object store does, in memory; a test may fill it up or change a record. */
export interface MemoryStore {
  readonly use: UseStore;
  readonly records: Map<unknown, unknown>;
  failWrites: boolean;
  /** Records it has room for. */
  room: number;
}

/** The few requests that idb-keyval makes. */
export function memoryStore(): MemoryStore {
  const memory: MemoryStore = {
    records: new Map(),
    failWrites: false,
    room: Infinity,
    use: async (_, callback) => {
      await Promise.resolve();
      return callback(objectStore(memory) as unknown as IDBObjectStore);
    },
  };
  return memory;
}

function objectStore(memory: MemoryStore) {
  const { records } = memory;
  const written = new Map<unknown, unknown>();
  return {
    get: (key: unknown) => request(() => records.get(key)),
    getAllKeys: () => request(() => [...records.keys()]),
    put: (value: unknown, key: unknown) => written.set(key, value),
    delete: (key: unknown) => records.delete(key),
    get transaction() {
      return request(() => {
        const isFull = records.size + written.size > memory.room;
        if (written.size > 0 && (memory.failWrites || isFull)) {
          throw new DOMException('full', 'QuotaExceededError');
        }
        for (const [key, value] of written) records.set(key, value);
      });
    },
  };
}

/** Succeeds or fails after the caller has set its handlers, as IndexedDB does. */
function request(work: () => unknown) {
  const pending = {
    result: undefined as unknown,
    error: undefined as unknown,
    onsuccess: undefined as (() => void) | undefined,
    onerror: undefined as (() => void) | undefined,
  };
  queueMicrotask(() => {
    try {
      pending.result = work();
      pending.onsuccess?.();
    } catch (error) {
      pending.error = error;
      pending.onerror?.();
    }
  });
  return pending;
}
