import { expect, test } from 'vitest';
import { PageQueue } from '../../../src/engine/page-queue';

const tick = () => new Promise((resolve) => setImmediate(resolve));

test('fifty pages run one at a time, in order', async () => {
  const queue = new PageQueue(1);
  const order: number[] = [];
  let running = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      queue.add(`job-${index}`, async () => {
        running += 1;
        most = Math.max(most, running);
        await tick();
        running -= 1;
        order.push(index);
      }),
    ),
  );
  expect(most).toBe(1);
  expect(order).toEqual(Array.from({ length: 50 }, (_, index) => index));
});

test('a page that fails does not hold up the next', async () => {
  const queue = new PageQueue(1);
  const bad = queue.add('bad', () => Promise.reject(new Error('broken')));
  const good = queue.add('good', () => Promise.resolve('fine'));
  await expect(bad).rejects.toThrow('broken');
  await expect(good).resolves.toBe('fine');
});

test('a newcomer does not take the turn of a waiting page', async () => {
  const queue = new PageQueue(1);
  let running = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    most = Math.max(most, ++running);
    await tick();
    running -= 1;
  };
  const first = queue.add('first', work);
  const waiting = queue.add('waiting', work);
  const newcomer = first.then(() => queue.add('newcomer', work));
  await Promise.all([first, waiting, newcomer]);
  expect(most).toBe(1);
});

test('cancel ends a waiting page at once and raises the signal of a running one', async () => {
  const queue = new PageQueue(1);
  let wasAborted = false;
  const running = queue.add('running', async (signal) => {
    await tick();
    wasAborted = signal.aborted;
  });
  const waiting = queue.add('waiting', () => Promise.resolve());
  queue.cancel('waiting');
  await expect(waiting).rejects.toMatchObject({ name: 'CancelledError' });
  queue.cancel('running');
  await running;
  expect(wasAborted).toBe(true);
});
