import { sliceCrop, type LineCrop } from './line-crop';
import { inkedColumns } from './line-ink';

export interface CropPart {
  readonly crop: LineCrop;
  /** First column within the whole line. */
  readonly from: number;
  /** Whether a word gap parts it from the part before. */
  readonly afterGap: boolean;
}

/** A blank stretch of this part of the line's height is a gap between words, not between letters. */
const WORD_GAP = 0.16;

/** Cuts a line that is too wide for the net at its widest gaps, as late as possible. */
export function splitCrop(crop: LineCrop, maxWidth: number): CropPart[] {
  if (crop.width <= maxWidth) return [{ crop, from: 0, afterGap: false }];
  const inked = inkedColumns(crop);
  const parts: CropPart[] = [];
  let from = 0;
  let afterGap = false;
  while (from < crop.width) {
    const rest = crop.width - from;
    if (rest <= maxWidth) {
      parts.push({ crop: sliceCrop(crop, from, crop.width), from, afterGap });
      break;
    }
    const cut = widestGap(inked, from + Math.floor(maxWidth * 0.6), from + maxWidth);
    parts.push({ crop: sliceCrop(crop, from, cut.at), from, afterGap });
    afterGap = cut.width >= WORD_GAP * crop.em;
    from = cut.at;
  }
  return parts;
}

function widestGap(inked: Uint8Array, from: number, to: number): { at: number; width: number } {
  let best = { at: to, width: 0 };
  for (let column = from; column < to; column += 1) {
    if (inked[column] !== 0) continue;
    const start = column;
    while (column < to && inked[column] === 0) column += 1;
    if (column - start >= best.width) best = { at: (start + column) >> 1, width: column - start };
  }
  return best;
}
