import { describe, expect, it } from 'vitest';
import type { InferenceSession } from '../../../../src/core/ports';
import { bringRecognizer } from '../../../../src/core/text-recognition/bring-recognizer';
import { SAMPLE_TEXT } from '../../../../src/core/text-recognition/sample-line';

const LETTERS = [...new Set(SAMPLE_TEXT)].sort();
const CLASSES = LETTERS.length + 1;

/** Spells the sample at its one right height; at others it runs and says the first letter of all. */
function speller(rightHeight: number, dictionary: readonly string[]): InferenceSession {
  return {
    inputNames: ['x'],
    outputNames: ['y'],
    run: ({ x }) => {
      const text = x!.dims[2] === rightHeight ? SAMPLE_TEXT : 'a';
      const steps = Math.max(2 * text.length, 2);
      const data = new Float32Array(steps * CLASSES);
      for (let step = 0; step < steps; step += 1) {
        const letter = step % 2 === 0 ? dictionary.indexOf([...text][step / 2]!) + 1 : 0;
        data[step * CLASSES + letter] = 9;
      }
      return Promise.resolve({ y: { dims: [1, steps, CLASSES], data } });
    },
    release: () => Promise.resolve(),
  };
}

const model = {
  name: 'brought',
  file: { path: 'net.onnx', bytes: 10, sha256: 'a'.repeat(64) },
  signature: {
    inputs: [{ name: 'x', dtype: 'float32', dims: ['N', 3, 'H', 'W'] }],
    outputs: [{ name: 'y', dtype: 'float32', dims: ['N', 'T', 'C'] }],
  },
  dictionary: LETTERS.join('\n'),
};

describe('bringRecognizer', () => {
  it.each([32, 48, 64])('finds the height %d and counts the classes by trial', async (height) => {
    const { manifest, check } = await bringRecognizer(model, speller(height, LETTERS));
    expect(manifest.input['height']).toBe(height);
    expect(manifest.charset).toEqual(LETTERS);
    expect(check).toEqual({ text: SAMPLE_TEXT, errorRate: 0 });
  });

  it('refuses a height that runs and reads nonsense', async () => {
    await expect(
      bringRecognizer({ ...model, height: 48 }, speller(32, LETTERS)),
    ).rejects.toMatchObject({ code: 'reads_nonsense' });
  });

  it('refuses a dictionary of the right length in another order', async () => {
    const dictionary = [...LETTERS].reverse().join('\n');
    await expect(
      bringRecognizer({ ...model, dictionary }, speller(32, LETTERS)),
    ).rejects.toMatchObject({ code: 'reads_nonsense' });
  });

  it('passes on why a net did not run at any height', async () => {
    const session = { ...speller(32, LETTERS), run: () => Promise.reject(new Error('bad shape')) };
    await expect(bringRecognizer(model, session)).rejects.toThrow('bad shape');
  });
});
