import { describe, expect, test } from 'vitest';
import type { Line, ReadPage, TextSource } from '../../../../src/core/document';
import { boxQuad, type Box } from '../../../../src/core/geometry';
import { combineReadings, needsRecognition } from '../../../../src/core/intake/combine-reading';
import type { SourcePage, VerdictReason } from '../../../../src/core/intake/source';
import { readPageFromTextLayer } from '../../../../src/core/intake/text-layer-page';
import { turnQuad } from '../../../../src/core/intake/turn-page';

function line(text: string, left: number, top: number, source: TextSource = 'ocr'): Line {
  const words = text.split(' ').map((word, index) => {
    const box: Box = {
      left: left + index * 0.1,
      right: left + index * 0.1 + 0.09,
      top,
      bottom: top + 0.02,
    };
    return { text: word, confidence: 1, quad: boxQuad(box) };
  });
  const right = left + words.length * 0.1;
  const quad = boxQuad({ left, right, top, bottom: top + 0.02 });
  return { text, confidence: 1, quad, words, source };
}

function sourcePage(lines: Line[], reasons: VerdictReason[], trusted = false): SourcePage {
  return {
    index: 0,
    widthPx: 1000,
    heightPx: 2000,
    widgets: [
      {
        name: 'f',
        kind: 'text',
        value: 'x',
        quad: boxQuad({ left: 0.1, top: 0.1, right: 0.2, bottom: 0.12 }),
      },
    ],
    rules: [],
    textLayer: {
      lines,
      verdict: { trusted, reasons, message: reasons.join() },
      unread: [{ left: 0.5, top: 0.5, right: 1, bottom: 1 }],
    },
  };
}

function recognised(lines: Line[], rotation: ReadPage['rotation'] = 0): ReadPage {
  return {
    index: 0,
    width: 1000,
    height: 2000,
    rotation,
    source: 'ocr',
    lines,
    widgets: [],
    rules: [],
    warnings: [],
  };
}

const texts = (page: ReadPage): string[] => page.lines.map((each) => each.text);

describe('combineReadings', () => {
  test('form values replace what was recognised in their place', () => {
    const page = sourcePage([line('1,500', 0.4, 0.1, 'form_widget')], ['garbled']);
    const read = combineReadings(page, recognised([line('Rents sum due 1.S00', 0.1, 0.1)]));
    expect(texts(read)).toEqual(['Rents sum due', '1,500']);
    expect(read.source).toBe('mixed');
    expect(read.widgets).toHaveLength(1);
    expect(read.warnings.map((warning) => warning.code)).toEqual(['text_layer_garbled']);
  });

  test('the few exact words on a scan are kept, garbled ones are not', () => {
    const stamp = line('Received', 0.1, 0.9, 'text_layer');
    const body = recognised([line('Invoice', 0.1, 0.1)]);
    expect(texts(combineReadings(sourcePage([stamp], ['scanned']), body))).toEqual([
      'Invoice',
      'Received',
    ]);
    expect(texts(combineReadings(sourcePage([stamp], ['garbled']), body))).toEqual(['Invoice']);
  });

  test('beside a trusted layer only the images are recognised', () => {
    const page = sourcePage([line('Exact', 0.1, 0.1, 'text_layer')], ['image_part'], true);
    expect(needsRecognition(page)).toBe(true);
    const read = combineReadings(
      page,
      recognised([line('Exoct', 0.1, 0.1), line('Stamp', 0.6, 0.7)]),
    );
    expect(texts(read)).toEqual(['Exact', 'Stamp']);
    expect(read.source).toBe('mixed');
  });

  test('what the file states is turned with the page', () => {
    const page = sourcePage([], ['no_text']);
    const read = combineReadings(page, recognised([], 90));
    expect(read.widgets[0]!.quad).toEqual(turnQuad(page.widgets[0]!.quad, 90));
  });
});

test('a page whose text runs upwards is turned upright', () => {
  const upright = line('Statement of account', 0.1, 0.2, 'text_layer');
  const sideways: Line = { ...upright, quad: turnQuad(upright.quad, 270) };
  const page = sourcePage([{ ...sideways, words: [] }], [], true);
  const read = readPageFromTextLayer(page);
  expect(read.rotation).toBe(90);
  expect([read.width, read.height]).toEqual([2000, 1000]);
  read.lines[0]!.quad.flat().forEach((value, index) => {
    expect(value).toBeCloseTo(upright.quad.flat()[index]!);
  });
});
