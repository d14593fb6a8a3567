import { makeLine, type TextLine } from './text-line';

/** A box number that is all of its line. */
const LONE_NUMBER = /^(?:box |line )?\(?(?:\d{1,2}[a-f]?|[a-f])[.):]?$/i;
/** Fewer numbers under one another are values or page numbers. */
const LEAST_NUMBERS = 4;
/** Captions begin no further right of their numbers than this, in page heights. */
const LARGEST_GAP = 0.12;

/**
 * Lines with the box number in front that is printed in a column of its own, as brokers and portals list the boxes of a
 * form. Other lines stay as they are.
 */
export function withNumberColumn(lines: readonly TextLine[]): readonly TextLine[] {
  const numbers = lines.filter(
    ({ tokens, text, source }) =>
      source !== 'form_widget' && tokens.length < 3 && LONE_NUMBER.test(text),
  );
  if (numbers.length < LEAST_NUMBERS) return lines;
  const led = new Map<TextLine, TextLine>();
  for (const number of numbers) {
    const caption = captionOf(number, lines);
    if (caption) led.set(caption, number);
  }
  const columns = [...led].filter(([caption, number]) => {
    const mates = [...led].filter(
      ([other, lead]) =>
        Math.abs(other.box.left - caption.box.left) < 0.5 * height(caption) &&
        Math.abs(lead.box.left - number.box.left) < height(number),
    );
    return mates.length >= LEAST_NUMBERS;
  });
  if (columns.length === 0) return lines;
  const leads = new Map(columns);
  const gone = new Set(leads.values());
  return lines
    .filter((line) => !gone.has(line))
    .map((line) => {
      const lead = leads.get(line);
      return lead
        ? { ...makeLine([...lead.tokens, ...line.tokens], line.source), lead: lead.tokens.length }
        : line;
    });
}

/** The words that a number stands before. */
function captionOf(number: TextLine, lines: readonly TextLine[]): TextLine | undefined {
  const beside = lines.filter((line) => {
    const gap = line.box.left - number.box.right;
    const shared =
      Math.min(line.box.bottom, number.box.bottom) - Math.max(line.box.top, number.box.top);
    return line !== number && gap > 0 && gap < LARGEST_GAP && shared > 0.5 * height(number);
  });
  const next = beside.sort((a, b) => a.box.left - b.box.left)[0];
  return next && next.source !== 'form_widget' && /\p{L}{2}/u.test(next.text) ? next : undefined;
}

function height({ box }: TextLine): number {
  return box.bottom - box.top;
}
