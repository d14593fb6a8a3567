/**
 * Runs `work` while no other tab of this browser works on the same file. Where there are no locks (plain HTTP) it just
 * runs.
 * @throws AbortError when the signal is raised while waiting; what `work` throws.
 */
export async function withFileLock<Result>(
  fileId: string,
  signal: AbortSignal,
  work: () => Promise<Result>,
): Promise<Result> {
  // Typed as always there; over plain HTTP it is not.
  const locks = navigator.locks as LockManager | undefined;
  return locks ? locks.request(`sheaf-file-${fileId}`, { signal }, work) : work();
}
