import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { drawBankStatement } from '../../scripts/samples/bank-statement.mjs';
import { pdfPage } from '../../scripts/samples/pdf-page.mjs';
import { drawReceipt } from '../../scripts/samples/receipt.mjs';
import { drawW2 } from '../../scripts/samples/w2.mjs';
import { cropGrey, toGrey, type GreyImage } from '../../src/core/raster-image';
import { openSource } from '../../src/runtime/node/open-file';
import { encodePng, greyToRgba } from '../png';

/** Part of a page, by where it begins and its size, as parts of the page's sides. */
const WINDOWS = [
  [0, 0, 1, 0.2],
  [0, 0.2, 0.7, 0.16],
  [0.1, 0.35, 0.9, 0.12],
  [0, 0.5, 0.6, 0.18],
] as const;
const SLIP_DPI = 110;
const LARGE_DPI = 300;

export interface EndurancePictures {
  /** Small pictures with a few lines each, no two of one shape, so that a heap sees many. */
  readonly slips: readonly string[];
  /** A page of 300 dpi. */
  readonly large: string;
}

/** Cuts slips from the sample documents into `dir`. @returns paths of PNG files. */
export async function drawSlips(dir: string): Promise<EndurancePictures> {
  const slips: string[] = [];
  const write = (name: string, image: GreyImage): string => {
    const file = path.join(dir, `${name}.png`);
    writeFileSync(file, encodePng(greyToRgba(image)));
    return file;
  };
  const sheets = { receipt: drawReceipt(), w2: drawW2(), statement: drawBankStatement() };
  for (const [name, sheet] of Object.entries(sheets)) {
    const page = await renderPage(pdfPage(sheet), SLIP_DPI);
    for (const [at, [left, top, width, height]] of WINDOWS.entries()) {
      const window = {
        left: Math.floor(left * page.width),
        top: Math.floor(top * page.height),
        width: Math.floor(width * page.width),
        height: Math.floor(height * page.height),
      };
      slips.push(write(`${name}-${at}`, cropGrey(page, window)));
    }
  }
  const large = write('large', await renderPage(pdfPage(sheets.statement), LARGE_DPI));
  return { slips, large };
}

async function renderPage(pdf: Uint8Array, dpi: number): Promise<GreyImage> {
  const source = await openSource({ name: 'sample', bytes: new Uint8Array(pdf) });
  const image = toGrey(await source.render(0, { dpi, maxLongSidePx: 4000 }));
  await source.close();
  return image;
}
