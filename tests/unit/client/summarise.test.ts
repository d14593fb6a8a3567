import { expect, test } from 'vitest';
import type { DocumentSummary } from '../../../src/client/file-record';
import { statusOf } from '../../../src/client/summarise';

const summary = (change: Partial<DocumentSummary>): DocumentSummary => ({
  type: 'W2',
  confidence: 0.98,
  state: 'proven',
  pages: [0],
  ...change,
});

test.each([
  ['proven and sure', [summary({})], 'done'],
  ['a check fails', [summary({}), summary({ state: 'contradicted' })], 'needs_review'],
  ['nothing could be checked', [summary({ state: 'unproven' })], 'needs_review'],
  ['the type is in doubt', [summary({ confidence: 0.5 })], 'needs_review'],
  ['no known kind, so nothing missing', [summary({ type: 'other', state: 'unproven' })], 'done'],
  ['nothing found', [], 'needs_review'],
] as const)('%s', (_, documents, status) => {
  expect(statusOf(documents, false)).toBe(status);
  expect(statusOf(documents, true)).toBe('done');
});
