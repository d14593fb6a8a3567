import { ModelRunError } from '../errors';
import type { ModelManifest } from '../manifest';
import type { InferenceSession } from '../ports';
import { checkRecognizer, USABLE_ERROR_RATE, type RecognizerCheck } from './check-recognizer';
import { describeRecognizer, type ForeignRecognizer } from './describe-recognizer';

/** Line heights that recognisers are published with, commonest first. */
const USUAL_HEIGHTS = [48, 32, 64] as const;
const TRIAL_WIDTH = 320;

export interface BroughtRecognizer {
  readonly manifest: ModelManifest;
  /** How it did on a known line. */
  readonly check: RecognizerCheck;
}

/**
 * Makes a recogniser that somebody brought along ready to use: what its file leaves open (line height, count of
 * classes) is found by trial, and a known line is read before it may read a document.
 * @throws ModelRunError as `describeRecognizer` does, and `reads_nonsense` when the known line comes out wrong: another
 * dictionary of the same length, or a line height the net was not trained for.
 */
export async function bringRecognizer(
  model: ForeignRecognizer,
  session: InferenceSession,
): Promise<BroughtRecognizer> {
  const stated = model.height ?? model.signature.inputs[0]?.dims[2];
  const heights = typeof stated === 'number' && stated > 0 ? [stated] : USUAL_HEIGHTS;
  let best: BroughtRecognizer | undefined;
  let failure: unknown;
  for (const height of heights) {
    try {
      const tried = await tryHeight({ ...model, height }, session);
      if (!best || tried.check.errorRate < best.check.errorRate) best = tried;
      if (tried.check.errorRate === 0) break;
    } catch (error) {
      // A height the net cannot run at is only one candidate less, unless it was the only one.
      failure = error;
    }
  }
  if (!best) throw failure;
  if (best.check.errorRate > USABLE_ERROR_RATE) {
    throw new ModelRunError(
      'reads_nonsense',
      `A known line was read as '${best.check.text}' at height ${heights.join(', ')}: wrong dictionary or line height`,
    );
  }
  return best;
}

async function tryHeight(
  model: ForeignRecognizer,
  session: InferenceSession,
): Promise<BroughtRecognizer> {
  const classes = model.signature.outputs[0]?.dims[2];
  const isOpen = typeof classes !== 'number' || classes <= 0;
  const classCount = isOpen ? await countClasses(model, session) : undefined;
  const manifest = describeRecognizer({
    ...model,
    ...(classCount === undefined ? {} : { classCount }),
  });
  return { manifest, check: await checkRecognizer({ session, manifest }) };
}

/** The last size of the output of a run on an even grey line; `undefined` for a net of another kind. */
async function countClasses(
  { signature, height = USUAL_HEIGHTS[0] }: ForeignRecognizer,
  session: InferenceSession,
): Promise<number | undefined> {
  const [input, output] = [signature.inputs[0], signature.outputs[0]];
  if (!input || !output) return undefined;
  const channels = typeof input.dims[1] === 'number' && input.dims[1] > 0 ? input.dims[1] : 3;
  const dims = [1, channels, height, TRIAL_WIDTH];
  const data = new Float32Array(channels * height * TRIAL_WIDTH);
  const outputs = await session.run({ [input.name]: { dims, data } });
  return outputs[output.name]?.dims[2];
}
