import { describe, expect, it } from 'vitest';
import { quadBox } from '../../../../src/core/geometry';
import type { GreyImage } from '../../../../src/core/raster-image';
import { describeDetector } from '../../../../src/core/text-detection/describe-detector';
import { detectText } from '../../../../src/core/text-detection/detect-text';
import { inkDetector } from '../reading/painted-page';

const BOXES = [
  [40, 60, 500, 30],
  [900, 700, 700, 24],
  [1240, 1200, 300, 40],
] as const;

function pageOf(width: number, height: number, scale = 1): GreyImage {
  const data = new Uint8Array(width * height).fill(255);
  for (const [x, y, w, h] of BOXES) {
    for (let row = y * scale; row < (y + h) * scale; row += 1) {
      data.fill(0, row * width + x * scale, row * width + (x + w) * scale);
    }
  }
  return { width, height, data };
}

describe('detectText', () => {
  it.each([
    ['in one run', 50, 1, 7.1],
    ['in tiles, lines over their borders whole', 5, 4, 2],
  ])('finds lines %s', async (_name, letterHeightPx, leastRuns, mapPixel) => {
    let runs = 0;
    const detector = inkDetector(() => (runs += 1));
    const regions = await detectText(pageOf(1800, 1400), detector, { letterHeightPx });
    expect(runs).toBeGreaterThanOrEqual(leastRuns);
    expect(regions).toHaveLength(BOXES.length);
    regions.forEach(({ quad, objectness }, at) => {
      const [x, y, w, h] = BOXES[at]!;
      const box = quadBox(quad);
      for (const [found, expected] of [
        [box.left * 1800, x],
        [box.right * 1800, x + w],
        [box.top * 1400, y],
        [box.bottom * 1400, y + h],
      ] as const) {
        expect(Math.abs(found - expected)).toBeLessThan(mapPixel);
      }
      expect(objectness).toBeGreaterThan(0.9);
    });
  });

  it('tells its progress and stops between tiles', async () => {
    const signal = { aborted: false };
    const seen: number[] = [];
    const detecting = detectText(pageOf(1800, 1400), inkDetector(), {
      letterHeightPx: 5,
      signal,
      onProgress: (fraction) => {
        seen.push(fraction);
        signal.aborted = true;
      },
    });
    await expect(detecting).rejects.toMatchObject({ code: 'cancelled' });
    expect(seen).toHaveLength(1);
  });

  it('refuses a map of another shape', async () => {
    const { session, manifest } = inkDetector();
    const flat = {
      ...session,
      run: () => Promise.resolve({ probability: { dims: [4], data: new Float32Array(4) } }),
    };
    await expect(detectText(pageOf(1800, 1400), { session: flat, manifest })).rejects.toMatchObject(
      { code: 'wrong_output' },
    );
  });
});

describe('describeDetector', () => {
  const file = { path: 'net.onnx', bytes: 10, sha256: 'a'.repeat(64) };
  const image = (channels: number) => ({
    name: 'x',
    dtype: 'float32',
    dims: [1, channels, 'H', 'W'],
  });

  it('takes an image net with a map and gives it the usual facts', () => {
    const signature = {
      inputs: [image(3)],
      outputs: [{ name: 'y', dtype: 'float32', dims: [1, 1, 'H', 'W'] }],
    };
    const manifest = describeDetector({ name: 'brought', file, signature });
    expect(manifest).toMatchObject({ task: 'text-detection', input: { channels: 3 } });
  });

  it('refuses what gives no map', () => {
    const signature = {
      inputs: [image(3)],
      outputs: [{ name: 'y', dtype: 'float32', dims: [1, 2] }],
    };
    expect(() => describeDetector({ name: 'brought', file, signature })).toThrow(
      expect.objectContaining({ code: 'not_a_detector' }),
    );
  });
});
