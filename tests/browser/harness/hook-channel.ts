/** What a test asks of the workers of its page; sent over a channel that all of them hear. */
export type HookMessage = 'destroy-device' | 'hang';

export const HOOK_CHANNEL = 'engine-harness';
