import type { Backend, BackendRecord } from '../core/ports';

/**
 * What becomes of a task's accurate checkpoint here: it reads, it is tried with the next page, or nothing here runs it
 * fast enough and the default reads.
 */
export type AccurateUse = 'reads' | 'untried' | 'too-slow';

/**
 * @param backends that may be chosen here.
 * @param record of the checkpoint on this device, if it was measured.
 */
export function accurateUse(
  backends: readonly Backend[],
  record: BackendRecord | undefined,
): AccurateUse {
  if (backends.includes('native')) return 'reads';
  if (!backends.includes('webgpu')) return 'too-slow';
  if (record?.backend === undefined) return 'untried';
  return record.backend === 'webgpu' ? 'reads' : 'too-slow';
}
