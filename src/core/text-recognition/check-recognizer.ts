import type { GreyImage } from '../raster-image';
import { recognizeLines, type TextRecognizer } from './recognize-lines';
import { SAMPLE_TEXT, sampleLine } from './sample-line';

/** How a recogniser did on a clean printed line. */
export interface RecognizerCheck {
  /** What it read. */
  readonly text: string;
  /** Edits that make what is printed of what was read, per character; spaces and case do not count. */
  readonly errorRate: number;
}

/** Above this the net, its dictionary or its line height is not what it was taken for. */
export const USABLE_ERROR_RATE = 0.25;

/**
 * Reads a line that is known. A wrong line height or a dictionary in another order runs and gives nonsense: this is
 * how it shows before a document is read.
 * @throws ModelRunError when the net does not run at all.
 */
export async function checkRecognizer(recognizer: TextRecognizer): Promise<RecognizerCheck> {
  const { width, height, data } = sampleLine();
  const page: GreyImage = { width, height, data: Uint8Array.from(data) };
  const whole = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ] as const;
  const [reading] = await recognizeLines(page, [whole], recognizer);
  const text = reading!.line?.text ?? '';
  const [expected, found] = [fold(SAMPLE_TEXT), fold(text)];
  return { text, errorRate: Math.min(1, editDistance(expected, found) / expected.length) };
}

function fold(text: string): string {
  return text.replaceAll(' ', '').toLowerCase();
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [row, letter] of [...a].entries()) {
    const current = [row + 1];
    for (const [column, other] of [...b].entries()) {
      const change = previous[column]! + (letter === other ? 0 : 1);
      current.push(Math.min(change, previous[column + 1]! + 1, current[column]! + 1));
    }
    previous = current;
  }
  return previous.at(-1)!;
}
