import { describe, expect, it } from 'vitest';
import { withChecks } from '../../../../src/core/understand/confidence';
import {
  calibrated,
  EXACT_CURVE,
  rawOf,
  RECOGNISED_CURVE,
} from '../../../../src/core/understand/confidence-curve';
import type { CheckResult, FieldReading } from '../../../../src/core/understand/document-reading';

function field(confidence: number, source: FieldReading['source'] = 'ocr'): FieldReading {
  const quad = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ] as const;
  return { value: '1.00', text: '1.00', confidence, page: 0, quad, source, checks: [] };
}

function check(result: CheckResult['result']): CheckResult {
  return { id: 'sum', result, severity: 'error', message: '', fields: ['box1'] };
}

describe('confidence', () => {
  it('rises along both curves, which can be gone back', () => {
    for (const curve of [RECOGNISED_CURVE, EXACT_CURVE])
      curve.slice(1).forEach(([raw, value], at) => {
        expect(raw).toBeGreaterThan(curve[at]![0]);
        expect(value).toBeGreaterThan(curve[at]![1]);
      });
    for (const raw of [0.2, 0.55, 0.81, 0.93])
      expect(rawOf(calibrated(raw, 'ocr'), 'ocr')).toBeCloseTo(raw);
  });

  it('is raised by a sum that closes and lowered by one that does not', () => {
    const confidenceWith = (checks: readonly CheckResult[]): number =>
      withChecks({ box1: field(0.85) }, checks)['box1']!.confidence;
    expect(confidenceWith([check('pass')])).toBeGreaterThan(confidenceWith([]));
    expect(confidenceWith([check('fail')])).toBeLessThan(confidenceWith([]));
  });

  it("leaves a person's word alone", () => {
    expect(withChecks({ box1: field(1, 'user') }, [])['box1']!.confidence).toBe(0.995);
    expect(calibrated(0.4, 'user')).toBe(0.4);
  });
});
