import { ModelRunError } from '../errors';
import type { ManifestFile, ModelManifest, TensorSignature } from '../manifest';

/** A foreign recogniser as far as its file and its owner tell. */
export interface ForeignRecognizer {
  readonly name: string;
  readonly file: ManifestFile;
  /** Names and sizes as the file states them. */
  readonly signature: ModelManifest['signature'];
  /** Text of the dictionary: one character a line, in class order. */
  readonly dictionary: string;
  /** Rows of the input, for a file that leaves them open. */
  readonly height?: number;
  /** Classes a step, for a file that leaves them open: the last size of a trial run's output. */
  readonly classCount?: number;
  /** Where the blank stands among the classes. @default 'first' */
  readonly blank?: 'first' | 'last';
}

/**
 * Makes the manifest of a recogniser that somebody brought along: any CTC net with one image input (1 or 3 channels,
 * bytes as x / 127.5 - 1) and one output of classes a step.
 * @throws ModelRunError `not_a_recognizer`, `height_unknown`, `wrong_height`, `classes_unknown` or `wrong_dictionary`,
 * each with the reason in plain words.
 */
export function describeRecognizer(model: ForeignRecognizer): ModelManifest {
  const [input, output] = [model.signature.inputs[0], model.signature.outputs[0]];
  const channels = input?.dims[1];
  if (!input || !output || input.dims.length !== 4 || output.dims.length !== 3) {
    throw refuse(
      'not_a_recognizer',
      `A recogniser takes (N, channels, height, width) and gives (N, steps, classes), but this file has ${shapes(input)} and ${shapes(output)}`,
    );
  }
  if (typeof channels === 'number' && channels !== 1 && channels !== 3) {
    throw refuse(
      'not_a_recognizer',
      `An image has 1 or 3 channels, but this file takes ${channels}`,
    );
  }
  const height = inputHeight(input.dims[2]!, model.height);
  const charset = matchDictionary(model, output);
  return {
    schema: 'sheaf.model/1',
    task: 'text-recognition',
    name: model.name,
    version: 'foreign',
    license: 'unknown',
    files: [model.file],
    precision: 'fp32',
    opset: 0,
    signature: model.signature,
    input: {
      height,
      channels: typeof channels === 'number' ? channels : 3,
      normalisation: 'fixed',
      mean: 0.5,
      std: 0.5,
    },
    charset,
    blankIndex: model.blank === 'last' ? charset.length : 0,
  };
}

function inputHeight(stated: number | string, asked: number | undefined): number {
  const fixed = typeof stated === 'number' && stated > 0 ? stated : undefined;
  if (fixed && asked && fixed !== asked) {
    throw refuse('wrong_height', `The file takes lines ${fixed} pixels high, not ${asked}`);
  }
  const height = fixed ?? asked;
  if (!height) {
    throw refuse(
      'height_unknown',
      'The file leaves the line height open: state it (often 32 or 48)',
    );
  }
  return height;
}

/** The characters of the classes: the dictionary, with a space at its end where the net has a class for it. */
function matchDictionary(model: ForeignRecognizer, output: TensorSignature): string[] {
  const entries = dictionaryEntries(model.dictionary);
  const stated = output.dims[2]!;
  const classes = typeof stated === 'number' && stated > 0 ? stated : model.classCount;
  if (!classes) {
    throw refuse(
      'classes_unknown',
      'The file leaves its classes open: a trial run must count them',
    );
  }
  if (classes === entries.length + 1) return entries;
  if (classes === entries.length + 2) return [...entries, ' '];
  throw refuse(
    'wrong_dictionary',
    `The net has ${classes} classes, which needs ${classes - 1} dictionary entries (or ${classes - 2} and a space), but the dictionary has ${entries.length}`,
  );
}

/** Lines of a dictionary; a line may be a single space, and the file may end with or without a line break. */
export function dictionaryEntries(text: string): string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function shapes(tensor: TensorSignature | undefined): string {
  return tensor ? `(${tensor.dims.join(', ')})` : 'nothing';
}

function refuse(code: string, message: string): ModelRunError {
  return new ModelRunError(code, message);
}
