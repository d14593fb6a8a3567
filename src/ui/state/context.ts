import { getContext, setContext } from 'svelte';
import type { AppState } from './app-state.svelte';

const KEY = Symbol('app');

/** Gives the app's state to every component below. */
export function provideApp(app: AppState): void {
  setContext(KEY, app);
}

/** The app's state. Only inside a component. */
export function useApp(): AppState {
  return getContext<AppState>(KEY);
}
