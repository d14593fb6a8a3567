/** Where the service worker keeps hashed files; the same name as in `workers/service-worker.ts`. */
const ASSET_CACHE = 'sheaf-assets';

interface OfflineList {
  /** What every browser needs. */
  readonly wanted: readonly string[];
  /** Every hashed file of this release. */
  readonly assets: readonly string[];
}

/**
 * Fetches what reading needs beside the shell (the engine, the PDF reader), so that the service worker
 * keeps it. Files of older releases are dropped. One at a time: this runs behind whatever a person is doing.
 * @param onProgress 0 to 1, by number of files
 * @returns whether everything is kept
 */
export async function fetchOfflineKit(onProgress: (fraction: number) => void): Promise<boolean> {
  // Without a controlling service worker nothing would be kept.
  if (!navigator.serviceWorker.controller) await controlled();
  const response = await fetch('/offline.json');
  if (!response.ok) return false;
  const { wanted, assets } = (await response.json()) as OfflineList;
  for (const [index, url] of wanted.entries()) {
    onProgress(index / wanted.length);
    if (await caches.match(url)) continue;
    const answer = await fetch(url);
    if (!answer.ok) return false;
    // The body must be read to its end, or the copy that is being kept stays incomplete.
    await answer.body?.pipeTo(new WritableStream());
  }
  await dropOldAssets(new Set(assets));
  const kept = await Promise.all(wanted.map((url) => caches.match(url)));
  onProgress(1);
  return kept.every((answer) => answer !== undefined);
}

function controlled(): Promise<void> {
  return new Promise((resolve) => {
    navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
  });
}

async function dropOldAssets(wanted: ReadonlySet<string>): Promise<void> {
  const cache = await caches.open(ASSET_CACHE);
  for (const request of await cache.keys()) {
    if (!wanted.has(new URL(request.url).pathname)) await cache.delete(request);
  }
}
