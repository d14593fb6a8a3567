/**
 * One task at a time, in the order of the calls. Overlapping runs on one GPU session hang for ever without an error,
 * two creations at once reject, and a release during a run reads freed memory; so everything that touches the runtime
 * goes through one of these. A task that fails does not hold up the next.
 */
export class RunQueue {
  private tail: Promise<unknown> = Promise.resolve();

  /** @throws what `task` throws. */
  add<T>(task: () => Promise<T>): Promise<T> {
    const result = this.tail.then(task);
    this.tail = result.catch(() => undefined);
    return result;
  }
}
