import { describe, expect, test } from 'vitest';
import type { Backend, InferenceSession } from '../../../src/core/ports';
import { SessionPool, type SessionRequest } from '../../../src/engine/session-pool';
import { FakeClock } from '../../fakes/fake-runtime';

interface Opened {
  released: boolean;
}

function setUp(memoryBudgetBytes = 1000, isCaching = true) {
  const clock = new FakeClock();
  const pool = new SessionPool({ clock: clock.read, memoryBudgetBytes, isCaching });
  const opened: (Opened & { name: string })[] = [];
  const request = (name: string, bytes = 100, backend: Backend = 'wasm'): SessionRequest => ({
    key: `${name}-${backend}`,
    task: 'page-classification',
    name,
    sha256: name,
    backend,
    bytes,
    open: async () => {
      await Promise.resolve();
      clock.nowMs += 10;
      const state = { name, released: false };
      opened.push(state);
      const session: InferenceSession = {
        inputNames: [],
        outputNames: [],
        run: () => Promise.resolve({}),
        release: () => {
          state.released = true;
          return Promise.resolve();
        },
      };
      return session;
    },
  });
  const use = async (wanted: SessionRequest): Promise<void> => (await pool.lease(wanted)).done();
  const freed = async (): Promise<string[]> => {
    await new Promise((resolve) => setImmediate(resolve));
    return opened.filter(({ released }) => released).map(({ name }) => name);
  };
  return { pool, opened, request, use, freed };
}

describe('loading', () => {
  test('concurrent first uses share one load, later ones the session', async () => {
    const { pool, opened, request, use } = setUp();
    await Promise.all([use(request('a')), use(request('a'))]);
    await use(request('a'));
    expect(opened).toHaveLength(1);
    expect(pool.counters()).toMatchObject({ hits: 2, misses: 1, loads: 1, loadMs: 10 });
  });

  test('a failed load reaches every caller and leaves room for another try', async () => {
    const { pool, request, use } = setUp();
    const broken = { ...request('a'), open: () => Promise.reject(new Error('no')) };
    const outcomes = await Promise.allSettled([pool.lease(broken), pool.lease(broken)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(pool.counters().residentBytes).toBe(0);
    await use(request('a'));
    expect(pool.counters()).toMatchObject({ misses: 2, loads: 1, residentBytes: 100 });
  });
});

describe('memory budget', () => {
  test('the least recently used session goes first', async () => {
    const { request, use, freed } = setUp(250);
    await use(request('a'));
    await use(request('b'));
    await use(request('a'));
    await use(request('c'));
    expect(await freed()).toEqual(['b']);
  });

  test('a session in use is never freed, and goes when it is given back', async () => {
    const { pool, request, use, freed } = setUp(150);
    const lease = await pool.lease(request('a'));
    await use(request('b'));
    expect(await freed()).toEqual(['b']);
    lease.done();
    await use(request('c'));
    expect(await freed()).toEqual(['a', 'b']);
  });

  test('a net larger than the budget still loads, alone', async () => {
    const { pool, request, use, freed } = setUp(150);
    await use(request('a'));
    const lease = await pool.lease(request('large', 900));
    expect(await freed()).toEqual(['a']);
    expect(pool.sessions().map(({ name }) => name)).toEqual(['large']);
    lease.done();
  });

  test('the last GPU session stays until another is loaded', async () => {
    const { request, use, freed } = setUp(150);
    await use(request('a', 100, 'webgpu'));
    await use(request('b', 100, 'wasm'));
    expect(await freed()).toEqual(['b']);
    await use(request('c', 100, 'webgpu'));
    expect(await freed()).toEqual(['a', 'b']);
  });
});

describe('letting go', () => {
  test('an invalidated checkpoint is not given out again and freed after its last use', async () => {
    const { pool, opened, request, use, freed } = setUp();
    const lease = await pool.lease(request('a'));
    pool.invalidate('a');
    expect(await freed()).toEqual([]);
    await use(request('a'));
    expect(opened).toHaveLength(2);
    lease.done();
    expect(await freed()).toEqual(['a']);
  });

  test('an invalidated last GPU session waits for its successor', async () => {
    const { pool, request, use, freed } = setUp();
    await use(request('old', 100, 'webgpu'));
    pool.invalidate('old');
    expect(await freed()).toEqual([]);
    await use(request('new', 100, 'webgpu'));
    expect(await freed()).toEqual(['old']);
  });

  test('sessions of a lost device go at once and are counted as reloaded', async () => {
    const { pool, request, use, freed } = setUp();
    await use(request('a', 100, 'webgpu'));
    await use(request('b', 100, 'wasm'));
    pool.dropBackend('webgpu');
    expect(await freed()).toEqual(['a']);
    await use(request('a', 100, 'webgpu'));
    expect(pool.counters()).toMatchObject({ reloads: 1, releases: 1 });
  });

  test('keepOnly frees the other sessions of a checkpoint', async () => {
    const { pool, request, use, freed } = setUp();
    await use(request('a', 100, 'wasm'));
    await use(request('a', 100, 'webgpu'));
    await use(request('b', 100, 'wasm'));
    pool.keepOnly('a', 'a-webgpu');
    expect(await freed()).toEqual(['a']);
    expect(pool.sessions().map(({ name, backend }) => `${name} ${backend}`)).toEqual([
      'a webgpu',
      'b wasm',
    ]);
  });

  test('release frees all, the last GPU session too, and waits for it', async () => {
    const { pool, opened, request, use } = setUp();
    await use(request('a', 100, 'webgpu'));
    await use(request('b'));
    await pool.release();
    expect(opened.every(({ released }) => released)).toBe(true);
    expect(pool.counters()).toMatchObject({ residentBytes: 0, releases: 2 });
  });
});

test('with caching off each lease opens a session and frees it', async () => {
  const { pool, opened, request, use, freed } = setUp(1000, false);
  await use(request('a'));
  await use(request('a'));
  expect(opened).toHaveLength(2);
  expect(await freed()).toEqual(['a', 'a']);
  expect(pool.counters()).toMatchObject({ hits: 0, misses: 2, loads: 2, reloads: 0 });
});

test('switching caching off frees what is cached', async () => {
  const { pool, request, use, freed } = setUp();
  await use(request('a'));
  pool.configure({ memoryBudgetBytes: 1000, isCaching: false });
  expect(await freed()).toEqual(['a']);
});
