/** Replacement, private-use and control characters: glyphs that the file gives no meaning. */
const BROKEN = /[\ufffd\ue000-\uf8ff\u0000-\u0008\u000b\u000c\u000e-\u001f\u0080-\u009f]/g;

/** The letter pairs that make up most of any text in a Latin script, marks taken off. */
const COMMON_PAIRS = new Set(
  (
    'th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve ' +
    'co me de hi ri ro ic ne ea ra ce li ch ll be ma si om ur ca el ta la ns di fo ho pe ec pr no ' +
    'ct us ac ot il tr ly nc et ut ss so rs un lo wa ge ie wh ee wi em ad ol rt po we na ul ni ts ' +
    'mo ow pa im mi ai sh ir su id os iv ia am fi ci vi pl ig tu ev ld ry mp fe bl ab gh ty op wo ' +
    'sa ay ex ke ui fr oo ag ei ff if bo by ck do gr ap ue ub um sc sp up bu cl cr au ba ef eg ga ' +
    'gi go ht ki ks kt nu nz oc od ok ov pi pt qu ru sn tt uc ud ug vo ze zu eu rd rm rn ey da dr ' +
    'ds dd nn nk rc rk rg rv rr mm pp cc aw ew ip ob lt lu ls ms gs ft ys yo ya ye'
  ).split(' '),
);

const LATIN_WORD = /\p{Script=Latin}{4,}/gu;
/** Where a text's letters are of one other script by this share, the pairs of Latin say nothing of it. */
const ONE_SCRIPT_SHARE = 0.9;
const SCRIPTS = [
  /\p{Script=Cyrillic}/gu,
  /\p{Script=Greek}/gu,
  /\p{Script=Arabic}/gu,
  /\p{Script=Hebrew}/gu,
  /\p{Script=Thai}/gu,
  /\p{Script=Devanagari}/gu,
  /\p{Script=Hangul}/gu,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
];

/** Share of the visible characters that mean nothing. */
export function brokenShare(text: string): number {
  const visible = text.replace(/\s+/g, '');
  return visible === '' ? 0 : (visible.match(BROKEN)?.length ?? 0) / visible.length;
}

/** Share of the visible characters that are neither letters nor digits. */
export function symbolShare(text: string): number {
  const visible = text.replace(/\s+/g, '');
  const letters = visible.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return visible === '' ? 0 : 1 - letters / visible.length;
}

/** How much a text looks like language: `common` of its `pairs` of neighbouring letters are frequent ones. */
export function letterPairs(text: string): { readonly pairs: number; readonly common: number } {
  let pairs = 0;
  let common = 0;
  if (isOtherScript(text)) return { pairs, common };
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  for (const word of plain.match(LATIN_WORD) ?? []) {
    for (let index = 0; index + 1 < word.length; index += 1) {
      pairs += 1;
      if (COMMON_PAIRS.has(word.slice(index, index + 2))) common += 1;
    }
  }
  return { pairs, common };
}

function isOtherScript(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return SCRIPTS.some(
    (script) => (text.match(script)?.length ?? 0) > ONE_SCRIPT_SHARE * Math.max(1, letters),
  );
}

/** Marks that print puts alone or in brackets: dashes, bullets, currencies, signs; rows of one mark. */
const PRINTED_MARKS =
  /^(?:[([]?[^\p{L}\p{N}|\\^~`'"‘’“”!;{}<>¦¬\ufffd]?[)\].,]?|([^\p{L}\p{N}])\1+|[-=]+>)$/u;
/** A digit within a word of small letters, a letter within a number, marks in a row that no print has. */
const CONFUSED = [
  /\p{Ll}\d\p{Ll}/u,
  /^\d\p{Ll}{3,}$/u,
  /^\p{Ll}\d{3,}$/u,
  /[\\^~`{}<>¦¬\ufffd]/u,
  /[.,:;!|'"]{4,}\w/u,
  /^[\p{L}\d]?[|!'"‘’“”][\p{L}\d]?$/u,
  /^\d{1,2}\/\d{3,}\/\d{2,}$/u,
];

/**
 * Share of the words that look misread, as a poor text recognition leaves them: marks alone and in odd rows, digits
 * among letters. Good recognitions stay below some two per cent.
 */
export function misreadShare(text: string): number {
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return 0;
  return words.filter(looksMisread).length / words.length;
}

function looksMisread(word: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(word)) return !PRINTED_MARKS.test(word);
  return CONFUSED.some((pattern) => pattern.test(word));
}
