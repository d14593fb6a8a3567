import { expect, test } from 'vitest';
import { pageIndices, parsePageRanges } from '../../../src/cli/page-ranges';

test('pages are counted from one, indices from zero, each once', () => {
  expect(pageIndices(10, parsePageRanges('2-4, 3, 9-'))).toEqual([1, 2, 3, 8, 9]);
  expect(pageIndices(3, undefined)).toEqual([0, 1, 2]);
  expect(pageIndices(3, parsePageRanges('7'))).toEqual([]);
});

test.each(['', '0', '4-2', 'a', '1,,2', '-3'])("'%s' names no pages", (text) => {
  expect(parsePageRanges(text)).toBeUndefined();
});
