import type { Line, Word } from '../../src/core/document';
import { quadBox, scaleQuad, type Box, type Quad } from '../../src/core/geometry';
import { quadIou } from '../../src/core/polygon';

/** Counts that add up over pages; ratios are taken at the end. */
export interface Counts {
  words: number;
  wordsFound: number;
  /** Words of both, regardless of place. */
  wordsShared: number;
  /** Words with the same text at the same place (IoU at least 0.5). */
  wordsMatched: number;
  lines: number;
  linesFound: number;
  linesMatched: number;
  /** Characters of the matched true lines, and edits that make the read line of each. */
  characters: number;
  edits: number;
  /** Word boundaries of matched lines whose letters agree, and those missing or too many. */
  boundaries: number;
  boundaryErrors: number;
}

export function emptyCounts(): Counts {
  return {
    words: 0,
    wordsFound: 0,
    wordsShared: 0,
    wordsMatched: 0,
    lines: 0,
    linesFound: 0,
    linesMatched: 0,
    characters: 0,
    edits: 0,
    boundaries: 0,
    boundaryErrors: 0,
  };
}

/** Adds one page's counts to a sum. */
export function addCounts(sum: Counts, page: Counts): void {
  for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += page[key];
}

export interface Scores {
  readonly wordF1: number;
  readonly wordF1Placed: number;
  readonly lineHmean: number;
  readonly cer: number;
  readonly boundaryErrorRate: number;
}

export function scoresOf(counts: Counts): Scores {
  const f1 = (shared: number, a: number, b: number) => (a + b === 0 ? 1 : (2 * shared) / (a + b));
  return {
    wordF1: f1(counts.wordsShared, counts.words, counts.wordsFound),
    wordF1Placed: f1(counts.wordsMatched, counts.words, counts.wordsFound),
    lineHmean: f1(counts.linesMatched, counts.lines, counts.linesFound),
    cer: counts.edits / Math.max(counts.characters, 1),
    boundaryErrorRate: counts.boundaryErrors / Math.max(counts.boundaries, 1),
  };
}

/** A page's truth against what was read of it. Quads are page-relative; `aspect` is height over width. */
export function comparePage(truth: readonly Line[], read: readonly Line[], aspect: number): Counts {
  const counts = emptyCounts();
  const [trueWords, readWords] = [wordsOf(truth), wordsOf(read)];
  counts.words = trueWords.length;
  counts.wordsFound = readWords.length;
  counts.wordsShared = sharedWords(trueWords, readWords);
  counts.lines = truth.length;
  counts.linesFound = read.length;
  counts.wordsMatched = matchByPlace(trueWords, readWords, aspect).filter(
    ([a, b]) => plain(a.text) === plain(b.text),
  ).length;
  const pairs = matchByPlace(truth, read, aspect);
  counts.linesMatched = pairs.length;
  for (const [line, other] of pairs) {
    const [expected, found] = [plain(line.text), plain(other.text)];
    counts.characters += expected.length;
    counts.edits += editDistance(expected, found);
    addBoundaries(counts, expected, found);
  }
  return counts;
}

function wordsOf(lines: readonly Line[]): Word[] {
  return lines.flatMap((line) => line.words.filter(({ text }) => isCounted(text)));
}

/** Leaders, underscores, lone bullets and tick boxes count for nothing: of these a text layer holds some and draws others. */
export function isCounted(text: string): boolean {
  return plain(text) !== '' && !/^[._\-–—…•●▪■▶►◆○◦☐☑☒]+$/.test(text);
}

/** Shapes that look the same on paper count as the same. */
export function plain(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/[‘’´`′]/g, "'")
      .replace(/[“”„″]/g, '"')
      .replace(/[‐‑–—−\u00AD]/g, '-')
      .replace(/[•●▪■]/g, '•')
      .replace(/…/g, '...')
      // Ligatures are one character in some layers; nobody sees the difference.
      .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'))
      .replace(/\s+/g, ' ')
      .trim()
  );
}

type Spelled = Pick<Word, 'text'>;

/** How many words two bags have in common. */
export function sharedWords(truth: readonly Spelled[], read: readonly Spelled[]): number {
  const open = new Map<string, number>();
  for (const { text } of truth) open.set(plain(text), (open.get(plain(text)) ?? 0) + 1);
  let shared = 0;
  for (const { text } of read) {
    const left = open.get(plain(text)) ?? 0;
    if (left > 0) shared += 1;
    open.set(plain(text), left - 1);
  }
  return shared;
}

/** Pairs of overlapping things, best overlap first, each used once, IoU at least 0.5. */
export function matchByPlace<T extends { readonly quad: Quad }>(
  truth: readonly T[],
  read: readonly T[],
  aspect: number,
): [T, T][] {
  const [left, right] = [truth, read].map((items) =>
    items.map((item) => ({
      item,
      box: quadBox(item.quad),
      quad: scaleQuad(item.quad, 1000, 1000 * aspect),
    })),
  );
  const candidates = left!.flatMap((a) =>
    right!
      .filter((b) => overlap(a.box, b.box))
      .map((b) => ({ a: a.item, b: b.item, iou: quadIou(a.quad, b.quad) }))
      .filter(({ iou }) => iou >= 0.5),
  );
  const taken = new Set<T>();
  const pairs: [T, T][] = [];
  for (const { a, b } of candidates.sort((first, second) => second.iou - first.iou)) {
    if (taken.has(a) || taken.has(b)) continue;
    taken.add(a).add(b);
    pairs.push([a, b]);
  }
  return pairs;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function addBoundaries(counts: Counts, expected: string, found: string): void {
  if (expected.replaceAll(' ', '') !== found.replaceAll(' ', '')) return;
  const [truth, read] = [boundariesOf(expected), boundariesOf(found)];
  counts.boundaries += truth.size;
  for (const at of truth) if (!read.has(at)) counts.boundaryErrors += 1;
  for (const at of read) if (!truth.has(at)) counts.boundaryErrors += 1;
}

function boundariesOf(text: string): Set<number> {
  const found = new Set<number>();
  let letters = 0;
  for (const character of text) {
    if (character === ' ') found.add(letters);
    else letters += 1;
  }
  return found;
}

export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      current.push(
        Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + same),
      );
    }
    previous = current;
  }
  return previous[b.length]!;
}

/** One page as it was read against what is known of it. */
export interface PageResult {
  readonly file: string;
  readonly page: number;
  readonly counts: Counts;
  readonly scores: Scores;
  readonly readMs: number;
}
