import { describe, expect, it } from 'vitest';
import { findLines } from '../../../../src/core/text-detection/db-postprocess';
import golden from '../../../golden/text-detection/find-lines.json';

describe('findLines answers as the training code does', () => {
  it.each(golden.cases)(
    '$name',
    ({ width, height, thresholds, probabilityBytes, quads, scores }) => {
      const bytes = Buffer.from(probabilityBytes, 'base64');
      expect(bytes).toHaveLength(width * height);
      const probability = Float32Array.from(bytes, (byte) => byte / 255);
      const found = findLines(probability, width, height, golden.mapStride, thresholds);
      expect(found).toHaveLength(quads.length);
      found.forEach((line, at) => {
        expect(Math.abs(line.score - scores[at]!)).toBeLessThan(1e-4);
        line.quad.forEach((corner, index) => {
          const expected = (quads as number[][][])[at]![index]!;
          expect(Math.abs(corner[0] - expected[0]!)).toBeLessThan(0.01);
          expect(Math.abs(corner[1] - expected[1]!)).toBeLessThan(0.01);
        });
      });
    },
  );
});
