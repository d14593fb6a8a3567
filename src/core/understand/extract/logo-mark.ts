import type { Token } from '../text/page-view';

/** A lone letter this many times as wide as those of the name is a drawn mark that was read as a letter. */
const WIDE_MARK = 1.6;

/** What bars, ticks and rings of a logo are read as before a name: `ail`, `98`, `✓A`, `uA`. */
const DRAWN = /^(?:\d{1,2}|[^\p{L}\p{N}][\p{L}\p{N}]|\p{Ll}\p{Lu}|[ail]{2,4})$/u;
/** And behind one: `*`, `y^`. */
const DRAWN_BEHIND = /^\p{Ll}?[^\p{L}\p{N}).!]+$/u;

/** A drawn mark read as letters is read less surely than the name behind it. */
const LEAST_SURE = 0.85;
const SURE = 0.9;

/**
 * A name without the logo that stands before or behind it and was read as a sign or letters (`✓ Pinnacle Bank`,
 * `O First Bank`, `First Bank *`).
 */
export function withoutLogo(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.at(-1);
  const isBehind = tokens.length > 1 && last?.source === 'ocr' && DRAWN_BEHIND.test(last.text);
  return withoutLeading(isBehind ? tokens.slice(0, -1) : tokens);
}

function withoutLeading(tokens: readonly Token[]): readonly Token[] {
  const [mark, ...name] = tokens;
  if (!mark || name.length === 0) return tokens;
  if (!/[\p{L}\p{N}]/u.test(mark.text)) return name;
  if (mark.source === 'ocr' && DRAWN.test(mark.text) && /^\p{Lu}/u.test(name[0]!.text)) return name;
  if (mark.source === 'ocr' && isDoubtful(mark, name)) return name;
  const isLoneLetter = /^\p{L}$/u.test(mark.text);
  return isLoneLetter && width([mark]) > WIDE_MARK * width(name) ? name : tokens;
}

/** `VA Crimson Mutual Bank`, where the first word is doubtful and the others are not. */
function isDoubtful({ text, confidence }: Token, name: readonly Token[]): boolean {
  return (
    text.length <= 3 &&
    confidence < LEAST_SURE &&
    name.length > 1 &&
    name.every((word) => word.confidence >= SURE && /^[\p{Lu}&]/u.test(word.text))
  );
}

/** Mean width of a character, page-relative. */
function width(tokens: readonly Token[]): number {
  const letters = tokens.reduce((sum, { text }) => sum + text.length, 0);
  return tokens.reduce((sum, { box }) => sum + box.right - box.left, 0) / letters;
}
