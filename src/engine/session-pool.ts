import type { Backend, Clock, InferenceSession } from '../core/ports';
import type { ModelTask } from '../core/manifest';

/** What a session is of, for counters and for invalidation. */
export interface SessionTag {
  readonly task: ModelTask;
  readonly name: string;
  readonly sha256: string;
  readonly backend: Backend;
  /** Size of its weights: the measure of the memory budget. */
  readonly bytes: number;
}

export interface SessionRequest extends SessionTag {
  /** From `sessionKey`. */
  readonly key: string;
  readonly open: () => Promise<InferenceSession>;
}

/** The right to use a session until `done`; it is never freed meanwhile. */
export interface SessionLease {
  readonly session: InferenceSession;
  /** Gives it back. Call once. */
  done(): void;
}

export interface PoolOptions {
  readonly clock: Clock;
  readonly memoryBudgetBytes: number;
  /** False opens a session for each lease and frees it after. */
  readonly isCaching: boolean;
}

export interface PoolCounters {
  readonly hits: number;
  readonly misses: number;
  readonly loads: number;
  readonly releases: number;
  readonly reloads: number;
  readonly loadMs: number;
  readonly residentBytes: number;
}

interface Entry {
  readonly request: SessionRequest;
  readonly session: Promise<InferenceSession>;
  isLoaded: boolean;
  loadMs: number;
  leases: number;
  lastUsed: number;
  /** Out of the cache; freed as soon as nobody holds it and, on the GPU, another session keeps the device alive. */
  isRetired: boolean;
}

/**
 * Sessions shared by all pages of a realm: loaded on first use, one load in flight a key, freed least recently used
 * first when their weights exceed the budget.
 */
export class SessionPool {
  /** By key: what a new lease may get. */
  private readonly cached = new Map<string, Entry>();
  /** All that hold memory, retired ones too. */
  private readonly live = new Set<Entry>();
  private readonly seen = new Set<string>();
  private readonly freeing = new Set<Promise<void>>();
  private readonly counts = { hits: 0, misses: 0, loads: 0, releases: 0, reloads: 0, loadMs: 0 };
  private uses = 0;

  constructor(private options: PoolOptions) {}

  /** Takes effect at the next load; switching caching off frees what is cached. */
  configure(options: Pick<PoolOptions, 'memoryBudgetBytes' | 'isCaching'>): void {
    this.options = { ...this.options, ...options };
    if (!options.isCaching) this.retireWhere(() => true);
  }

  /**
   * Gives a session, loading it if needed. Concurrent callers of a key share one load; a failed load leaves nothing
   * behind, so the next call tries again.
   * @throws whatever `open` throws.
   */
  async lease(request: SessionRequest): Promise<SessionLease> {
    let entry = this.cached.get(request.key);
    if (entry) this.counts.hits += 1;
    else entry = this.load(request);
    entry.leases += 1;
    entry.lastUsed = ++this.uses;
    try {
      const session = await entry.session;
      return { session, done: () => this.giveBack(entry) };
    } catch (error) {
      entry.leases -= 1;
      throw error;
    }
  }

  /** Frees the sessions of a checkpoint that is no longer current, once nobody holds them. */
  invalidate(sha256: string): void {
    this.retireWhere((entry) => entry.request.sha256 === sha256);
  }

  /** Frees a checkpoint's sessions but the one with this key: the losers of a measurement, or of changed settings. */
  keepOnly(sha256: string, key: string): void {
    this.retireWhere(({ request }) => request.sha256 === sha256 && request.key !== key);
  }

  /** Forgets every session of a lost device; they are freed without keeping one alive. */
  dropBackend(backend: Backend): void {
    this.retireWhere((entry) => entry.request.backend === backend);
    this.sweep(true);
  }

  /** Frees everything that nobody holds now and the rest when it is given back. */
  async release(): Promise<void> {
    this.retireWhere(() => true);
    this.sweep(true);
    await Promise.all(this.freeing);
  }

  counters(): PoolCounters {
    return { ...this.counts, residentBytes: this.residentBytes() };
  }

  sessions(): readonly (SessionTag & { readonly loadMs: number })[] {
    return [...this.live]
      .filter((entry) => entry.isLoaded)
      .map(({ request: { task, name, sha256, backend, bytes }, loadMs }) => {
        return { task, name, sha256, backend, bytes, loadMs };
      });
  }

  private load(request: SessionRequest): Entry {
    const { clock, isCaching, memoryBudgetBytes } = this.options;
    this.counts.misses += 1;
    this.evict(memoryBudgetBytes - request.bytes);
    const began = clock();
    const entry: Entry = {
      request,
      session: request.open(),
      isLoaded: false,
      loadMs: 0,
      leases: 0,
      lastUsed: 0,
      isRetired: !isCaching,
    };
    this.live.add(entry);
    if (isCaching) this.cached.set(request.key, entry);
    entry.session.then(
      () => {
        entry.isLoaded = true;
        entry.loadMs = clock() - began;
        this.counts.loads += 1;
        this.counts.loadMs += entry.loadMs;
        if (isCaching && this.seen.has(request.key)) this.counts.reloads += 1;
        this.seen.add(request.key);
        this.evict(memoryBudgetBytes);
        this.sweep();
      },
      () => {
        this.live.delete(entry);
        if (this.cached.get(request.key) === entry) this.cached.delete(request.key);
      },
    );
    return entry;
  }

  private giveBack(entry: Entry): void {
    entry.leases -= 1;
    this.evict(this.options.memoryBudgetBytes);
    this.sweep(!this.options.isCaching);
  }

  /** Retires idle sessions, least recently used first, until the rest fits. */
  private evict(budgetBytes: number): void {
    const idle = [...this.cached.values()]
      .filter((entry) => entry.isLoaded && entry.leases === 0)
      .sort((a, b) => a.lastUsed - b.lastUsed);
    for (const entry of idle) {
      if (this.residentBytes() <= budgetBytes) return;
      if (!this.keepsDeviceAlive(entry)) {
        this.retire(entry);
        this.sweep();
      }
    }
  }

  private retireWhere(matches: (entry: Entry) => boolean): void {
    for (const entry of this.live) if (matches(entry)) this.retire(entry);
    this.sweep();
  }

  private retire(entry: Entry): void {
    entry.isRetired = true;
    if (this.cached.get(entry.request.key) === entry) this.cached.delete(entry.request.key);
  }

  /** Frees retired sessions that nobody holds. */
  private sweep(evenTheLastOnGpu = false): void {
    for (const entry of this.live) {
      if (!entry.isRetired || !entry.isLoaded || entry.leases > 0) continue;
      if (!evenTheLastOnGpu && this.keepsDeviceAlive(entry)) continue;
      this.live.delete(entry);
      this.free(entry);
    }
  }

  /** Freeing the last GPU session destroys the runtime's device and every compiled shader with it. */
  private keepsDeviceAlive(entry: Entry): boolean {
    if (entry.request.backend !== 'webgpu') return false;
    return ![...this.live].some(
      (other) => other !== entry && other.isLoaded && other.request.backend === 'webgpu',
    );
  }

  private free(entry: Entry): void {
    this.counts.releases += 1;
    const freed = entry.session
      .then((session) => session.release())
      // A session of a lost device may fail to go; its memory went with the device.
      .catch(() => undefined)
      .finally(() => this.freeing.delete(freed));
    this.freeing.add(freed);
  }

  private residentBytes(): number {
    let bytes = 0;
    for (const entry of this.live) bytes += entry.request.bytes;
    return bytes;
  }
}
