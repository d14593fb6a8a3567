/** How far the app can be used without a network. */
export type OfflineReadiness =
  | { readonly kind: 'none' }
  | { readonly kind: 'preparing'; readonly fraction: number }
  | { readonly kind: 'ready' };

export type Theme = 'system' | 'light' | 'dark';

const THEME_KEY = 'sheaf-theme';

/** Facts about the app itself: network, updates, theme, what has left the device. */
export class StatusState {
  isOnline = $state(navigator.onLine);
  offline: OfflineReadiness = $state.raw({ kind: 'none' });
  /** Set when a new version waits; applies it and reloads. */
  applyUpdate: (() => void) | undefined = $state.raw();
  isPersisted: boolean | undefined = $state();
  theme: Theme = $state('system');
  /** Requests that went to another origin; the policy forbids them, so anything but 0 is a fault to show. */
  foreignRequests = $state(0);

  constructor() {
    const stored = document.documentElement.dataset['theme'];
    if (stored === 'light' || stored === 'dark') this.theme = stored;
    addEventListener('online', () => (this.isOnline = true));
    addEventListener('offline', () => (this.isOnline = false));
    this.#watchRequests();
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    if (theme === 'system') {
      delete document.documentElement.dataset['theme'];
      localStorage.removeItem(THEME_KEY);
    } else {
      document.documentElement.dataset['theme'] = theme;
      localStorage.setItem(THEME_KEY, theme);
    }
  }

  #watchRequests(): void {
    const observer = new PerformanceObserver((list) => {
      for (const { name } of list.getEntries())
        if (/^https?:/.test(name) && !name.startsWith(`${location.origin}/`))
          this.foreignRequests += 1;
    });
    observer.observe({ type: 'resource', buffered: true });
  }
}
