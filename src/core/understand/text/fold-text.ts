import { LIGATURES } from '../../ligatures';

/**
 * Text as it is compared: lower case, accents removed, only letters and digits, no spaces. Spaces are dropped since a
 * recogniser joins and splits words freely.
 */
export function foldText(text: string): string {
  if (/^[a-z0-9]*$/.test(text)) return text;
  const plain = text.toLowerCase().normalize('NFD');
  let folded = '';
  for (const char of plain) {
    if ((char >= 'a' && char <= 'z') || (char >= '0' && char <= '9')) folded += char;
    else folded += LIGATURES[char] ?? '';
  }
  return folded;
}
