import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { UseStore } from 'idb-keyval';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NodeWeightStore } from '../../src/runtime/node/weight-store';
import { WebWeightStore } from '../../src/runtime/web/weight-store';
import { memoryStore } from '../fakes/memory-idb';
import { flipped, sourceOf, testWeightStore, WEIGHTS } from './weight-store.contract';

let folder = '';
let server: Server | undefined;
let served: Uint8Array | undefined;
let requests = 0;
let url = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sheaf-weights-'));
  const started = createServer((_, response) => {
    requests += 1;
    if (served) response.end(served);
    else response.writeHead(404).end();
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(started.address() as AddressInfo).port}/model.onnx`;
});

afterAll(async () => {
  server?.close();
  await rm(folder, { recursive: true });
});

testWeightStore('weights on the disk', () => {
  const location = path.join(folder, `${Math.floor(performance.now() * 1000)}.onnx`);
  return Promise.resolve({
    store: new NodeWeightStore(),
    origin: {
      location,
      write: (bytes: Uint8Array) => writeFile(location, bytes),
      remove: () => rm(location, { force: true }),
    },
  });
});

const webOrigin = () => ({
  location: url,
  write: (bytes: Uint8Array) => {
    served = bytes;
    return Promise.resolve();
  },
  remove: () => {
    served = undefined;
    return Promise.resolve();
  },
});

testWeightStore('weights fetched and kept in the browser', () =>
  Promise.resolve({ store: new WebWeightStore(memoryStore().use), origin: webOrigin() }),
);

describe('the browser’s store', () => {
  const setUp = async (use?: UseStore) => {
    const idb = memoryStore();
    await webOrigin().write(WEIGHTS);
    requests = 0;
    return { idb, open: () => new WebWeightStore(use ?? idb.use), source: sourceOf(url) };
  };

  test('a second session does not fetch', async () => {
    const { open, source } = await setUp();
    await open().load(source);
    const second = open();
    await second.load(source);
    expect(requests).toBe(1);
    expect(second.counters()).toMatchObject({ fetches: 0, storeHits: 1 });
  });

  test('one flipped byte in the record is refused, removed and fetched again', async () => {
    const { idb, open, source } = await setUp();
    await open().load(source);
    idb.records.set(source.sha256, new Blob([flipped() as Uint8Array<ArrayBuffer>]));
    const second = open();
    expect([...(await second.load(source))]).toEqual([...WEIGHTS]);
    expect(second.counters()).toMatchObject({ quarantined: 1, fetches: 1, storeHits: 0 });
    const third = open();
    await third.load(source);
    expect(third.counters()).toMatchObject({ quarantined: 0, fetches: 0, storeHits: 1 });
  });

  test('a full quota: runs from memory, says so, and does not fetch again', async () => {
    const { idb, open, source } = await setUp();
    idb.failWrites = true;
    const store = open();
    await store.load(source);
    expect(store.counters().persistent).toBe(false);
    await store.load(source);
    expect(store.counters()).toMatchObject({ fetches: 1, storeHits: 1 });
  });

  test('a full quota: records nobody asked for make room', async () => {
    const { idb, open, source } = await setUp();
    idb.records.set('old', new Blob());
    idb.room = 1;
    const store = open();
    await store.load(source);
    expect([...idb.records.keys()]).toEqual([source.sha256]);
    expect(store.counters().persistent).toBe(true);
  });

  test('a store that cannot be read costs a fetch and nothing else', async () => {
    const broken: UseStore = () => Promise.reject(new DOMException('no', 'InvalidStateError'));
    const { open, source } = await setUp(broken);
    const store = open();
    expect((await store.load(source)).length).toBe(WEIGHTS.length);
    expect(store.counters()).toMatchObject({ fetches: 1, persistent: false });
  });

  test('tells the bytes as they come', async () => {
    const { open, source } = await setUp();
    const received: number[] = [];
    await open().load(source, (bytes) => received.push(bytes));
    expect(received.at(-1)).toBe(WEIGHTS.length);
  });
});
