import { unionBox } from '../../geometry';
import type { BoxSpec, FormSchema } from '../schemas/form-schema';
import type { TextLine, Token } from '../text/page-view';
import type { LabelHit } from './find-labels';
import type { FormTarget } from './form-cell';

/** `Box 2.`, `Line 4 -` and what is printed behind it. */
const IN_FRONT = /^(?:box|line) \(?(\d{1,2}[a-f]?)\)?[.):–—-]*$/i;
/** `2.` in a list whose other captions have numbers; a number without a mark may be that of a house. */
const BARE = /^\(?(\d{1,2}[a-f]?)[.):–—-]+$/i;
/** `(2)`, `(Box 2)`, `- Box 2` behind a caption. */
const BEHIND = /^(?:[([](?:(?:box|line) )?(?=.*[)\]])|box )(\d{1,2}[a-f]?)[)\]]?:?$/i;
/** So many numbered captions at one edge make a list. */
const LEAST_MATES = 3;
/** Captions have no more words than this. */
const MOST_WORDS = 12;

/**
 * Captions in words that no schema knows, told by the printed number of their box: issuers word their lists as they
 * like. Each is the box of its number where the form has one that was not found by its words, and otherwise print that
 * ends the boxes beside it.
 */
export function numberedCaptions(
  hits: readonly LabelHit<FormTarget>[],
  lines: readonly TextLine[],
  prose: ReadonlySet<Token>,
  schema: FormSchema,
): LabelHit<FormTarget>[] {
  const claimed = new Set(hits.flatMap(({ tokens }) => tokens));
  const found = new Set(hits.map(({ target }) => ('spec' in target ? target.spec : undefined)));
  const captions = lines.flatMap((line): LabelHit<FormTarget>[] => {
    const tokens = captionOf(line, hits);
    if (!tokens || tokens.words.some((word) => claimed.has(word) || prose.has(word))) return [];
    const spec = schema.boxes.find(({ number }) => number === tokens.number);
    return [
      {
        target:
          spec && isTyped(spec) && !found.has(spec) ? { kind: 'box', spec } : { kind: 'print' },
        tokens: tokens.words,
        box: unionBox(tokens.words.map(({ box }) => box))!,
        similarity: 0.9,
        number: tokens.number,
      },
    ];
  });
  // Two captions with one number are no boxes of this form.
  return captions.filter(
    ({ number, target }) =>
      target.kind === 'print' || captions.filter((other) => other.number === number).length === 1,
  );
}

function captionOf(
  { tokens, source }: TextLine,
  hits: readonly LabelHit<FormTarget>[],
): { readonly number: string; readonly words: readonly Token[] } | undefined {
  if (source === 'form_widget') return undefined;
  const named = IN_FRONT.exec(textOf(tokens.slice(0, 2)))?.[1];
  const bare = BARE.exec(tokens[0]?.text ?? '')?.[1];
  const size = named !== undefined ? 2 : bare !== undefined && isInList(tokens[0]!, hits) ? 1 : 0;
  if (size > 0) {
    const words = wordsFrom(tokens, size);
    return words.length > 0 && words.length <= MOST_WORDS
      ? { number: (named ?? bare!).toLowerCase(), words: [...tokens.slice(0, size), ...words] }
      : undefined;
  }
  const end = tokens.findIndex(
    (token, at) => BEHIND.test(token.text) || BEHIND.test(textOf(tokens.slice(at, at + 2))),
  );
  if (end < 1 || end > MOST_WORDS || !tokens.slice(0, end).every(isCaptionWord)) return undefined;
  const last = BEHIND.test(tokens[end]!.text) ? 1 : 2;
  const number = BEHIND.exec(textOf(tokens.slice(end, end + last)))![1]!.toLowerCase();
  return { number, words: tokens.slice(0, end + last) };
}

/** A value that says by its kind that it is none of the caption. */
function isTyped({ kind }: BoxSpec): boolean {
  return kind === 'money' || kind === 'date' || kind === 'checkbox' || kind === 'percent';
}

function isInList(token: Token, hits: readonly LabelHit<FormTarget>[]): boolean {
  const mates = hits.filter(
    (hit) => hit.number !== undefined && Math.abs(hit.box.left - token.box.left) < 0.004,
  );
  return mates.length >= LEAST_MATES;
}

/** Words that follow one another without a wide gap; an amount is none of them. */
function wordsFrom(tokens: readonly Token[], from: number): readonly Token[] {
  let end = from;
  while (end < tokens.length && isCaptionWord(tokens[end]!)) {
    const gap = end > from ? tokens[end]!.box.left - tokens[end - 1]!.box.right : 0;
    if (gap > 1.2 * (tokens[end]!.box.bottom - tokens[end]!.box.top)) break;
    end += 1;
  }
  return tokens.slice(from, end).some(({ text }) => /\p{L}{2}/u.test(text))
    ? tokens.slice(from, end)
    : [];
}

/** Numbers in captions are small or stand with letters: `within 5 years`, `409A`, `1st`. */
function isCaptionWord({ text }: Token): boolean {
  return !/\d[\d.,]*[.,]\d{2}\b|^\$|\d{4}/.test(text) || /^\$\d{1,3},000$/.test(text);
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join(' ');
}
