import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { drawBankStatement } from '../../scripts/samples/bank-statement.mjs';
import { pdfPage } from '../../scripts/samples/pdf-page.mjs';
import { drawReceipt } from '../../scripts/samples/receipt.mjs';
import { drawW2 } from '../../scripts/samples/w2.mjs';
import { toGrey, type GreyImage } from '../../src/core/raster-image';
import { openSource } from '../../src/runtime/node/open-file';
import { degrade } from '../eval/degrade';
import { isUsableText } from '../eval/truth';
import { encodePng, greyToRgba } from '../png';
import { photograph } from './photograph';

/** What was done to a page before it is read. `as given` is a picture with its own truth. */
export type Condition = 'clean' | 'degraded' | 'photo' | 'as given';

/** A picture of a page and the words on it. */
export interface TruePage {
  readonly name: string;
  readonly condition: Condition;
  readonly pngFile: string;
  readonly words: readonly string[];
}

const TRUTH = '.truth.json';

interface DrawnTruth {
  readonly lines: readonly { readonly words: readonly { readonly text: string }[] }[];
}

/** The sample documents of the app, drawn anew as PDFs so that their words are known. */
export async function samplePages(dir: string, dpi: number): Promise<TruePage[]> {
  const samples = {
    receipt: drawReceipt(),
    'W-2': drawW2(),
    'bank statement': drawBankStatement(),
  };
  const pages: TruePage[] = [];
  for (const [name, sheet] of Object.entries(samples)) {
    pages.push(...(await pdfPages(name, new Uint8Array(pdfPage(sheet)), dir, dpi)));
  }
  return pages;
}

/**
 * Pages of a folder whose words are known: the first page of each PDF with a text layer that can be trusted, and
 * pictures with a `.truth.json` beside them as the document factory writes it.
 */
export async function folderPages(
  folder: string,
  match: string,
  dir: string,
  dpi: number,
): Promise<TruePage[]> {
  const pages: TruePage[] = [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  for (const name of names.filter((file) => file.includes(match))) {
    const file = path.join(folder, name);
    if (name.toLowerCase().endsWith('.pdf')) {
      pages.push(...(await pdfPages(name, new Uint8Array(readFileSync(file)), dir, dpi)));
    } else if (name.endsWith(TRUTH)) {
      const pngFile = `${file.slice(0, -TRUTH.length)}.png`;
      if (!existsSync(pngFile)) continue;
      const { lines } = JSON.parse(readFileSync(file, 'utf8')) as DrawnTruth;
      const words = lines.flatMap((line) => line.words.map(({ text }) => text));
      pages.push({ name, condition: 'as given', pngFile, words });
    }
  }
  return pages;
}

/** The first page of a PDF, clean, degraded and as a photo of the degraded print; none when its words are not known. */
async function pdfPages(
  name: string,
  bytes: Uint8Array,
  dir: string,
  dpi: number,
): Promise<TruePage[]> {
  const source = await openSource({ name, bytes });
  try {
    const { textLayer } = await source.openPage(0);
    if (!textLayer || !isUsableText(textLayer)) return [];
    const words = textLayer.lines.flatMap((line) => line.words.map(({ text }) => text));
    const clean = toGrey(await source.render(0, { dpi, maxLongSidePx: 6000 }));
    const write = (condition: Condition, image: GreyImage): TruePage => {
      const pngFile = path.join(dir, `${name.replaceAll(/[^\w.-]/g, '_')}-${condition}.png`);
      writeFileSync(pngFile, encodePng(greyToRgba(image)));
      return { name, condition, pngFile, words };
    };
    return [
      write('clean', clean),
      write('degraded', degrade(clean, 1)),
      write('photo', degrade(photograph(clean, 1), 2)),
    ];
  } finally {
    await source.close();
  }
}
