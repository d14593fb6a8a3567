import type { Condition } from './pages';

/** How one reader did on one page. */
export interface PageScore {
  readonly ms: number;
  readonly words: number;
  readonly wordsFound: number;
  readonly wordsShared: number;
}

export interface Compared {
  readonly name: string;
  readonly condition: Condition;
  readonly ours: PageScore;
  readonly theirs: PageScore;
}

/** Pages are listed one by one up to this many; a folder's are summed up by condition. */
const MOST_LISTED = 30;

/** Prints pages and, by condition, the mean time and the word F1 over all their words. */
export function printComparison(pages: readonly Compared[]): void {
  console.log('\n| page | condition | Sheaf ms | tesseract.js ms | Sheaf F1 | tesseract.js F1 |');
  console.log('|---|---|---|---|---|---|');
  if (pages.length <= MOST_LISTED) {
    for (const { name, condition, ours, theirs } of pages)
      printRow(name, condition, [ours], [theirs]);
  }
  for (const condition of new Set(pages.map((page) => page.condition))) {
    const group = pages.filter((page) => page.condition === condition);
    const name = `all ${group.length}`;
    printRow(
      name,
      condition,
      group.map(({ ours }) => ours),
      group.map(({ theirs }) => theirs),
    );
  }
}

function printRow(
  name: string,
  condition: Condition,
  ours: readonly PageScore[],
  theirs: readonly PageScore[],
): void {
  const cells = [
    meanMs(ours).toFixed(0),
    meanMs(theirs).toFixed(0),
    wordF1(ours).toFixed(3),
    wordF1(theirs).toFixed(3),
  ];
  console.log(`| ${name} | ${condition} | ${cells.join(' | ')} |`);
}

function meanMs(scores: readonly PageScore[]): number {
  return scores.reduce((sum, { ms }) => sum + ms, 0) / scores.length;
}

function wordF1(scores: readonly PageScore[]): number {
  const sum = (key: 'words' | 'wordsFound' | 'wordsShared') =>
    scores.reduce((total, score) => total + score[key], 0);
  return (2 * sum('wordsShared')) / Math.max(sum('words') + sum('wordsFound'), 1);
}
