import { expect, test } from 'vitest';
import { RunQueue } from '../../../../src/runtime/ort/run-queue';

const tick = () => new Promise((resolve) => setImmediate(resolve));

test('tasks run one at a time in the order of the calls', async () => {
  const queue = new RunQueue();
  const log: string[] = [];
  await Promise.all(
    ['a', 'b', 'c'].map((name) =>
      queue.add(async () => {
        log.push(`${name} begins`);
        await tick();
        log.push(`${name} ends`);
      }),
    ),
  );
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

test('a failed task rejects for its caller alone', async () => {
  const queue = new RunQueue();
  const bad = queue.add(() => Promise.reject(new Error('broken')));
  const good = queue.add(() => Promise.resolve('fine'));
  await expect(bad).rejects.toThrow('broken');
  await expect(good).resolves.toBe('fine');
});

test('a task that throws at once is a failed task', async () => {
  const queue = new RunQueue();
  const bad = queue.add(() => {
    throw new Error('early');
  });
  await expect(bad).rejects.toThrow('early');
  await expect(queue.add(() => Promise.resolve(1))).resolves.toBe(1);
});
