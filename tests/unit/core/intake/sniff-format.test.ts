import { describe, expect, test } from 'vitest';
import { sniffFormat } from '../../../../src/core/intake/sniff-format';

const bytes = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('sniffFormat', () => {
  test.each([
    ['png', '\x89PNG\r\n\x1a\n....'],
    ['jpeg', '\xff\xd8\xff\xe0....'],
    ['gif', 'GIF89a....'],
    ['webp', 'RIFF\x10\0\0\0WEBPVP8 '],
    ['tiff', 'MM\0*\0\0\0\x08'],
    ['tiff', 'II*\0\x08\0\0\0'],
    ['avif', '\0\0\0\x14ftypavif\0\0\0\0avif'],
    ['avif', '\0\0\0\x18ftypmif1\0\0\0\0mif1avif'],
    ['heic', '\0\0\0\x18ftypmif1\0\0\0\0mif1heic'],
    ['pdf', '%PDF-1.7'],
    ['pdf', 'junk that a mail server put before it\n%PDF-1.4'],
  ])('knows %s by its first bytes', (format, text) => {
    expect(sniffFormat(bytes(text))).toBe(format);
  });

  test.each([
    ['zip', 'PK\x03\x04\x14\0'],
    ['office', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
    ['html', '  <!DOCTYPE html><html>'],
    ['svg', '<?xml version="1.0"?><svg xmlns="x">'],
    ['text', 'Dear Sir or Madam,\n'],
    ['audio or video', '\0\0\0\x18ftypisom\0\0\0\0isommp42'],
  ])('says that it is %s', (kind, text) => {
    expect(() => sniffFormat(bytes(text))).toThrow(
      expect.objectContaining({ code: 'not_an_image', details: { kind } }),
    );
  });

  test('an empty file and unknown bytes are told apart', () => {
    expect(() => sniffFormat(new Uint8Array())).toThrow(
      expect.objectContaining({ code: 'empty_file' }),
    );
    expect(() => sniffFormat(Uint8Array.of(1, 2, 3, 250))).toThrow(
      expect.objectContaining({ code: 'unknown_format' }),
    );
  });
});
