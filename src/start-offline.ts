import { fetchOfflineKit } from './client/offline-kit';
import { registerServiceWorker, reloadOnMissingScripts, takeLaunchFiles } from './client/pwa';
import { warmUp } from './client/warm-up';
import type { AppState } from './ui/state/app-state.svelte';

/** Reading comes before preparing: after this long without work the rest is fetched. */
const QUIET_MS = 1500;

/** What did not arrive, or found the reader too busy, is tried again: this often at most, this far apart. */
const MOST_TRIES = 4;
const PAUSE_MS = 10_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Registers the service worker and, behind whatever a person does, fetches what reading offline needs. */
export async function startOffline(app: AppState): Promise<void> {
  reloadOnMissingScripts();
  takeLaunchFiles((files) => {
    app.addFiles(files);
  });
  // In development the modules change under a service worker's feet.
  if (import.meta.env.DEV) return;
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    if (tries > 1) await pause(PAUSE_MS);
    // Without a network or without room there is no offline use yet; the next visit tries again, too.
    const isReady = await prepare(app).catch(() => false);
    app.status.offline = isReady ? { kind: 'ready' } : { kind: 'none' };
    if (isReady || !('serviceWorker' in navigator)) return;
  }
}

/** @returns whether everything that reading needs is kept. */
async function prepare(app: AppState): Promise<boolean> {
  const { status } = app;
  await registerServiceWorker({
    onUpdate: (apply) => {
      status.applyUpdate = apply;
    },
    onShellReady: () => undefined,
  });
  if (!('serviceWorker' in navigator)) return false;
  await pause(QUIET_MS);
  status.offline = { kind: 'preparing', fraction: 0 };
  const isKept = await fetchOfflineKit((fraction) => {
    status.offline = { kind: 'preparing', fraction: fraction * 0.9 };
  });
  if (!isKept) return false;
  // A person's documents come first; reading them brings the same models.
  while (app.documents.counts.open > 0) await pause(QUIET_MS);
  const { engine } = await app.reading();
  await warmUp(engine);
  return true;
}
