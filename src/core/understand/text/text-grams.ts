/** Letters, digits and what separates lines. */
const SIGNS = 37;
const SIZE = 3;

/** Which runs of three letters a folded text has, so that most phrases it does not hold are told without searching. */
export type Grams = Uint8Array;

/** The runs of three of a folded text; other signs than letters and digits end a run. */
export function gramsOf(text: string): Grams {
  const grams = new Uint8Array(SIGNS ** SIZE);
  let [first, second] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const sign = signOf(text.charCodeAt(at));
    if (first > 0 && second > 0 && sign > 0) grams[(first * SIGNS + second) * SIGNS + sign] = 1;
    [first, second] = [second, sign];
  }
  return grams;
}

const known = new Map<string, Uint16Array>();
const MOST_PHRASES = 20_000;

/** False where a folded phrase is certainly not in the text. */
export function mayHold(grams: Grams, phrase: string): boolean {
  for (const gram of phraseGrams(phrase)) if (grams[gram] === 0) return false;
  return true;
}

/** False where a folded phrase is certainly not in the text with so many edits: each spoils three runs at most. */
export function mayHoldNearly(grams: Grams, phrase: string, edits: number): boolean {
  let spare = SIZE * edits;
  for (const gram of phraseGrams(phrase)) {
    if (grams[gram] === 0) spare -= 1;
    if (spare < 0) return false;
  }
  return true;
}

/** The phrases searched for are the same on every page. */
function phraseGrams(phrase: string): Uint16Array {
  let own = known.get(phrase);
  if (!own) {
    if (known.size >= MOST_PHRASES) known.clear();
    known.set(phrase, (own = listOf(phrase)));
  }
  return own;
}

function listOf(phrase: string): Uint16Array {
  const list = new Uint16Array(Math.max(0, phrase.length - SIZE + 1));
  for (let at = 0; at < list.length; at += 1) {
    for (let step = 0; step < SIZE; step += 1)
      list[at] = list[at]! * SIGNS + signOf(phrase.charCodeAt(at + step));
  }
  return list;
}

/** 1 to 26 for letters, 27 to 36 for digits, 0 for anything else. */
function signOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 96;
  return code >= 48 && code <= 57 ? code - 21 : 0;
}
