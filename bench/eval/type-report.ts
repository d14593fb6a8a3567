import { PAGE_TYPES, type PageType } from '../../src/core/page-types';
import type { TypeResult } from './type-confusion';

/** Upper bounds of the confidences that are counted together. */
const BINS = [0.5, 0.7, 0.9, 0.97, 1];

/** Prints what was taken for what, the shares that are right, and two tables in Markdown: types and confidences. */
export function printTypes(results: readonly TypeResult[]): void {
  for (const { file, page, expected, found, confidence, layout, words } of results) {
    if (found === expected) continue;
    const alone = `words alone ${words ?? '-'}, layout alone ${layout ?? '-'}`;
    console.log(`${expected} -> ${found} ${confidence}, ${alone}: ${file} ${page + 1}`);
  }
  console.log('');
  printConfusion(results);
  console.log('');
  printReliability(results);
  console.log('');
  const turned = results.filter(({ rotation }) => rotation !== 0).length;
  console.log(
    `type: ${share(results, ({ found }) => found)}; words net alone: ${share(results, ({ words }) => words)}; ` +
      `layout net alone: ${share(results, ({ layout }) => layout)}; turned: ${turned}`,
  );
}

function share(
  results: readonly TypeResult[],
  said: (result: TypeResult) => PageType | undefined,
): string {
  const asked = results.filter((result) => said(result) !== undefined);
  if (asked.length === 0) return 'not run';
  const right = asked.filter((result) => said(result) === result.expected).length;
  const recalls = PAGE_TYPES.flatMap((type) => {
    const own = asked.filter(({ expected }) => expected === type);
    return own.length === 0 ? [] : [own.filter((one) => said(one) === type).length / own.length];
  });
  const macro = recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length;
  return `${right} of ${asked.length} (${percent(right / asked.length)}, macro ${percent(macro)})`;
}

/** A row a true type: its pages, the share that is right, and what the others were taken for. */
function printConfusion(results: readonly TypeResult[]): void {
  console.log('| type | pages | right | taken for |');
  console.log('| --- | --- | --- | --- |');
  for (const type of PAGE_TYPES) {
    const own = results.filter(({ expected }) => expected === type);
    if (own.length === 0) continue;
    const right = own.filter(({ found }) => found === type).length;
    const others = PAGE_TYPES.flatMap((other) => {
      const count = own.filter(({ found }) => found === other).length;
      return other === type || count === 0 ? [] : [`${other} ${count}`];
    });
    console.log(
      `| ${type} | ${own.length} | ${percent(right / own.length)} | ${others.join(', ') || '-'} |`,
    );
  }
}

/** A row a bin of confidence: how many decisions it holds and how many of them are right. */
function printReliability(results: readonly TypeResult[]): void {
  console.log('| confidence | pages | mean confidence | right |');
  console.log('| --- | --- | --- | --- |');
  let from = 0;
  for (const to of BINS) {
    const inside = results.filter(({ confidence }) => confidence > from && confidence <= to);
    if (inside.length > 0) {
      const mean = inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length;
      const right = inside.filter(({ found, expected }) => found === expected).length;
      console.log(
        `| ${from} to ${to} | ${inside.length} | ${percent(mean)} | ${percent(right / inside.length)} |`,
      );
    }
    from = to;
  }
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)} %`;
}
