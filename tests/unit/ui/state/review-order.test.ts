import { describe, expect, test } from 'vitest';
import type {
  CheckResult,
  DocumentReading,
  FieldReading,
} from '../../../../src/core/understand/document-reading';
import { pathsToReview } from '../../../../src/ui/state/review-order';

function field(confidence: number, change: Partial<FieldReading> = {}): FieldReading {
  return {
    value: '10.00',
    text: '10.00',
    confidence,
    page: 0,
    quad: [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ],
    source: 'ocr',
    checks: [],
    ...change,
  };
}

function reading(
  fields: Record<string, FieldReading>,
  checks: readonly CheckResult[] = [],
): DocumentReading {
  return {
    type: 'W2',
    confidence: 1,
    reasons: [],
    alternatives: [],
    pages: [0],
    pageRoles: [],
    data: {},
    state: 'unproven',
    fields,
    checks,
  };
}

const failing = (fields: readonly string[]): CheckResult => ({
  id: 'sum',
  result: 'fail',
  severity: 'error',
  message: 'does not add up',
  fields,
});

describe('pathsToReview', () => {
  test('names what is hard to read, in the order of the boxes', () => {
    const document = reading({ box3: field(0.4), box2: field(0.9), box1: field(0.3) });
    expect(pathsToReview(document)).toEqual(['box1', 'box3']);
  });

  test('a check that passes vouches for a value, one that fails does not', () => {
    const tied = field(0.3, { checks: ['sum'] });
    expect(pathsToReview(reading({ box1: tied }))).toEqual([]);
    expect(pathsToReview(reading({ box1: tied }, [failing([])]))).toEqual(['box1']);
  });

  test('names the values of a failing check once, rows of tables among them', () => {
    const fields = { box1: field(0.99), 'transactions.0.amount': field(0.2) };
    const checks = [failing(['box1', 'transactions.0.amount'])];
    expect(pathsToReview(reading(fields, checks))).toEqual(['box1', 'transactions.0.amount']);
  });

  test('what a person has set is settled', () => {
    const document = reading({ box1: field(0.1, { source: 'user', checks: ['sum'] }) }, [
      failing(['box1']),
    ]);
    expect(pathsToReview(document)).toEqual([]);
  });
});
