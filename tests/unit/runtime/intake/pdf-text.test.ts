import { describe, expect, test } from 'vitest';
import type { SourcePage } from '../../../../src/core/intake/source';
import { openSource } from '../../../../src/runtime/node/open-file';
import { makePdf, showText, type PdfParts } from '../../../fakes/make-pdf';

async function firstPage(parts: PdfParts): Promise<SourcePage> {
  const source = await openSource({ name: 'made.pdf', bytes: makePdf(parts) });
  const page = await source.openPage(0);
  await source.close();
  return page;
}

const texts = (page: SourcePage): string[] => page.textLayer!.lines.map((line) => line.text);

describe('the text layer of a PDF', () => {
  test('words have their places on the page', async () => {
    const page = await firstPage({ content: showText(72, 720, 12, 'Gross pay') });
    const [line] = page.textLayer!.lines;
    expect(line!.words.map((word) => word.text)).toEqual(['Gross', 'pay']);
    const [topLeft, , bottomRight] = line!.quad;
    expect(topLeft[0]).toBeCloseTo(72 / 612, 3);
    expect(topLeft[1]).toBeLessThan(72 / 792);
    expect(bottomRight[1]).toBeGreaterThan(72 / 792);
    // Helvetica's own widths: 'Gross pay' is 4.504 em.
    expect(bottomRight[0]).toBeCloseTo((72 + 4.504 * 12) / 612, 2);
  });

  test('a page that is shown turned has its text upright', async () => {
    const page = await firstPage({
      content: 'BT /F1 12 Tf 0 1 -1 0 100 72 Tm (Landscape) Tj ET',
      rotate: 90,
    });
    expect([page.widthPx, page.heightPx]).toEqual([2200, 1700]);
    const [topLeft, topRight] = page.textLayer!.lines[0]!.quad;
    expect(topRight[0]).toBeGreaterThan(topLeft[0]);
    expect(topRight[1]).toBeCloseTo(topLeft[1]);
  });

  test('values of form fields are lines and widgets; hidden ones are neither', async () => {
    const field = (name: string, value: string, rest: string): string =>
      `<< /Type /Annot /Subtype /Widget /T (${name}) /V ${value} ${rest} /F 4 >>`;
    const page = await firstPage({
      content: showText(72, 720, 10, '1 Rents'),
      annotations: [
        field('box1', '(1500.00)', '/FT /Tx /Rect [72 690 172 706] /DA (/F1 10 Tf 0 g)'),
        field('empty', '()', '/FT /Tx /Rect [72 660 172 676]'),
        field('hidden', '(secret)', '/FT /Tx /Rect [72 630 172 646]').replace('/F 4', '/F 2'),
        field(
          'void',
          '/Yes',
          '/FT /Btn /AS /Yes /Rect [300 690 310 700] /AP << /N << /Yes 6 0 R /Off 6 0 R >> >>',
        ),
        field(
          'corrected',
          '/Off',
          '/FT /Btn /AS /Off /Rect [330 690 340 700] /AP << /N << /Yes 6 0 R /Off 6 0 R >> >>',
        ),
        field(
          'state',
          '(MN)',
          '/FT /Ch /Ff 131072 /Opt [[(MN) (Minnesota)] [(WI) (Wisconsin)]] /Rect [72 600 172 616]',
        ),
      ],
    });
    expect(page.widgets.map(({ name, kind, value }) => [name, kind, value])).toEqual([
      ['box1', 'text', '1500.00'],
      ['void', 'checkbox', true],
      ['corrected', 'checkbox', false],
      ['state', 'choice', 'Minnesota'],
    ]);
    expect(page.textLayer!.lines.map((line) => [line.text, line.source])).toEqual([
      ['1 Rents', 'text_layer'],
      ['1500.00', 'form_widget'],
      ['Minnesota', 'form_widget'],
    ]);
  });

  test('rules are found whether stroked or filled', async () => {
    const page = await firstPage({
      content: `72 700 m 540 700 l S 72 600 468 0.8 re f ${showText(80, 650, 10, 'cell')}`,
    });
    expect(page.rules).toHaveLength(2);
    expect(page.rules[0]!.from[1]).toBeCloseTo(92 / 792, 3);
    expect(page.rules[1]!.from[1]).toBeCloseTo(191.6 / 792, 3);
  });

  test('a rule between two numbers keeps their cells apart', async () => {
    const content = `82 690 m 82 720 l S ${showText(72, 700, 12, '1')}${showText(84, 700, 12, '2')}`;
    expect(texts(await firstPage({ content }))).toEqual(['1', '2']);
  });

  test('a scan with a stamp is not trusted, and neither is an empty page', async () => {
    const image = { width: 8, height: 8, grey: 128 };
    const scan = await firstPage({
      content: `q 612 0 0 792 0 0 cm /Im Do Q ${showText(72, 20, 8, 'Received 3 March')}`,
      image,
    });
    expect(scan.textLayer!.verdict).toMatchObject({
      trusted: false,
      reasons: ['sparse', 'scanned'],
    });
    const empty = await firstPage({ content: 'q 612 0 0 792 0 0 cm /Im Do Q', image });
    expect(empty.textLayer!.verdict).toMatchObject({ trusted: false, reasons: ['no_text'] });
  });

  test('invisible text is told from visible', async () => {
    const sentence = 'Statement of account for the period ending in March with the closing balance';
    const lines = Array.from({ length: 14 }, (_, index) =>
      showText(72, 700 - index * 20, 10, sentence),
    );
    const page = await firstPage({
      content: `q 612 0 0 792 0 0 cm /Im Do Q 3 Tr ${lines.join('')}`,
      image: { width: 8, height: 8, grey: 200 },
    });
    expect(page.textLayer!.verdict.reasons).toContain('invisible_text');
  });
});
