import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseSelfTest, measureError } from '../../../../src/engine/self-test';
import { loadNodeOrt } from '../../../../src/runtime/ort/node-ort';
import { createNodeSessionFactory } from '../../../../src/runtime/ort/node-session-factory';
import { OrtSessionFactory } from '../../../../src/runtime/ort/ort-session-factory';
import { FIXTURE_MODELS } from '../../../fakes/node-engine';

const NATIVE = { backend: 'native', threads: 1 } as const;
const TINY = path.join(FIXTURE_MODELS, 'page-classification/tiny');
const bytes = () => readFile(path.join(TINY, 'model.onnx'));
const golden = async () =>
  parseSelfTest(JSON.parse(await readFile(path.join(TINY, 'golden.json'), 'utf8')) as unknown, []);

describe('onnxruntime-node', () => {
  test('computes what the fixture’s golden outputs say', async () => {
    const session = await createNodeSessionFactory().create(await bytes(), NATIVE);
    expect(session.inputNames).toEqual(['image']);
    expect(session.outputNames).toEqual(['type', 'orientation']);
    expect(await measureError(session, await golden())).toBeLessThan(1e-5);
  });

  test('a failed run is a typed error and the next run is right', async () => {
    const session = await createNodeSessionFactory().create(await bytes(), NATIVE);
    const wrong = { image: { dims: [1, 1, 8, 8], data: new Float32Array(64) } };
    await expect(session.run(wrong)).rejects.toMatchObject({
      name: 'ModelRunError',
      code: 'run_failed',
    });
    expect(await measureError(session, await golden())).toBeLessThan(1e-5);
  });

  test('bytes that are no net are refused, and the queue goes on', async () => {
    const factory = createNodeSessionFactory();
    const bad = factory.create(new Uint8Array(100), NATIVE);
    const good = factory.create(await bytes(), NATIVE);
    await expect(bad).rejects.toMatchObject({ name: 'ModelRunError', code: 'load_failed' });
    expect((await good).inputNames).toEqual(['image']);
  });

  test('overlapping runs and a release among them: all runs end well, a later one is refused', async () => {
    const session = await createNodeSessionFactory().create(await bytes(), NATIVE);
    const test_ = await golden();
    const before = [session.run(test_.inputs), session.run(test_.inputs)];
    const release = session.release();
    const after = session.run(test_.inputs);
    await Promise.all(before);
    await release;
    await expect(after).rejects.toMatchObject({ code: 'run_failed' });
    await session.release();
  });
});

test('a runtime that could not be loaded is tried again', async () => {
  let attempts = 0;
  const factory = new OrtSessionFactory({
    loadOrt: () => (++attempts === 1 ? Promise.reject(new Error('offline')) : loadNodeOrt()),
    backends: () => Promise.resolve(['native']),
    deviceKey: () => Promise.resolve('test'),
  });
  await expect(factory.create(await bytes(), NATIVE)).rejects.toMatchObject({
    code: 'load_failed',
  });
  expect((await factory.create(await bytes(), NATIVE)).outputNames).toHaveLength(2);
});
