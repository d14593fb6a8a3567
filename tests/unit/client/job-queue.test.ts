import { expect, test } from 'vitest';
import { JobQueue } from '../../../src/client/job-queue';

/** A job that waits to be told to end, and says when it began and how it ended. */
function makeJob(log: string[], name: string) {
  let finish: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (finish = resolve));
  return {
    finish,
    job: async (signal: AbortSignal): Promise<void> => {
      log.push(`${name} begins`);
      await Promise.race([
        ended,
        new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true })),
      ]);
      log.push(signal.aborted ? `${name} stopped` : `${name} ends`);
    },
  };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

test('jobs run in order, no more at once than the limit', async () => {
  const log: string[] = [];
  const jobs = ['a', 'b', 'c'].map((name) => ({ name, ...makeJob(log, name) }));
  const queue = new JobQueue(2);
  for (const { name, job } of jobs) queue.add(name, job);
  await turn();
  expect(log).toEqual(['a begins', 'b begins']);
  jobs[1]!.finish();
  await turn();
  expect(log).toEqual(['a begins', 'b begins', 'b ends', 'c begins']);
  jobs[0]!.finish();
  jobs[2]!.finish();
  await turn();
  expect(queue.isIdle).toBe(true);
});

test('what a person looks at comes next', async () => {
  const log: string[] = [];
  const queue = new JobQueue(1);
  const jobs = ['a', 'b', 'c', 'd'].map((name) => ({ name, ...makeJob(log, name) }));
  for (const { name, job } of jobs) queue.add(name, job);
  queue.prioritise('d');
  for (const { finish } of jobs) finish();
  await turn();
  expect(log.filter((entry) => entry.endsWith('begins'))).toEqual([
    'a begins',
    'd begins',
    'b begins',
    'c begins',
  ]);
});

test('cancelling tells a running job and forgets a waiting one', async () => {
  const log: string[] = [];
  const queue = new JobQueue(1);
  for (const name of ['a', 'b', 'c']) queue.add(name, makeJob(log, name).job);
  expect(queue.cancel('b')).toBe(true);
  expect(queue.cancel('b')).toBe(false);
  expect(queue.cancelAll()).toEqual(['c']);
  await turn();
  expect(log).toEqual(['a begins', 'a stopped']);
  expect(queue.isIdle).toBe(true);
});
