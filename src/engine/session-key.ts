import type { SessionOptions } from '../core/ports';

/**
 * The identity of a session: the checkpoint's hash and a hash of the options it is opened with. Says nothing of a path
 * or URL, so the same weights under two names share one session.
 */
export function sessionKey(sha256: string, options: SessionOptions): string {
  const entries = Object.entries(options)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `${sha256}-${fnv1a(JSON.stringify(entries))}`;
}

/** 32-bit FNV-1a as eight hex digits: stable across realms and runs; it tells a few dozen option sets apart, no more. */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
