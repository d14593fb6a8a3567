import type { TimedReading } from './harness';

/** The part of tesseract.js that is used. */
interface TesseractModule {
  readonly default: {
    createWorker(
      languages: string,
      engineMode: number,
      options: Readonly<Record<string, unknown>>,
    ): Promise<TesseractWorker>;
  };
}

interface TesseractWorker {
  setParameters(parameters: Readonly<Record<string, string>>): Promise<unknown>;
  recognize(image: Blob): Promise<{ readonly data: { readonly text: string } }>;
}

/** LSTM only: its default, and the faster engine. */
const LSTM_ONLY = 1;
/** Finds columns and blocks by itself, which is what a page of unknown layout needs. */
const AUTOMATIC_LAYOUT = '3';

let worker: Promise<TesseractWorker> | undefined;

/**
 * Reads a picture in tesseract.js's own worker, which is kept from page to page.
 * @param folder absolute URL of its files and of `eng.traineddata`, with a trailing slash.
 */
export async function readWithTesseract(picture: Blob, folder: string): Promise<TimedReading> {
  worker ??= start(folder);
  const tesseract = await worker;
  const begun = performance.now();
  const { data } = await tesseract.recognize(picture);
  const ms = performance.now() - begun;
  return { ms, words: data.text.split(/\s+/).filter((word) => word !== '') };
}

async function start(folder: string): Promise<TesseractWorker> {
  const module = (await import(
    /* @vite-ignore */ `${folder}tesseract.esm.min.js`
  )) as TesseractModule;
  const tesseract = await module.default.createWorker('eng', LSTM_ONLY, {
    workerPath: `${folder}worker.min.js`,
    corePath: folder,
    langPath: folder.slice(0, -1),
    workerBlobURL: false,
    cacheMethod: 'none',
    gzip: false,
  });
  await tesseract.setParameters({ tessedit_pageseg_mode: AUTOMATIC_LAYOUT });
  return tesseract;
}
