import { quadBox, type Box } from '../../geometry';
import type { PageView, Token } from '../text/page-view';
import type { FieldDraft } from './field-draft';

/** What is printed around a signature line. */
const CAPTION =
  /^(?:authori[sz]ed|signature|signed?|by|mp|m|p|void|after|days|dollars|security|features|included|details|on|back|member|fdic|not|valid|over|two|signatures|required)\W*$/i;
/** Seen from the right side of a check, its signature begins within this part of its width. */
const RIGHT_PART = 0.58;

/**
 * Whether a check is signed: writing at the lower right, between the amount in words and the MICR line, that is none of
 * the captions printed there. What it says is not read. Strokes found in the pixels count before words.
 */
export function signature(view: PageView, found: readonly FieldDraft[]): FieldDraft[] {
  const signed = view.lines.find((line) => /^\/s\/|signature on file/i.test(line.text));
  if (signed)
    return [{ path: 'signature_present', value: true, tokens: signed.tokens, match: 0.85 }];
  const box = (path: string) => found.find((draft) => draft.path === path)?.tokens[0]?.box;
  const [amount, code] = [box('amount_in_words') ?? box('amount'), box('micr')];
  if (!code) return [];
  const top = Math.min(...view.tokens.map((token) => token.box.top));
  // Where no amount can be read its line is a little above the middle.
  const above = amount?.bottom ?? top + 0.5 * (code.top - top);
  const left = Math.min(...view.tokens.map((token) => token.box.left));
  const right = Math.max(...view.tokens.map((token) => token.box.right));
  const from = above + 0.3 * (code.top - above);
  const isPlace = (box: Box): boolean => {
    const middle = (box.top + box.bottom) / 2;
    return middle > from && middle < code.top && box.left > right - RIGHT_PART * (right - left);
  };
  const strokes = strokesOf(view).filter(({ box }) => isPlace(box));
  const taken = new Set(found.flatMap((draft) => draft.tokens));
  const writing = view.tokens.filter(
    (token) =>
      isPlace(token.box) && !taken.has(token) && !CAPTION.test(token.text) && isHand(token, view),
  );
  const tokens = strokes.length > 0 ? strokes.slice(0, 1) : writing;
  return tokens.length > 0 ? [{ path: 'signature_present', value: true, tokens, match: 0.8 }] : [];
}

/** Writing that was found in the pixels: it has a place and no words. */
function strokesOf({ page, aspect }: PageView): Token[] {
  return (page.writing ?? []).map(({ quad }): Token => {
    const { left, top, right, bottom } = quadBox(quad);
    const box = { left: left * aspect, top, right: right * aspect, bottom };
    return { text: '', box, quad, confidence: 0.95, source: 'ocr', page: page.index };
  });
}

/** Larger than the print of the check, or as no recogniser of print can read it. */
function isHand(token: Token, view: PageView): boolean {
  const height = token.box.bottom - token.box.top;
  return height > 1.25 * view.lineHeight || (token.source === 'ocr' && token.confidence < 0.75);
}
