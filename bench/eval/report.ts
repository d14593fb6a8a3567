import type { Line } from '../../src/core/document';
import type { LabelledResult } from './labelled-values';
import { isCounted, plain, scoresOf, type Counts, type PageResult, type Scores } from './metrics';

const percent = (value: number) => (value * 100).toFixed(1).padStart(6);

function row(name: string, scores: Scores, ms: number): string {
  const cells = [scores.wordF1, scores.wordF1Placed, scores.lineHmean, scores.cer];
  const boundary = scores.boundaryErrorRate;
  return `${[...cells, boundary].map(percent).join(' ')} ${String(Math.round(ms)).padStart(6)}  ${name}`;
}

/** Prints one row a page and the sum, in percent. */
export function printTable(results: readonly PageResult[], total: Counts): void {
  console.log(' words placed  lines    CER  space     ms  page');
  for (const { file, page, scores, readMs } of results) {
    console.log(row(`${file} ${page + 1}`, scores, readMs));
  }
  const meanMs = results.reduce((sum, { readMs }) => sum + readMs, 0) / Math.max(results.length, 1);
  console.log(row(`all ${results.length} pages, ${total.words} words`, scoresOf(total), meanMs));
}

/** Prints the words that stand on one side only: what to train and fix next. */
export function printMisses(
  file: string,
  page: number,
  truth: readonly Line[],
  read: readonly Line[],
): void {
  const bag = (lines: readonly Line[]) =>
    lines.flatMap(({ words }) =>
      words.flatMap(({ text }) => (isCounted(text) ? [plain(text)] : [])),
    );
  const [missed, extra] = [bag(truth), bag(read)];
  for (const word of [...missed]) {
    const at = extra.indexOf(word);
    if (at < 0) continue;
    extra.splice(at, 1);
    missed.splice(missed.indexOf(word), 1);
  }
  console.log(`${file} ${page + 1}\n  missed: ${missed.join(' ')}\n  extra:  ${extra.join(' ')}`);
}

/** Prints a row a labelled document: values exact, characters wrong; with `misses` what was read instead. */
export function printLabelled(results: readonly LabelledResult[], misses: boolean): void {
  const sum = {
    file: `all ${results.length} documents`,
    values: 0,
    exact: 0,
    characters: 0,
    edits: 0,
  };
  for (const result of results) {
    for (const key of ['values', 'exact', 'characters', 'edits'] as const) sum[key] += result[key];
  }
  console.log('exact  of    CER  document');
  for (const { file, values, exact, characters, edits } of [...results, sum]) {
    const counts = `${String(exact).padStart(5)} ${String(values).padStart(3)}`;
    console.log(`${counts} ${percent(edits / Math.max(characters, 1))}  ${file}`);
  }
  if (misses)
    for (const result of results)
      for (const miss of result.misses) console.log(`${result.file}: ${miss}`);
}
