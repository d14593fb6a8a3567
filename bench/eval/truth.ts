import type { TextLayer } from '../../src/core/intake/source';

/** A page counts when its text layer is what is printed: trusted and free of pictures that hold text of their own. */
export function isUsableText({ verdict, lines }: TextLayer): boolean {
  return verdict.trusted && lines.length > 0;
}
