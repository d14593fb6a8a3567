import type { TextLayerVerdict, VerdictReason } from './source';

/** What was counted on a page; shares are 0 to 1. */
export interface TextLayerFacts {
  readonly text: string;
  /** Share of the characters that are drawn invisibly, as scanners add their own OCR. */
  readonly invisibleShare: number;
  /** Share of the page under images. */
  readonly imageShare: number;
  /** Curved outlines: letters drawn as shapes have them by the thousand. */
  readonly curveCount: number;
  /** Share of the page under images that hold no text of the layer. */
  readonly unreadImageShare: number;
}

const SPARSE_CHARACTERS = 50;
/** A full-page image with less text than this is a scan with a stamp or a form with typed values. */
const DENSE_CHARACTERS = 800;
const FULL_PAGE_SHARE = 0.6;
const LARGE_IMAGE_SHARE = 0.2;
const PART_SHARE = 0.06;
const OUTLINE_CURVES = 1500;
const MAX_BROKEN_SHARE = 0.04;
const MIN_LETTERS = 60;
const MIN_PLAUSIBLE_SHARE = 0.45;
const MIN_PLAUSIBLE_SHARE_UNSEEN = 0.6;

const MESSAGES: Readonly<Record<VerdictReason, string>> = {
  no_text: 'the page has no text layer',
  sparse: 'the text layer holds almost nothing',
  garbled: 'the text layer is garbled',
  scanned: 'the page is a scan with little text over it',
  invisible_text: 'the text is an invisible layer under a scan',
  vector_text: 'most text is drawn as shapes',
  image_part: 'an image holds part of the page',
};

/** Judges whether a text layer can stand for its page. */
export function judgeTextLayer(facts: TextLayerFacts): TextLayerVerdict {
  const characters = facts.text.replace(/\s+/g, '').length;
  if (characters === 0) return verdict(false, ['no_text']);
  const faults: VerdictReason[] = [];
  const isUnseen = facts.invisibleShare > 0.5;
  if (isGarbled(facts.text, isUnseen)) faults.push('garbled');
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
  return verdict(true, notes);
}

function verdict(trusted: boolean, reasons: readonly VerdictReason[]): TextLayerVerdict {
  const message =
    reasons.length > 0 ? reasons.map((reason) => MESSAGES[reason]).join('; ') : 'the text is exact';
  return { trusted, reasons, message };
}

/** Replacement, private-use and control characters: glyphs that the file gives no meaning. */
const BROKEN = /[\ufffd\ue000-\uf8ff\u0000-\u0008\u000b\u000c\u000e-\u001f\u0080-\u009f]/g;

/** The letter pairs that make up most of any text in a Latin script of western Europe. */
const COMMON_PAIRS = new Set(
  (
    'th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve ' +
    'co me de hi ri ro ic ne ea ra ce li ch ll be ma si om ur ca el ta la ns di fo ho pe ec pr no ' +
    'ct us ac ot il tr ly nc et ut ss so rs un lo wa ge ie wh ee wi em ad ol rt po we na ul ni ts ' +
    'mo ow pa im mi ai sh ir su id os iv ia am fi ci vi pl ig tu ev ld ry mp fe bl ab gh ty op wo ' +
    'sa ay ex ke ui fr oo ag ei ff if bo by ck do gr ap ue ub um sc sp up bu cl cr au ba ef eg ga ' +
    'gi go ht ki ks kt nu nz oc od ok op ov pi pt qu ru sn tt uc ud ug vo ze zu eu rd rm ät üb für ' +
    'rn ey da dr ds dd nn nk rc rk rg rv rr mm pp cc aw ew ip ob lt lu ls ms gs ft ys yo ya ye'
  ).split(' '),
);

/** True when characters are broken, or the letter pairs are not those of a language. */
function isGarbled(text: string, isUnseen: boolean): boolean {
  const visible = text.replace(/\s+/g, '');
  const broken = visible.match(BROKEN)?.length ?? 0;
  if (broken > MAX_BROKEN_SHARE * visible.length) return true;
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  let pairs = 0;
  let common = 0;
  for (const word of words) {
    for (let index = 0; index + 1 < word.length; index += 1) {
      pairs += 1;
      if (COMMON_PAIRS.has(word.slice(index, index + 2))) common += 1;
    }
  }
  if (pairs < MIN_LETTERS) {
    const letters = visible.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    return visible.length >= MIN_LETTERS && letters < 0.4 * visible.length;
  }
  return common / pairs < (isUnseen ? MIN_PLAUSIBLE_SHARE_UNSEEN : MIN_PLAUSIBLE_SHARE);
}
