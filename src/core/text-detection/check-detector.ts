import { ModelRunError } from '../errors';
import type { GreyImage } from '../raster-image';
import { sampleLine } from '../text-recognition/sample-line';
import { detectText, type TextDetector } from './detect-text';

/** Large enough that the lines are no larger than headings are: detectors may break up letters of a poster's size. */
const WIDTH = 1280;
const HEIGHT = 960;
/** Tops of the printed lines, and how far each is moved in. Pixels. */
const LINES = [
  { top: 120, left: 80 },
  { top: 420, left: 480 },
  { top: 720, left: 240 },
] as const;

/**
 * Lets a detector look for three printed lines that are known to be there.
 * @throws ModelRunError `finds_nothing` when it finds fewer, or when the net does not run at all.
 */
export async function checkDetector(detector: TextDetector): Promise<void> {
  const data = new Uint8Array(WIDTH * HEIGHT).fill(255);
  const page: GreyImage = { width: WIDTH, height: HEIGHT, data };
  const line = sampleLine();
  for (const { top, left } of LINES) {
    for (let y = 0; y < line.height; y += 1) {
      const row = line.data.subarray(y * line.width, (y + 1) * line.width);
      data.set(Uint8Array.from(row), (top + y) * WIDTH + left);
    }
  }
  const found = await detectText(page, detector);
  const isFound = LINES.every(({ top, left }) => {
    const x = (left + line.width / 2) / WIDTH;
    const y = (top + line.height / 2) / HEIGHT;
    return found.some(({ quad: [a, , c] }) => x > a[0] && x < c[0] && y > a[1] && y < c[1]);
  });
  if (!isFound) {
    throw new ModelRunError(
      'finds_nothing',
      `The detector found ${found.length} of ${LINES.length} printed lines on a clean page`,
    );
  }
}
