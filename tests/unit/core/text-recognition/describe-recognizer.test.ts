import { describe, expect, it } from 'vitest';
import { describeRecognizer } from '../../../../src/core/text-recognition/describe-recognizer';
import { recognizerSettings } from '../../../../src/core/text-recognition/recognizer-settings';

const file = { path: 'net.onnx', bytes: 10, sha256: 'a'.repeat(64) };
const signature = (height: number | string, classes: number | string, channels = 3) => ({
  inputs: [{ name: 'x', dtype: 'float32', dims: ['N', channels, height, 'W'] }],
  outputs: [{ name: 'y', dtype: 'float32', dims: ['N', 'T', classes] }],
});
const model = { name: 'brought', file, signature: signature(32, 5), dictionary: 'a\nb\nc\n' };

describe('describeRecognizer', () => {
  it('counts blank, entries and a space', () => {
    const { classes, height, channels, blankIndex } = recognizerSettings(describeRecognizer(model));
    expect(classes).toEqual([undefined, 'a', 'b', 'c', ' ']);
    expect([height, channels, blankIndex]).toEqual([32, 3, 0]);
  });

  it('counts blank and entries alone, in a dictionary that ends in a space', () => {
    const described = describeRecognizer({ ...model, dictionary: 'a\r\nb\r\nc\r\n ' });
    expect(described.charset).toEqual(['a', 'b', 'c', ' ']);
  });

  it('puts the blank last when told so', () => {
    const described = describeRecognizer({ ...model, blank: 'last' });
    expect(recognizerSettings(described).classes).toEqual(['a', 'b', 'c', ' ', undefined]);
  });

  it('takes what the file leaves open from its owner', () => {
    const open = { ...model, signature: signature('H', 'C') };
    const described = describeRecognizer({ ...open, height: 48, classCount: 4 });
    expect(recognizerSettings(described).height).toBe(48);
    expect(() => describeRecognizer({ ...open, classCount: 4 })).toThrow(
      expect.objectContaining({ code: 'height_unknown' }),
    );
    expect(() => describeRecognizer({ ...open, height: 48 })).toThrow(
      expect.objectContaining({ code: 'classes_unknown' }),
    );
  });

  it('refuses a wrong dictionary with the count it wants', () => {
    expect(() => describeRecognizer({ ...model, dictionary: 'a\nb\n' })).toThrow(
      expect.objectContaining({
        code: 'wrong_dictionary',
        message: expect.stringContaining('needs 4 dictionary entries (or 3 and a space)') as string,
      }),
    );
  });

  it('refuses a wrong height and a net that is no recogniser', () => {
    expect(() => describeRecognizer({ ...model, height: 48 })).toThrow(
      expect.objectContaining({ code: 'wrong_height' }),
    );
    const classifier = {
      inputs: signature(32, 5).inputs,
      outputs: [{ name: 'y', dtype: 'float32', dims: ['N', 1000] }],
    };
    expect(() => describeRecognizer({ ...model, signature: classifier })).toThrow(
      expect.objectContaining({ code: 'not_a_recognizer' }),
    );
  });
});
