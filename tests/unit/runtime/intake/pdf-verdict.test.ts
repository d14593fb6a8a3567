import { describe, expect, test } from 'vitest';
import { needsRecognition } from '../../../../src/core/intake/combine-reading';
import type { SourcePage } from '../../../../src/core/intake/source';
import { verdictWarnings } from '../../../../src/core/intake/text-layer-page';
import { openSource } from '../../../../src/runtime/node/open-file';
import { makePdf, showText, type PdfParts } from '../../../fakes/make-pdf';

async function firstPage(parts: PdfParts): Promise<SourcePage> {
  const source = await openSource({ name: 'made.pdf', bytes: makePdf(parts) });
  const page = await source.openPage(0);
  await source.close();
  return page;
}

const PROSE = [
  'Wages, tips, other compensation and federal income tax withheld',
  'Social security wages and the tax withheld on them for the year',
  'Employer identification number, name, address and postal code',
  'This information is being furnished to the Internal Revenue Service',
];
const MISREAD = PROSE.map((line) => `${line} |. \\\\ ...:..1.Jl! 1his '. ~ 04104/2022`);
const page = (lines: readonly string[]): string =>
  Array.from({ length: 40 }, (_, row) =>
    showText(60, 740 - row * 17, 11, lines[row % lines.length]!),
  ).join('');
const SCAN = { width: 8, height: 8, grey: 230 };
const drawScan = 'q 612 0 0 792 0 0 cm /Im Do Q\n';
const image = (x: number, y: number, width: number, height: number): string =>
  `q ${width} 0 0 ${height} ${x} ${y} cm /Im Do Q\n`;

/** A round letter as a filled shape, as drawing programs export text. */
const roundLetter = (x: number, y: number): string =>
  `${x} ${y + 4} m ${x} ${y + 6} ${x + 1} ${y + 8} ${x + 3} ${y + 8} c ` +
  `${x + 5} ${y + 8} ${x + 6} ${y + 6} ${x + 6} ${y + 4} c ` +
  `${x + 6} ${y + 2} ${x + 5} ${y} ${x + 3} ${y} c ${x + 1} ${y} ${x} ${y + 2} ${x} ${y + 4} c f\n`;
const outlinedLines = (rows: number): string =>
  Array.from({ length: rows * 60 }, (_, index) =>
    roundLetter(60 + (index % 60) * 7, 300 - Math.floor(index / 60) * 14),
  ).join('');

describe('the verdict on a page', () => {
  test.each([
    ['born digital', { content: page(PROSE) }],
    ['over a letterhead of the whole page', { content: drawScan + page(PROSE), image: SCAN }],
    [
      'beside a logo',
      {
        content: page(PROSE) + image(500, 750, 60, 30),
        image: SCAN,
      },
    ],
  ] as const)('text %s is used as it is', async (_, parts) => {
    const opened = await firstPage(parts);
    expect(needsRecognition(opened)).toBe(false);
    expect(verdictWarnings(opened)).toEqual([]);
  });

  test.each([
    ['garbled', { content: page(PROSE), codeOffset: 3 }],
    ['sparse', { content: showText(60, 700, 10, 'Page 1') + image(60, 100, 450, 500) }],
    ['scanned', { content: drawScan + showText(60, 700, 10, 'Received by mail on 03/04/2024') }],
    ['poor_ocr', { content: page(MISREAD) + drawScan }],
    ['poor_ocr', { content: `3 Tr ${page(MISREAD)}` }],
    ['vector_text', { content: showText(60, 740, 10, 'Form 1099-INT') + outlinedLines(20) }],
    ['no_text', { content: outlinedLines(20) }],
  ] as const)('%s: the page is read by its pixels, and says why', async (reason, parts) => {
    const opened = await firstPage({ ...parts, image: SCAN });
    expect(opened.textLayer!.verdict.trusted).toBe(false);
    const warnings = verdictWarnings(opened);
    expect(warnings.map(({ code }) => code)).toContain(`text_layer_${reason}`);
    expect(warnings[0]!.message).toMatch(/^The text layer was not used: \w/);
  });

  test('good recognition under a scan is used, and said to be that', async () => {
    for (const content of [page(PROSE) + drawScan, `3 Tr ${page(PROSE)}`]) {
      const opened = await firstPage({ content, image: SCAN });
      expect(opened.textLayer!.verdict).toMatchObject({
        trusted: true,
        reasons: ['invisible_text'],
      });
      expect(needsRecognition(opened)).toBe(false);
    }
  });

  test('a scan in strips hides the text under all of them', async () => {
    const strips = [0, 198, 396, 594].map((y) => image(0, y, 612, 198)).join('');
    const opened = await firstPage({ content: page(PROSE) + strips, image: SCAN });
    expect(opened.textLayer!.verdict.reasons).toEqual(['invisible_text']);
  });

  test('an image with little text on it is read beside the layer', async () => {
    const content =
      PROSE.map((line, row) => showText(60, 740 - row * 17, 11, line)).join('') +
      image(60, 100, 400, 300) +
      showText(80, 120, 9, 'Figure 1');
    const opened = await firstPage({ content, image: SCAN });
    expect(opened.textLayer!.verdict).toMatchObject({ trusted: true, reasons: ['image_part'] });
    expect(needsRecognition(opened)).toBe(true);
    expect(verdictWarnings(opened)[0]!.message).toBe(
      'The text layer was used, but an image holds part of the page',
    );
  });

  test('paragraphs drawn as shapes are read beside the layer, with their place', async () => {
    const content =
      Array.from({ length: 20 }, (_, row) =>
        showText(60, 740 - row * 17, 11, PROSE[row % 4]!),
      ).join('') + outlinedLines(5);
    const opened = await firstPage({ content });
    expect(opened.textLayer!.verdict).toMatchObject({ trusted: true, reasons: ['vector_part'] });
    const [part] = opened.textLayer!.unread;
    expect(part!.left).toBeCloseTo(60 / 612, 2);
    expect(part!.top).toBeGreaterThan((792 - 310) / 792);
  });
});
