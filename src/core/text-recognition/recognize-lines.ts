import { throwIfCancelled, type CancelSignal } from '../cancel';
import type { Line } from '../document';
import { scaleQuad, type Quad } from '../geometry';
import type { ModelManifest } from '../manifest';
import type { InferenceSession } from '../ports';
import type { GreyImage } from '../raster-image';
import { requireOutput } from '../tensor';
import { decodeCtc, type DecodedLine } from './ctc-decode';
import { cropWidth, warpLine, type LineCrop } from './line-crop';
import { lineTensor } from './line-tensor';
import { makeLine, type PlacedCharacter } from './line-words';
import { recognizerSettings, type RecognizerSettings } from './recognizer-settings';
import { splitCrop } from './split-crops';

/** A recognised line and what the net thought of its orientation. */
export interface RecognizedLine {
  /** `undefined` when nothing was read. */
  readonly line: Line | undefined;
  readonly quad: Quad;
  /** Part of the speaking steps that say the line stands on its head. */
  readonly upsideDown: number;
  /** Mean character probability; 0 for nothing. */
  readonly confidence: number;
}

/** A recogniser ready to read crops. */
export interface TextRecognizer {
  readonly session: InferenceSession;
  readonly manifest: ModelManifest;
}

export interface RecognizeOptions {
  readonly signal?: CancelSignal | undefined;
  /** Called after each line with the part done. */
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

/**
 * Reads lines of a page. Widest first, so that a runtime which grows its buffers grows them once; one line a run,
 * since batching gains nothing on one WASM thread.
 * @param quads page-relative, clockwise from each text's top left.
 * @returns one entry per quad, in the order given.
 * @throws CancelledError between lines, ModelRunError.
 */
export async function recognizeLines(
  page: GreyImage,
  quads: readonly Quad[],
  { session, manifest }: TextRecognizer,
  options: RecognizeOptions = {},
): Promise<RecognizedLine[]> {
  const settings = recognizerSettings(manifest);
  const found = new Array<RecognizedLine>(quads.length);
  const inPixels = quads.map((quad) => scaleQuad(quad, page.width, page.height));
  const order = inPixels
    .map((quad, at) => ({ at, width: cropWidth(quad, settings) }))
    .sort((a, b) => b.width - a.width);
  let done = 0;
  for (const { at } of order) {
    throwIfCancelled(options.signal);
    const crop = warpLine(page, inPixels[at]!, settings);
    found[at] = await recognizeCrop(crop, quads[at]!, session, settings);
    done += 1;
    options.onProgress?.(done / quads.length);
  }
  return found;
}

async function recognizeCrop(
  crop: LineCrop,
  quad: Quad,
  session: InferenceSession,
  settings: RecognizerSettings,
): Promise<RecognizedLine> {
  const placed: PlacedCharacter[] = [];
  const parts: DecodedLine[] = [];
  for (const part of splitCrop(crop, settings.maxWidth)) {
    const tensor = lineTensor(part.crop, settings);
    const outputs = await session.run({ [settings.inputName]: tensor });
    const scores = requireOutput(outputs, settings.outputName, [1, -1, -1]);
    const steps = scores.dims[1]!;
    const decoded = decodeCtc(scores.data, steps, settings);
    const columnsPerStep = tensor.dims[3]! / steps;
    if (part.afterGap && decoded.characters.length > 0) placed.push(gapAt(part.from));
    for (const character of decoded.characters) {
      placed.push({ ...character, x: part.from + (character.step + 0.5) * columnsPerStep });
    }
    parts.push(decoded);
  }
  const whole = joinParts(parts);
  const line = makeLine(whole, placed, crop, quad);
  return { line, quad, upsideDown: whole.upsideDown, confidence: whole.confidence };
}

function gapAt(x: number): PlacedCharacter {
  return { text: ' ', probability: 1, alternatives: [], step: 0, x };
}

function joinParts(parts: readonly DecodedLine[]): DecodedLine {
  if (parts.length === 1) return parts[0]!;
  const characters = parts.flatMap((part) => part.characters);
  const weight = (part: DecodedLine) => part.characters.length / Math.max(characters.length, 1);
  return {
    characters,
    upsideDown: Math.max(...parts.map((part) => part.upsideDown)),
    confidence: parts.reduce((sum, part) => sum + part.confidence * weight(part), 0),
  };
}
