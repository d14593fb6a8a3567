/**
 * Dotted and ruled lines touch the print on forms, and a recogniser reads their ends as marks: `..244.10.`, `MN._`.
 * Takes such marks off both ends; a single leading point stays where it may be the decimal point (`.50`). A corner of
 * a box that touches an amount is read as a letter of its shape: `L251.23`, `251.23]`.
 */
export function withoutRuleMarks(text: string): string {
  const bare = text.replace(/^[_|…·~]+|[_|…·~.]+$/g, '').replace(/^\.{2,}/, '');
  const amount = /^[L[\]⌊⌈:;'‘’`]?(\d[\d,]*\.\d{2})[J[\]⌋⌉]?$/.exec(bare)?.[1];
  if (amount !== undefined) return amount;
  return /^\.\d[\d,]*\.\d/.test(bare) || /^\.[\p{L}]/u.test(bare) ? bare.slice(1) : bare;
}
