import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/core/errors';
import { understandPages } from '../../../src/core/understand/understand';
import {
  fromReading,
  parseReading,
  toFailedReading,
  toReading,
} from '../../../src/protocol/reading';
import { READING_SCHEMA } from '../../../src/protocol/reading-schema';
import { w2Page } from '../core/understand/sample-forms';
import { columnStatement } from '../core/understand/sample-papers';

const FILE = { name: 'two.pdf', sha256: 'ab'.repeat(32), latencyMs: 41.6 };
const PAGES = [w2Page('C', 0), { ...columnStatement(), index: 1 }];

describe('toReading', () => {
  const documents = understandPages(PAGES);
  const reading = toReading(FILE, documents, PAGES, [
    { task: 'text-recognition', name: 'latin-small', sha256: 'cd'.repeat(32), backend: 'wasm' },
  ]);

  it('is valid by its own schema, also after JSON', () => {
    expect(parseReading(JSON.parse(JSON.stringify(reading)))).toEqual(reading);
  });

  it('speaks snake_case and types each page', () => {
    expect(reading.schema).toBe(READING_SCHEMA);
    expect(reading.page_count).toBe(2);
    expect(reading.latency_ms).toBe(42);
    expect(reading.pages.map((page) => page.type)).toEqual(['W2', 'bank_statement']);
    expect(reading.pages[0]?.raw_ocr.lines.length).toBe(PAGES[0]?.lines.length);
    expect(reading.documents[0]?.data['box1']).toBe('61250.00');
    expect(reading.documents[0]?.reasoning).toContain("Title 'Wage and Tax Statement'");
  });

  it('comes back as the same documents', () => {
    expect(fromReading(reading)).toEqual(documents);
  });

  it('keeps the first reading beside a correction', () => {
    const corrected = understandPages(PAGES, {
      corrections: { 0: [{ path: 'box1', value: '61000.00' }] },
    });
    const field = toReading(FILE, corrected, PAGES).documents[0]?.fields['box1'];
    expect(field).toMatchObject({
      value: '61000.00',
      read_value: '61250.00',
      text: '61,250.00',
      source: 'user',
    });
  });
});

describe('parseReading', () => {
  it('names the first fault', () => {
    expect(() => parseReading({ schema: 'sheaf.reading/9' })).toThrow(InputError);
  });

  it('knows the reading of a file that failed', () => {
    const failed = toFailedReading('x.pdf', new InputError('encrypted_pdf', 'needs a password'));
    expect(parseReading(failed)).toEqual({
      schema: READING_SCHEMA,
      file: 'x.pdf',
      error: { code: 'encrypted_pdf', message: 'needs a password', retryable: false },
    });
  });
});
