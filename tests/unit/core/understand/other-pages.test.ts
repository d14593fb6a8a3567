import { describe, expect, it } from 'vitest';
import { boxQuad } from '../../../../src/core/geometry';
import { understandPages } from '../../../../src/core/understand/understand';
import { PageBuilder } from './build-page';

function data(builder: PageBuilder): Record<string, unknown> {
  const [read] = understandPages([builder.build()], { pageTypes: { 0: 'other' } });
  return read!.data as Record<string, unknown>;
}

/** A page with a line of its own confidence at the top. */
function headed(text: string, confidence: number): Record<string, unknown> {
  const page = new PageBuilder({ source: 'ocr' }).text(0.1, 0.2, 'Terms of the lease').build();
  const quad = boxQuad({ left: 0.1, top: 0.05, right: 0.7, bottom: 0.1 });
  const line = {
    text,
    confidence,
    quad,
    words: [{ text, confidence, quad }],
    source: 'ocr' as const,
  };
  const all = { ...page, lines: [line, ...page.lines] };
  return understandPages([all], { pageTypes: { 0: 'other' } })[0]!.data as Record<string, unknown>;
}

describe('a page of another type', () => {
  it('is headed by its tallest legible line, not by what a logo was read as', () => {
    expect(headed('LEASE', 0.95)['title']).toBe('LEASE');
    expect(headed('Fne neyeu ashateesle', 0.34)['title']).toBe('Terms of the lease');
  });

  it('is not headed by a caption or a choice', () => {
    expect(headed('City: Newark', 0.95)['title']).toBe('Terms of the lease');
    expect(headed('☐ Single', 0.95)['title']).toBe('Terms of the lease');
  });

  it('lists amounts, and no beginning of a year', () => {
    const found = data(
      new PageBuilder()
        .text(0.1, 0.1, 'or other tax year beginning , 20')
        .text(0.1, 0.2, '1,234.50'),
    );
    expect(found['amounts']).toEqual(['1234.50']);
    expect(data(new PageBuilder().text(0.1, 0.1, 'Fee .20 or $.75'))['amounts']).toEqual(['0.75']);
  });
});
