import type { PageView, Token } from '../text/page-view';
import type { FieldDraft } from './field-draft';

/** What is printed around a signature line. */
const CAPTION =
  /^(?:authori[sz]ed|signature|signed?|by|mp|m|p|void|after|days|dollars|security|features|included|details|on|back|member|fdic|not|valid|over|two|signatures|required)\W*$/i;
/** Seen from the right side of a check, its signature begins within this part of its width. */
const RIGHT_PART = 0.58;

/**
 * Whether a check is signed: writing at the lower right, between the amount in words and the MICR line, that is none of
 * the captions printed there. What it says is not read.
 */
export function signature(view: PageView, found: readonly FieldDraft[]): FieldDraft[] {
  const signed = view.lines.find((line) => /^\/s\/|signature on file/i.test(line.text));
  if (signed)
    return [{ path: 'signature_present', value: true, tokens: signed.tokens, match: 0.85 }];
  const box = (path: string) => found.find((draft) => draft.path === path)?.tokens[0]?.box;
  const [amount, code] = [box('amount_in_words') ?? box('amount'), box('micr')];
  if (!amount || !code) return [];
  const left = Math.min(...view.tokens.map((token) => token.box.left));
  const right = Math.max(...view.tokens.map((token) => token.box.right));
  const taken = new Set(found.flatMap((draft) => draft.tokens));
  const writing = view.tokens.filter((token) => {
    const middle = (token.box.top + token.box.bottom) / 2;
    const from = amount.bottom + 0.3 * (code.top - amount.bottom);
    const isPlace =
      middle > from && middle < code.top && token.box.left > right - RIGHT_PART * (right - left);
    return isPlace && !taken.has(token) && !CAPTION.test(token.text) && isHand(token, view);
  });
  return writing.length > 0
    ? [{ path: 'signature_present', value: true, tokens: writing, match: 0.8 }]
    : [];
}

/** Larger than the print of the check, or as no recogniser of print can read it. */
function isHand(token: Token, view: PageView): boolean {
  const height = token.box.bottom - token.box.top;
  return height > 1.25 * view.lineHeight || (token.source === 'ocr' && token.confidence < 0.75);
}
