import type { EngineClient } from './engine-client';

export interface DiagnosticsSection {
  readonly title: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
}

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
const yesNo = (is: boolean): string => (is ? 'yes' : 'no');

/** Facts for a report of a fault: the machine, the reader, the store. Nothing of any document. */
export async function collectDiagnostics(engine: EngineClient): Promise<DiagnosticsSection[]> {
  const { backend, sessions, pool, weights, wasmHeapBytes } = await engine.diagnostics();
  const estimate = await navigator.storage.estimate();
  const registration = await navigator.serviceWorker?.getRegistration();
  return [
    {
      title: 'This browser',
      facts: [
        ['Isolated (threads allowed)', yesNo(crossOriginIsolated)],
        ['Processor threads', String(navigator.hardwareConcurrency)],
        ['WebGPU', yesNo('gpu' in navigator)],
        ['Online', yesNo(navigator.onLine)],
        ['Service worker', registration?.active ? 'active' : 'none'],
        ['Storage used', megabytes(estimate.usage ?? 0)],
        ['Storage kept under pressure', yesNo(await navigator.storage.persisted())],
      ],
    },
    {
      title: 'Models in memory',
      facts: sessions.map((session) => [
        session.task,
        `${session.name} · ${session.sha256.slice(0, 8)} · ${session.backend} · ${megabytes(session.bytes)} · ${Math.round(session.loadMs)} ms`,
      ]),
    },
    {
      title: 'Backend',
      facts: Object.entries(backend).map(([task, chosen]) => [task, chosen]),
    },
    {
      title: 'Sessions',
      facts: [
        ['Hits', String(pool.hits)],
        ['Misses', String(pool.misses)],
        ['Loads', String(pool.loads)],
        ['Releases', String(pool.releases)],
        ['Reloads', String(pool.reloads)],
        ['Resident', megabytes(pool.residentBytes)],
        ['WebAssembly heap', megabytes(wasmHeapBytes)],
      ],
    },
    {
      title: 'Weights',
      facts: [
        ['Fetched', `${weights.fetches} · ${megabytes(weights.fetchedBytes)}`],
        ['From this browser', String(weights.storeHits)],
        ['Refused', String(weights.quarantined)],
        ['Kept', yesNo(weights.persistent)],
      ],
    },
  ];
}
