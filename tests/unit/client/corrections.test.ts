import { describe, expect, test } from 'vitest';
import {
  documentKey,
  groupingOptions,
  isReviewed,
  valueCorrections,
  type Correction,
} from '../../../src/client/corrections';
import type { DocumentReading } from '../../../src/core/understand/document-reading';

const document = (...pages: number[]): DocumentReading => ({
  type: 'W2',
  confidence: 1,
  reasons: [],
  alternatives: [],
  pages,
  pageRoles: pages.map(() => 'content'),
  state: 'unproven',
  data: {},
  fields: {},
  checks: [],
});

describe('grouping', () => {
  test('the last word on a page wins, and a withdrawn one leaves nothing', () => {
    const corrections: Correction[] = [
      { kind: 'type', pages: [0, 1], type: 'invoice' },
      { kind: 'type', pages: [1], type: 'receipt' },
      { kind: 'type', pages: [0] },
      { kind: 'boundary', page: 3, boundary: 'split' },
      { kind: 'boundary', page: 3, boundary: 'join' },
      { kind: 'boundary', page: 5, boundary: 'split' },
    ];
    expect(groupingOptions(corrections)).toEqual({
      pageTypes: { 1: 'receipt' },
      splitBefore: [5],
      joinBefore: [3],
    });
  });
});

describe('values', () => {
  const documents = [document(0), document(0), document(2, 3)];

  test('a document is named by where it starts, so two on one page differ', () => {
    expect(documents.map((_, index) => documentKey(documents, index))).toEqual([
      '0.0',
      '0.1',
      '2.0',
    ]);
  });

  test('they find their document after the pages before it were regrouped', () => {
    const corrections: Correction[] = [
      { kind: 'value', document: '2.0', path: 'box1', value: '10.00' },
      { kind: 'value', document: '2.0', path: 'box1', value: '12.00' },
      { kind: 'value', document: '0.1', path: 'box2', value: '7.00' },
      { kind: 'value', document: '0.1', path: 'box2' },
    ];
    expect(valueCorrections(corrections, documents)).toEqual({
      2: [{ path: 'box1', value: '12.00' }],
    });
    expect(valueCorrections(corrections, [document(0, 1), document(2, 3)])).toEqual({
      1: [{ path: 'box1', value: '12.00' }],
    });
  });
});

test('a review can be taken back', () => {
  expect(isReviewed([])).toBe(false);
  expect(isReviewed([{ kind: 'reviewed', isReviewed: true }])).toBe(true);
  expect(
    isReviewed([
      { kind: 'reviewed', isReviewed: true },
      { kind: 'reviewed', isReviewed: false },
    ]),
  ).toBe(false);
});
