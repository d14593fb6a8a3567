import { fetchOfflineKit } from './client/offline-kit';
import { registerServiceWorker, reloadOnMissingScripts, takeLaunchFiles } from './client/pwa';
import { warmUp } from './client/warm-up';
import type { AppState } from './ui/state/app-state.svelte';

/** Reading comes before preparing: after this long without work the rest is fetched. */
const QUIET_MS = 1500;

const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, QUIET_MS));

/** Registers the service worker and, behind whatever a person does, fetches what reading offline needs. */
export async function startOffline(app: AppState): Promise<void> {
  const { status } = app;
  reloadOnMissingScripts();
  takeLaunchFiles((files) => {
    app.addFiles(files);
  });
  // In development the modules change under a service worker's feet.
  if (import.meta.env.DEV) return;
  try {
    await registerServiceWorker({
      onUpdate: (apply) => {
        status.applyUpdate = apply;
      },
      onShellReady: () => undefined,
    });
    if (!('serviceWorker' in navigator)) return;
    await quiet();
    status.offline = { kind: 'preparing', fraction: 0 };
    const isKept = await fetchOfflineKit((fraction) => {
      status.offline = { kind: 'preparing', fraction: fraction * 0.9 };
    });
    if (isKept) {
      // A person's documents come first; reading them brings the same models.
      while (app.documents.counts.open > 0) await quiet();
      const { engine } = await app.reading();
      await warmUp(engine);
    }
    status.offline = isKept ? { kind: 'ready' } : { kind: 'none' };
  } catch {
    // Without a network or without room there is no offline use yet; the next visit tries again.
    status.offline = { kind: 'none' };
  }
}
