import { describe, expect, it } from 'vitest';
import { expectedError, fitMonotone, tableOf, type Judged } from '../../../bench/eval/calibration';

/** `count` fields of one confidence, the first `right` of them exact. */
function fields(confidence: number, count: number, right: number): Judged[] {
  return Array.from({ length: count }, (_, at) => ({ confidence, exact: at < right }));
}

describe('calibration', () => {
  it('counts by band and weighs the bands by their fields', () => {
    const judged = [...fields(0.6, 10, 3), ...fields(0.92, 30, 30)];
    expect(tableOf(judged).map(({ from, count, exact }) => [from, count, exact])).toEqual([
      [0.5, 10, 0.3],
      [0.9, 30, 1],
    ]);
    expect(expectedError(judged)).toBeCloseTo(0.25 * 0.3 + 0.75 * 0.08);
  });

  it('fits a curve that never falls, pooling what falls', () => {
    const judged = [
      ...fields(0.5, 40, 10),
      ...fields(0.7, 40, 32),
      ...fields(0.8, 40, 28),
      ...fields(0.9, 40, 40),
    ];
    const curve = fitMonotone(judged, 40);
    expect(curve).toEqual([
      [0.5, 0.262],
      [0.75, 0.744],
      [0.9, 0.976],
    ]);
  });

  it('has one knot for fields that are all right', () => {
    expect(fitMonotone(fields(0.9, 60, 60), 25)).toHaveLength(1);
  });
});
