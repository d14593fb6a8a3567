import { readFileSync } from 'node:fs';
import type { ReadPage } from '../../src/core/document';
import { combineReadings, needsRecognition } from '../../src/core/intake/combine-reading';
import { readPageFromTextLayer } from '../../src/core/intake/text-layer-page';
import { classifyPage } from '../../src/core/page-classification/classifier';
import { toGrey } from '../../src/core/raster-image';
import { readPageImage, type ReadingModels } from '../../src/core/reading/read-page';
import { classifyText, printedLines } from '../../src/core/text-type/classify-text';
import { openSource } from '../../src/runtime/node/open-file';

/**
 * Reads a page as the app does: its text layer and form fields where they can be trusted, else its pixels.
 * @param index zero-based page of the file
 * @throws DocumentError when the file cannot be read
 */
export async function readAsApp(
  file: string,
  index: number,
  models: ReadingModels,
): Promise<ReadPage> {
  const source = await openSource({ name: file, bytes: new Uint8Array(readFileSync(file)) });
  try {
    const page = await source.openPage(index);
    const image = toGrey(await source.render(index));
    if (needsRecognition(page)) {
      return combineReadings(page, await readPageImage(image, models, { pageIndex: index }));
    }
    const exact = readPageFromTextLayer(page);
    const { classifier, textType } = models;
    const looks =
      classifier && (await classifyPage(image, classifier.session, classifier.manifest));
    const textScores =
      textType && (await classifyText(printedLines(exact), textType.session, textType.manifest));
    return {
      ...exact,
      ...(looks && { layoutScores: looks.scores }),
      ...(textScores && { textScores }),
    };
  } finally {
    await source.close();
  }
}
