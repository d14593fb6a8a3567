import type { ReadPage } from '../../document';
import type { Box, Quad } from '../../geometry';
import type { TextLine, Token } from './text-line';

/** A place for a tick on a form: a printed box, empty or ticked, or a tick that stands for itself. */
export interface TickPlace {
  readonly box: Box;
  /** The tick; absent where the box is empty. */
  readonly mark?: Token;
  /** Words that the recogniser read in the box: the tick's strokes, never a value. */
  readonly words: readonly Token[];
}

/** A recogniser reads a tick as one of these. */
const PRINTED_MARK = /^[[(|]?[xX✓✔☒☑✗✘×][\])|]?$/;
/** Ink inside a box from here on is a tick, below it the dirt of a scan. */
const LEAST_INK = 0.1;
/** More is a printed square, or a box that was blacked out. */
const MOST_INK = 0.8;
/** A word this many times as wide as a box goes over it: the box is one of its letters. */
const WIDE = 1.8;
/** What is read so surely in a box is a character of a comb, no tick. */
const SURE = 0.9;

/** Ticks of a page: printed ones, ticked form widgets, and boxes whose inside is inked. */
export function tickPlaces(
  page: ReadPage,
  lines: readonly TextLine[],
  placed: (quad: Quad) => Box,
): TickPlace[] {
  const tokens = lines.flatMap((line) => line.tokens);
  const boxes = (page.tickBoxes ?? []).flatMap(({ quad, filled }) => {
    const box = placed(quad);
    return tickBox(box, quad, filled, page.index, tokens) ?? [];
  });
  const used = new Set(boxes.flatMap(({ words }) => words));
  const printed = tokens.filter((token) => PRINTED_MARK.test(token.text) && !used.has(token));
  const widgets = page.widgets
    .filter((widget) => widget.value === true)
    .map(({ quad }) => drawnMark(quad, placed(quad), 1, page.index, 'form_widget'));
  const alone = [...printed, ...widgets].map((mark) => ({ box: mark.box, mark, words: [] }));
  return [...boxes, ...alone, ...lines.flatMap(({ tokens: words }) => emptyPlaces(words))];
}

/** `[ ]`, `[_]` and `☐` in a line of text are boxes without a tick. */
function emptyPlaces(tokens: readonly Token[]): TickPlace[] {
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1];
    if (/^(?:\[_*\]|[☐□◻▢])$/.test(token.text)) return [{ box: token.box, words: [token] }];
    if (token.text !== '[' || next?.text !== ']') return [];
    return [{ box: { ...token.box, right: next.box.right }, words: [token, next] }];
  });
}

function tickBox(
  box: Box,
  quad: Quad,
  filled: number,
  page: number,
  tokens: readonly Token[],
): TickPlace | undefined {
  const over = tokens.filter((token) => share(box, token.box) > 0.35);
  const width = box.right - box.left;
  const isLetter = over.some(
    (token) =>
      token.box.right - token.box.left > WIDE * width && /[\p{L}\d].*[\p{L}\d]/u.test(token.text),
  );
  if (isLetter) return undefined;
  const printed = over.find(({ text }) => PRINTED_MARK.test(text));
  if (printed) return { box, mark: printed, words: over };
  const isComb = over.some(({ text, confidence }) => confidence >= SURE && /[\p{L}\d]/u.test(text));
  if (isComb || filled > MOST_INK) return undefined;
  if (filled < LEAST_INK) return { box, words: over };
  const confidence = Math.min(0.97, 0.8 + filled);
  return { box, mark: drawnMark(quad, box, confidence, page, 'ocr'), words: over };
}

/** A tick that is a drawing: it is shown as the cross that it stands for. */
function drawnMark(
  quad: Quad,
  box: Box,
  confidence: number,
  page: number,
  source: Token['source'],
): Token {
  return { text: 'X', box, quad, confidence, source, page };
}

/** Part of a box that another one covers. */
function share(box: Box, other: Box): number {
  const width = Math.min(box.right, other.right) - Math.max(box.left, other.left);
  const height = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / ((box.right - box.left) * (box.bottom - box.top));
}
