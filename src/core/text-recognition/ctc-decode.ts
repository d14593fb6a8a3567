import type { CharacterReading } from '../document';
import { ModelRunError } from '../errors';
import type { RecognizerSettings } from './recognizer-settings';

/** A character with the step of the net's output that spoke for it most clearly. */
export interface DecodedCharacter extends CharacterReading {
  readonly step: number;
}

export interface DecodedLine {
  readonly characters: readonly DecodedCharacter[];
  /** Part of the speaking steps that say "this line stands on its head", 0 to 1. */
  readonly upsideDown: number;
  /** Mean probability of the characters that are not spaces, 0 to 1; 0 for no text. */
  readonly confidence: number;
}

/** Readings less likely than this are not kept. */
const LEAST_ALTERNATIVE = 0.01;
const MOST_ALTERNATIVES = 4;

type Classes = Pick<RecognizerSettings, 'classes' | 'blankIndex' | 'upsideDownIndex'>;

/**
 * Best-path CTC: the likeliest class of every step, repeats merged, blanks dropped.
 * @param scores `steps * classes.length` values of one line; raw scores, or probabilities if a foreign net's last
 * layer already made them so.
 * @throws ModelRunError `wrong_output` when the count of classes does not fit.
 */
export function decodeCtc(scores: Float32Array, steps: number, settings: Classes): DecodedLine {
  const { classes, blankIndex, upsideDownIndex } = settings;
  const count = classes.length;
  if (scores.length !== steps * count) {
    throw new ModelRunError(
      'wrong_output',
      `${scores.length / steps} classes a step, but the charset makes ${count}`,
    );
  }
  const areProbabilities = isDistribution(scores.subarray(0, count));
  const peaks: { step: number; best: number; probability: number }[] = [];
  let previous = blankIndex;
  let spoken = 0;
  let upsideDown = 0;
  for (let step = 0; step < steps; step += 1) {
    const best = likeliest(scores, step * count, count);
    if (best !== blankIndex) {
      spoken += 1;
      if (best === upsideDownIndex) upsideDown += 1;
      else {
        const probability = areProbabilities
          ? scores[step * count + best]!
          : 1 / exponentialSum(scores, step * count, count, scores[step * count + best]!);
        const peak = peaks.at(-1);
        if (best !== previous || !peak) peaks.push({ step, best, probability });
        else if (probability > peak.probability) Object.assign(peak, { step, probability });
      }
    }
    previous = best;
  }
  const characters = peaks.map(({ step, best, probability }) => ({
    text: classes[best]!,
    probability,
    alternatives: alternativesAt(scores, step, best, probability, settings, areProbabilities),
    step,
  }));
  const inked = characters.filter(({ text }) => text !== ' ');
  const sum = inked.reduce((total, { probability }) => total + probability, 0);
  return {
    characters,
    upsideDown: spoken > 0 ? upsideDown / spoken : 0,
    confidence: inked.length > 0 ? sum / inked.length : 0,
  };
}

function likeliest(scores: Float32Array, start: number, count: number): number {
  let best = 0;
  let highest = scores[start]!;
  for (let at = 1; at < count; at += 1) {
    const score = scores[start + at]!;
    if (score <= highest) continue;
    best = at;
    highest = score;
  }
  return best;
}

/** Scores this far below the peak add nothing that is seen in a probability, and `exp` is what costs here. */
const NEGLIGIBLE = -16;

function exponentialSum(scores: Float32Array, start: number, count: number, peak: number): number {
  let sum = 0;
  for (let at = start; at < start + count; at += 1) {
    const below = scores[at]! - peak;
    if (below > NEGLIGIBLE) sum += Math.exp(below);
  }
  return sum;
}

function alternativesAt(
  scores: Float32Array,
  step: number,
  best: number,
  probability: number,
  { classes, blankIndex }: Classes,
  areProbabilities: boolean,
): CharacterReading['alternatives'] {
  const found: { text: string; probability: number }[] = [];
  if (1 - probability < LEAST_ALTERNATIVE) return found;
  const start = step * classes.length;
  const peak = scores[start + best]!;
  for (let at = 0; at < classes.length; at += 1) {
    const text = classes[at];
    if (at === best || at === blankIndex || text === undefined) continue;
    const value = scores[start + at]!;
    const chance = areProbabilities ? value : probability * Math.exp(value - peak);
    if (chance > LEAST_ALTERNATIVE) found.push({ text, probability: chance });
  }
  return found.sort((a, b) => b.probability - a.probability).slice(0, MOST_ALTERNATIVES);
}

/** True when one step's scores are already probabilities. */
function isDistribution(step: Float32Array): boolean {
  let sum = 0;
  for (const value of step) {
    if (value < 0 || value > 1) return false;
    sum += value;
  }
  return Math.abs(sum - 1) < 1e-3;
}
