/** Characters of Windows-1252 that are not in Latin 1, with their codes. */
const EXTRA: Readonly<Record<string, number>> = {
  '€': 0x80,
  '‚': 0x82,
  ƒ: 0x83,
  '„': 0x84,
  '…': 0x85,
  '†': 0x86,
  '‡': 0x87,
  ˆ: 0x88,
  '‰': 0x89,
  Š: 0x8a,
  '‹': 0x8b,
  Œ: 0x8c,
  Ž: 0x8e,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
  '˜': 0x98,
  '™': 0x99,
  š: 0x9a,
  '›': 0x9b,
  œ: 0x9c,
  ž: 0x9e,
  Ÿ: 0x9f,
};
/** Advance widths of Helvetica for codes 32 to 126, in thousandths of the size (Adobe core font metrics). */
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
  611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
  222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/** Text as the inside of a PDF string in Windows-1252; other characters become `?`. */
export function encodeWinAnsi(text: string): string {
  let encoded = '';
  for (const char of text) {
    const code = winAnsiCode(char);
    if (char === '(' || char === ')' || char === '\\') encoded += `\\${char}`;
    else if (code >= 32 && code < 127) encoded += char;
    else encoded += `\\${code.toString(8).padStart(3, '0')}`;
  }
  return encoded;
}

/** Width of text in Helvetica at size one. */
export function helveticaWidth(text: string): number {
  let width = 0;
  for (const char of text) width += WIDTHS[winAnsiCode(char) - 32] ?? 556;
  return width / 1000;
}

function winAnsiCode(char: string): number {
  const code = char.codePointAt(0) ?? 63;
  if (EXTRA[char] !== undefined) return EXTRA[char];
  return (code >= 32 && code < 127) || (code >= 0xa0 && code <= 0xff) ? code : 63;
}
