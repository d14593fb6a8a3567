import { describe, expect, test } from 'vitest';
import { ModelCatalogue } from '../../../src/engine/model-catalogue';
import { classifierFolder, classifierManifest } from '../../fakes/fake-models';

const TASK = 'page-classification';

describe('the default model of a task', () => {
  test('comes with its weights and its self-test, read once', async () => {
    const files = classifierFolder();
    const catalogue = new ModelCatalogue(files);
    const [model, same] = await Promise.all([catalogue.model(TASK), catalogue.model(TASK)]);
    expect(same).toBe(model);
    expect(model.weights).toEqual({
      location: 'memory:page-classification/n/model.onnx',
      bytes: 1000,
      sha256: 'a'.repeat(64),
    });
    expect(model.selfTestPath).toBe('page-classification/n/golden.json');
    expect(files.reads).toBe(2);
  });

  test('is known to be there or not', async () => {
    const catalogue = new ModelCatalogue(classifierFolder());
    expect(await catalogue.has(TASK)).toBe(true);
    expect(await catalogue.has('text-detection')).toBe(false);
    await expect(catalogue.model('text-detection')).rejects.toMatchObject({ code: 'no_model' });
  });

  test('that could not be read is read again', async () => {
    const files = classifierFolder();
    const index = files.files['index.json'];
    delete files.files['index.json'];
    const catalogue = new ModelCatalogue(files);
    await expect(catalogue.model(TASK)).rejects.toThrow('no index.json');
    files.files['index.json'] = index;
    expect((await catalogue.model(TASK)).manifest.name).toBe('net-a');
  });
});

test('a chosen manifest replaces the default', async () => {
  const files = classifierFolder();
  files.files['mine/manifest.json'] = classifierManifest('d');
  const catalogue = new ModelCatalogue(files);
  await catalogue.model(TASK);
  catalogue.choose(TASK, 'mine/manifest.json');
  expect((await catalogue.model(TASK)).weights.location).toBe('memory:mine/model.onnx');
});

test('a manifest of another task is refused', async () => {
  const files = classifierFolder(classifierManifest('a', { task: 'text-detection' }));
  await expect(new ModelCatalogue(files).model(TASK)).rejects.toMatchObject({
    code: 'bad_manifest',
  });
});

test('refresh tells the hashes that are no longer current', async () => {
  const files = classifierFolder();
  const catalogue = new ModelCatalogue(files);
  await catalogue.model(TASK);
  expect(await catalogue.refresh()).toEqual([]);
  files.files['page-classification/n/manifest.json'] = classifierManifest('b');
  expect(await catalogue.refresh()).toEqual(['a'.repeat(64)]);
});
