import { createSourceClient } from '../../../src/client/source-client';
import type { DocumentError } from '../../../src/core/errors';

const client = createSourceClient({
  createWorker: () =>
    new Worker(new URL('../../../workers/source.worker.ts', import.meta.url), { type: 'module' }),
  pdfjsUrl: new URL('pdfjs/', document.baseURI).href,
});

/** What a file turned out to be. */
export interface OpenedFile {
  readonly format: string;
  readonly pageCount: number;
  /** Of the first page, as stated before it was rendered and as it came out. */
  readonly stated: readonly [number, number];
  readonly rendered: readonly [number, number];
  /** Sides of the picture that are black in their middle. */
  readonly darkSides: string;
  readonly lines: readonly string[];
}

const harness = {
  /** Opens a file and renders its first page, or gives the code of the error. */
  async open(base64: string, password?: string): Promise<OpenedFile | string> {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    try {
      const source = await client.open(
        { name: 'file', blob: new Blob([bytes]) },
        password === undefined ? {} : { password },
      );
      const page = await source.openPage(0);
      const bitmap = await source.render(0);
      const { width, height } = bitmap;
      const darkSides = findDarkSides(bitmap);
      await source.close();
      return {
        format: source.format,
        pageCount: source.pageCount,
        stated: [page.widthPx, page.heightPx],
        rendered: [width, height],
        darkSides,
        lines: page.textLayer?.lines.map((line) => line.text) ?? [],
      };
    } catch (error) {
      return (error as DocumentError).code;
    }
  },
  /** Bytes of JavaScript of the page and its worker, after a collection. */
  async memory(): Promise<number> {
    const measured = performance as unknown as {
      measureUserAgentSpecificMemory(): Promise<{ readonly bytes: number }>;
    };
    return (await measured.measureUserAgentSpecificMemory()).bytes;
  },
};

function findDarkSides(bitmap: ImageBitmap): string {
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const places = { left: [0.1, 0.5], right: [0.9, 0.5], top: [0.5, 0.1], bottom: [0.5, 0.9] };
  const isDark = ([x, y]: readonly number[]): boolean =>
    context.getImageData(Math.floor(x! * width), Math.floor(y! * height), 1, 1).data[0]! < 100;
  return Object.entries(places)
    .filter(([, place]) => isDark(place))
    .map(([side]) => side)
    .join();
}

declare global {
  interface Window {
    intake: typeof harness;
  }
}
window.intake = harness;
