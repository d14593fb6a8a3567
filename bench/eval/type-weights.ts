import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { classifyPage } from '../../src/core/page-classification/classifier';
import { PAGE_TYPES, type PageType } from '../../src/core/page-types';
import { viewPage } from '../../src/core/understand/text/page-view';
import { rulesEvidence } from '../../src/core/understand/types/decide-type';
import {
  joinEvidence,
  type TypeEvidence,
  type TypeWeights,
} from '../../src/core/understand/types/join-evidence';
import { shapeEvidence } from '../../src/core/understand/types/shape-evidence';
import { textEvidence } from '../../src/core/understand/types/text-evidence';
import { listDrawn, picture, trueReading } from './drawn-pages';
import { loadModels, type ModelChoice } from './load-models';

const USAGE = `node scripts/run-ts.mjs bench/eval/type-weights.ts DIR… [--text-type MANIFEST] [--classifier MANIFEST] [--only NAMES.txt]`;
const GRID = {
  words: [0, 0.3, 0.5, 0.7, 1, 1.3, 1.6],
  looks: [0, 0.1, 0.25, 0.5, 0.8],
  otherPrior: [0, 0.5, 1, 1.5, 2.2],
};
const RULES = 0.8;
const SHOWN = 12;

interface Witnessed {
  readonly type: PageType;
  readonly evidence: TypeEvidence;
}

/**
 * Tries weights of the type decision on drawn pages with their true words, best first. Name nets that have not seen the
 * layouts: the rules were written by hand, a net that knows the pages by heart would outvote them.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'text-type': { type: 'string' },
      classifier: { type: 'string' },
      only: { type: 'string' },
    },
  });
  if (positionals.length === 0) {
    console.error(USAGE);
    return 2;
  }
  const layouts = values.only && new Set(readFileSync(values.only, 'utf8').trim().split('\n'));
  const choice = { textType: values['text-type'], classifier: values.classifier };
  const pages: Witnessed[] = [];
  for (const folder of positionals) {
    pages.push(...(await witness(folder, layouts || undefined, choice)));
  }
  const tried = everyWeights().map((weights) => ({ weights, ...scoreOf(pages, weights) }));
  tried.sort((a, b) => b.right - a.right || a.logLoss - b.logLoss);
  for (const { weights, right, logLoss } of tried.slice(0, SHOWN)) {
    console.log(
      `${right} of ${pages.length}, log loss ${logLoss.toFixed(4)}: ${JSON.stringify(weights)}`,
    );
  }
  return 0;
}

async function witness(
  folder: string,
  layouts: ReadonlySet<string> | undefined,
  choice: ModelChoice,
): Promise<Witnessed[]> {
  const { classifier, textType } = await loadModels(process.cwd(), choice);
  const pages: Witnessed[] = [];
  for (const { name, truth } of listDrawn(folder)) {
    if (layouts && !layouts.has(truth.layout)) continue;
    const page = await trueReading(folder, name, truth, textType);
    const view = viewPage(page);
    const looks =
      classifier &&
      (await classifyPage(await picture(folder, name), classifier.session, classifier.manifest));
    const rules = rulesEvidence(textEvidence(view), shapeEvidence(view));
    pages.push({
      type: truth.type,
      evidence: { rules, words: page.textScores, looks: looks?.scores },
    });
  }
  return pages;
}

function everyWeights(): TypeWeights[] {
  return GRID.words.flatMap((words) =>
    GRID.looks.flatMap((looks) =>
      GRID.otherPrior.map((otherPrior) => ({ rules: RULES, words, looks, otherPrior })),
    ),
  );
}

function scoreOf(
  pages: readonly Witnessed[],
  weights: TypeWeights,
): { readonly right: number; readonly logLoss: number } {
  let [right, loss] = [0, 0];
  for (const { type, evidence } of pages) {
    const shares = joinEvidence(evidence, weights);
    if (PAGE_TYPES.every((other) => shares[other] <= shares[type])) right += 1;
    loss -= Math.log(Math.max(1e-9, shares[type]));
  }
  return { right, logLoss: loss / pages.length };
}
