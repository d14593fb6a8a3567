import { Workbox } from 'workbox-window';

export interface PwaEvents {
  /** A new version is ready; call `apply` when the person agrees. The page reloads then. */
  onUpdate(apply: () => void): void;
  /** The shell is kept; the page opens without a network from now on. */
  onShellReady(): void;
}

/** Says, across the reload, that a new version was asked for. */
const WANTED_KEY = 'sheaf-update-wanted';

/**
 * How long the new worker may take to take over before the page reloads without waiting. Chromium holds it back, for up
 * to five minutes, while it believes that an answer of the old one is still on its way; leaving the page ends that.
 */
const TAKE_OVER_MS = 3_000;

/**
 * Registers the service worker. Does nothing where the browser has none (private windows of some browsers).
 * @throws DOMException when it cannot be installed, as when a file of the shell did not arrive
 */
export async function registerServiceWorker(events: PwaEvents): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const workbox = new Workbox('/service-worker.js');
  workbox.addEventListener('waiting', () => {
    events.onUpdate(() => {
      onTakeOver(() => location.reload());
      workbox.messageSkipWaiting();
      setTimeout(() => {
        sessionStorage.setItem(WANTED_KEY, '1');
        location.reload();
      }, TAKE_OVER_MS);
    });
  });
  const registration = await workbox.register();
  if (!registration) throw new DOMException('No service worker', 'NotSupportedError');
  await active(registration);
  if (sessionStorage.getItem(WANTED_KEY) !== null) finishUpdate(registration);
  events.onShellReady();
}

/** A first worker that cannot be installed leaves `ready` waiting for ever. */
function active(registration: ServiceWorkerRegistration): Promise<unknown> {
  const { installing } = registration;
  if (registration.active || !installing) return navigator.serviceWorker.ready;
  const failed = new Promise<never>((_, reject) => {
    installing.addEventListener('statechange', () => {
      if (installing.state === 'redundant' && !registration.active)
        reject(new DOMException('The service worker could not be installed', 'NetworkError'));
    });
  });
  return Promise.race([navigator.serviceWorker.ready, failed]);
}

/** This page may still have come from the old version: once the new worker has taken over, it is fetched again. */
function finishUpdate(registration: ServiceWorkerRegistration): void {
  sessionStorage.removeItem(WANTED_KEY);
  if (registration.waiting) onTakeOver(() => location.reload());
  else location.reload();
}

function onTakeOver(act: () => void): void {
  navigator.serviceWorker.addEventListener('controllerchange', act, { once: true });
}

/** Asks the browser not to remove this site's data under storage pressure. Returns its answer. */
export async function persistStorage(): Promise<boolean> {
  if (!('storage' in navigator) || !('persist' in navigator.storage)) return false;
  return (await navigator.storage.persisted()) || (await navigator.storage.persist());
}

/** After a release, a tab with the old shell may ask for a script that is gone: reload, but never in a circle. */
export function reloadOnMissingScripts(): void {
  const KEY = 'sheaf-reloaded-at';
  const PAUSE_MS = 30_000;
  addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(KEY) ?? 0);
    if (Date.now() - last < PAUSE_MS) return;
    sessionStorage.setItem(KEY, String(Date.now()));
    event.preventDefault();
    location.reload();
  });
}

interface LaunchParams {
  readonly files: readonly FileSystemFileHandle[];
}

/** Takes files that the system opens with the installed app. Only some desktop browsers do. */
export function takeLaunchFiles(onFiles: (files: File[]) => void): void {
  const queue = (
    window as { launchQueue?: { setConsumer(consumer: (params: LaunchParams) => void): void } }
  ).launchQueue;
  queue?.setConsumer((params) => {
    if (params.files.length === 0) return;
    void Promise.all(params.files.map((handle) => handle.getFile())).then(onFiles);
  });
}
