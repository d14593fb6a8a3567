import { foldText } from '../text/fold-text';
import type { Cell } from '../text/page-rows';
import type { Token } from '../text/page-view';

/** Height of the tallest word, page heights. */
export function heightOf(tokens: readonly Token[]): number {
  return Math.max(...tokens.map((token) => token.box.bottom - token.box.top));
}

/** `Contoso Headquarters` and `CONTOSO LTD.`: names that begin with the same long word. */
export function sharesName([a]: readonly Token[], [b]: readonly Token[]): boolean {
  const [first, second] = [foldText(a?.text ?? ''), foldText(b?.text ?? '')];
  return first.length >= 5 && first === second;
}

/** True where one name is the beginning of the other. */
export function isSameName(a: readonly Token[], b: readonly Token[]): boolean {
  const [first, second] = [foldName(a), foldName(b)];
  return first.length > 3 && (first.startsWith(second) || second.startsWith(first));
}

/** True where a line holds a whole name. */
export function holdsName(cell: Cell, name: readonly Token[]): boolean {
  const key = foldName(name);
  return key.length > 3 && foldText(cell.text).includes(key);
}

/** A name as names are compared: letters and digits alone. */
export function foldName(tokens: readonly Token[]): string {
  return foldText(textOf(tokens));
}

/** A name as printed, without the comma behind it. */
export function textOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => token.text)
    .join(' ')
    .replace(/[,;]$/, '');
}
