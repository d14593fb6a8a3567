import type { Line, ReadPage, Word } from '../document';
import { boxQuad, quadBox, unionBox, type Box } from '../geometry';
import type { SourcePage, VerdictReason } from './source';
import { readPageFromTextLayer, verdictWarnings } from './text-layer-page';
import { turnBox, turnLine, turnRules, turnWidgets } from './turn-page';

/** Faults that make every visible word of a layer worthless; with the others its few words are still exact. */
const WORTHLESS: readonly VerdictReason[] = [
  'garbled',
  'poor_ocr',
  'invisible_text',
  'vector_text',
];
/** Notes on a good layer that does not reach over the whole page. */
const PARTS: readonly VerdictReason[] = ['image_part', 'vector_part'];

/** True when the pixels of a page must be read: its text layer is absent, bad, or leaves parts of the page out. */
export function needsRecognition({ textLayer }: SourcePage): boolean {
  if (!textLayer?.verdict.trusted) return true;
  return textLayer.verdict.reasons.some((reason) => PARTS.includes(reason));
}

/**
 * Puts together what a file states of a page and what was recognised in its pixels. Exact text wins where the two
 * overlap; form fields are always exact.
 * @param recognised of the same page, rendered as the file shows it.
 */
export function combineReadings(page: SourcePage, recognised: ReadPage): ReadPage {
  const { rotation } = recognised;
  const extras = {
    widgets: turnWidgets(page.widgets, rotation),
    rules: page.rules.length > 0 ? turnRules(page.rules, rotation) : recognised.rules,
    warnings: [...verdictWarnings(page), ...recognised.warnings],
  };
  const layer = page.textLayer;
  if (!layer) return { ...recognised, ...extras };
  if (layer.verdict.trusted) {
    const exact = readPageFromTextLayer(page);
    if (exact.rotation !== rotation) return exact;
    const unread = layer.unread.map((box) => turnBox(box, rotation));
    const known = exact.lines.map((line) => quadBox(line.quad));
    const added = recognised.lines
      .filter((line) => isInside(line, unread))
      .flatMap((line) => withoutWords(line, known));
    const { layoutScores, textScores, tickBoxes, writing } = recognised;
    return {
      ...exact,
      ...extras,
      source: added.length > 0 ? 'mixed' : 'text_layer',
      lines: insertLines(exact.lines, added),
      ...(layoutScores && { layoutScores }),
      ...(textScores && { textScores }),
      ...(tickBoxes && { tickBoxes }),
      ...(writing && { writing }),
    };
  }
  const isWorthless = layer.verdict.reasons.some((reason) => WORTHLESS.includes(reason));
  const exact = layer.lines
    .filter((line) => line.source === 'form_widget' || !isWorthless)
    .map((line) => turnLine(line, rotation));
  if (exact.length === 0) return { ...recognised, ...extras };
  const boxes = exact.map((line) => quadBox(line.quad));
  const others = recognised.lines.flatMap((line) => withoutWords(line, boxes));
  return { ...recognised, ...extras, source: 'mixed', lines: insertLines(others, exact) };
}

function isInside(item: Pick<Word, 'quad'>, boxes: readonly Box[]): boolean {
  const box = quadBox(item.quad);
  const x = (box.left + box.right) / 2;
  const y = (box.top + box.bottom) / 2;
  return boxes.some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}

/** What is left of a line without the words in the boxes: the stretches between them. */
function withoutWords(line: Line, boxes: readonly Box[]): Line[] {
  const stretches: Word[][] = [];
  let isOpen = false;
  for (const word of line.words) {
    if (isInside(word, boxes)) {
      isOpen = false;
      continue;
    }
    if (isOpen) stretches.at(-1)!.push(word);
    else stretches.push([word]);
    isOpen = true;
  }
  const kept = stretches.reduce((count, words) => count + words.length, 0);
  if (kept === line.words.length) return [line];
  return stretches.map((words) => ({
    ...line,
    text: words.map((word) => word.text).join(' '),
    quad: boxQuad(unionBox(words.map((word) => quadBox(word.quad)))!),
    words,
  }));
}

/** Puts lines among others, which keep their order: each before the first that follows it on the page. */
function insertLines(lines: readonly Line[], added: readonly Line[]): Line[] {
  const merged = [...lines];
  for (const line of added) {
    const box = quadBox(line.quad);
    const at = merged.findIndex(({ quad }) => follows(quadBox(quad), box));
    merged.splice(at === -1 ? merged.length : at, 0, line);
  }
  return merged;
}

/** True when `a` stands below `b`, or to its right in the same row. */
function follows(a: Box, b: Box): boolean {
  const middleA = (a.top + a.bottom) / 2;
  const middleB = (b.top + b.bottom) / 2;
  const isSameRow = Math.abs(middleA - middleB) < (b.bottom - b.top) / 2;
  return isSameRow ? a.left > b.left : middleA > middleB;
}
