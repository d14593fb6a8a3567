import type { Condition } from './pages';

/** How one reader did on one page. */
export interface PageScore {
  /** From the bytes of the picture to its text, on the clock and in processor time. Milliseconds. */
  readonly ms: number;
  readonly cpuMs: number;
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
  console.log(
    '\nS: Sheaf, T: tesseract.js. CPU is processor time, which other work on the machine leaves alone.',
  );
  console.log('\n| page | condition | S CPU ms | T CPU ms | S ms | T ms | S F1 | T F1 |');
  console.log('|---|---|---|---|---|---|---|---|');
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
    mean(ours, 'cpuMs').toFixed(0),
    mean(theirs, 'cpuMs').toFixed(0),
    mean(ours, 'ms').toFixed(0),
    mean(theirs, 'ms').toFixed(0),
    wordF1(ours).toFixed(3),
    wordF1(theirs).toFixed(3),
  ];
  console.log(`| ${name} | ${condition} | ${cells.join(' | ')} |`);
}

function mean(scores: readonly PageScore[], key: 'ms' | 'cpuMs'): number {
  return scores.reduce((sum, score) => sum + score[key], 0) / scores.length;
}

function wordF1(scores: readonly PageScore[]): number {
  const sum = (key: 'words' | 'wordsFound' | 'wordsShared') =>
    scores.reduce((total, score) => total + score[key], 0);
  return (2 * sum('wordsShared')) / Math.max(sum('words') + sum('wordsFound'), 1);
}
