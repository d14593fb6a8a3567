import type { TextLayerVerdict, VerdictReason } from './source';
import { brokenShare, letterPairs, misreadShare, symbolShare } from './text-quality';

/** What was counted on a page; shares are 0 to 1. */
export interface TextLayerFacts {
  readonly text: string;
  /** Share of the characters that nobody sees: drawn invisibly or under a scan, as scanners add their own OCR. */
  readonly unseenShare: number;
  /** Share of the page under images. */
  readonly imageShare: number;
  /** Curved outlines: letters drawn as shapes have them by the thousand. */
  readonly curveCount: number;
  /** Share of the page under images that hold no text of the layer. */
  readonly unreadImageShare: number;
  /** Shapes of the size of letters where the layer has no text. */
  readonly outlinedLetters: number;
}

const SPARSE_CHARACTERS = 50;
/** A full-page image with less text than this is a scan with a stamp or a form with typed values. */
const DENSE_CHARACTERS = 800;
const FULL_PAGE_SHARE = 0.6;
const LARGE_IMAGE_SHARE = 0.2;
const PART_SHARE = 0.06;
const OUTLINE_CURVES = 1500;
/** A logo has fewer letters; a paragraph drawn as shapes has more. */
const MIN_OUTLINED_LETTERS = 80;
const MAX_BROKEN_SHARE = 0.04;
/** Scanners' own recognition above this is read again. */
const MAX_MISREAD_SHARE = 0.03;

const MESSAGES: Readonly<Record<VerdictReason, string>> = {
  no_text: 'the page has no text layer',
  sparse: 'the text layer holds almost nothing',
  garbled: 'the text layer is garbled',
  poor_ocr: "the scanner's own text recognition is poor",
  scanned: 'the page is a scan with little text over it',
  invisible_text: 'the text is an invisible layer on a scan',
  vector_text: 'most text is drawn as shapes',
  image_part: 'an image holds part of the page',
  vector_part: 'part of the text is drawn as shapes',
};

/** Judges whether a text layer can stand for its page. */
export function judgeTextLayer(facts: TextLayerFacts): TextLayerVerdict {
  const characters = facts.text.replace(/\s+/g, '').length;
  if (characters === 0) return verdict(false, ['no_text']);
  const faults: VerdictReason[] = [];
  const isUnseen = facts.unseenShare > 0.5;
  if (isGarbled(facts.text)) faults.push('garbled');
  else if ((isUnseen || facts.imageShare > FULL_PAGE_SHARE) && isPoorRecognition(facts.text))
    faults.push('poor_ocr');
  if (characters < SPARSE_CHARACTERS) {
    if (facts.imageShare > LARGE_IMAGE_SHARE || facts.curveCount > OUTLINE_CURVES)
      faults.push('sparse');
  }
  if (facts.curveCount > OUTLINE_CURVES && facts.curveCount > characters * 10)
    faults.push('vector_text');
  if (facts.imageShare > FULL_PAGE_SHARE && characters < DENSE_CHARACTERS) faults.push('scanned');
  if (faults.length > 0) return verdict(false, isUnseen ? [...faults, 'invisible_text'] : faults);
  const notes: VerdictReason[] = [];
  if (isUnseen) notes.push('invisible_text');
  if (facts.unreadImageShare > PART_SHARE) notes.push('image_part');
  if (facts.outlinedLetters >= MIN_OUTLINED_LETTERS) notes.push('vector_part');
  return verdict(true, notes);
}

function verdict(trusted: boolean, reasons: readonly VerdictReason[]): TextLayerVerdict {
  const message =
    reasons.length > 0 ? reasons.map((reason) => MESSAGES[reason]).join('; ') : 'the text is exact';
  return { trusted, reasons, message };
}

/** From this many pairs on their share is sure to half; with fewer only a very low one tells. */
const MANY_PAIRS = 60;
const SOME_PAIRS = 24;
/** Languages in Latin script have 0.69 or more, letters mixed up at random 0.5 or less. */
const MIN_COMMON_SHARE = 0.55;
const MIN_COMMON_SHARE_OF_SOME = 0.4;
const MAX_SYMBOL_SHARE = 0.6;

/** True when characters are broken, or the letter pairs are not those of a language. */
function isGarbled(text: string): boolean {
  if (brokenShare(text) > MAX_BROKEN_SHARE) return true;
  const { pairs, common } = letterPairs(text);
  if (pairs >= MANY_PAIRS) return common / pairs < MIN_COMMON_SHARE;
  if (pairs >= SOME_PAIRS && common / pairs < MIN_COMMON_SHARE_OF_SOME) return true;
  return text.replace(/\s+/g, '').length >= MANY_PAIRS && symbolShare(text) > MAX_SYMBOL_SHARE;
}

const MIN_COMMON_SHARE_RECOGNISED = 0.65;

function isPoorRecognition(text: string): boolean {
  const { pairs, common } = letterPairs(text);
  if (pairs >= MANY_PAIRS && common / pairs < MIN_COMMON_SHARE_RECOGNISED) return true;
  return misreadShare(text) > MAX_MISREAD_SHARE;
}
