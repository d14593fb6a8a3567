import { CancelledError } from './errors';

/** The part of an `AbortSignal` that the core needs; every AbortSignal is one. */
export interface CancelSignal {
  readonly aborted: boolean;
}

/** Called between stages. @throws CancelledError when the signal was raised. */
export function throwIfCancelled(signal: CancelSignal | undefined): void {
  if (signal?.aborted) throw new CancelledError();
}
