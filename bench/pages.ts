import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { RgbaImage } from '../src/core/raster-image';
import { openSource } from '../src/runtime/node/open-file';
import { encodePng } from './png';

/** A page to time, as pixels for Node and as a PNG for the browser. */
export interface BenchPage {
  readonly name: string;
  readonly image: RgbaImage;
  readonly pngFile: string;
}

const DPI = 150;

/** Renders the first page of each file at 150 dpi (a picture stays as it is) into `dir`. */
export async function benchPages(files: readonly string[], dir: string): Promise<BenchPage[]> {
  const pages: BenchPage[] = [];
  for (const file of files) {
    const name = path.parse(file).name;
    const source = await openSource({ name, bytes: new Uint8Array(await readFile(file)) });
    const image = await source.render(0, { dpi: DPI });
    await source.close();
    const pngFile = path.join(dir, `${name}.png`);
    await writeFile(pngFile, encodePng(image));
    pages.push({ name, image, pngFile });
  }
  return pages;
}
