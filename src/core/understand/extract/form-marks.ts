import type { Box } from '../../geometry';
import type { PageView, Token } from '../text/page-view';
import type { FieldDraft } from './field-draft';
import type { Cell } from './form-cell';

/** A tick belongs to a label no further away than this, in page heights. */
const REACH = 0.05;
/** How far away a tick in the label's row counts, wherever it stands in the box. */
const LEVEL = 0.03;

/** Ticked checkboxes: each tick goes to the nearest label that wants one. */
export function readMarks(cells: readonly Cell[], view: PageView): FieldDraft[] {
  const wanting = cells.filter(
    (cell) => cell.hit.target.kind === 'box' && cell.hit.target.spec.kind === 'checkbox',
  );
  const offers = view.marks.flatMap((mark) =>
    wanting.map((cell) => ({ mark, cell, distance: distanceTo(mark, cell) })),
  );
  offers.sort((a, b) => a.distance - b.distance);
  const used = new Set<Token>();
  const drafts = new Map<string, FieldDraft>();
  for (const { mark, cell, distance } of offers) {
    const { target } = cell.hit;
    if (target.kind !== 'box' || distance > REACH || used.has(mark) || drafts.has(target.spec.path))
      continue;
    used.add(mark);
    const match = Math.max(0.5, 1 - 6 * distance) * cell.hit.similarity;
    drafts.set(target.spec.path, { path: target.spec.path, value: true, tokens: [mark], match });
  }
  return [...drafts.values()];
}

/** Distance from a tick to the printed label; inside the label's own box it counts half. */
function distanceTo(mark: Token, cell: Cell): number {
  const x = (mark.box.left + mark.box.right) / 2;
  const y = (mark.box.top + mark.box.bottom) / 2;
  const inCell =
    x >= cell.box.left && x < cell.box.right && y >= cell.box.top && y < cell.box.bottom;
  // In a list the tick stands at the far end of the label's own row.
  const { top, bottom } = cell.hit.box;
  if (inCell && y > top && y < bottom && mark.box.left > cell.hit.box.right) return LEVEL;
  return boxDistance(cell.hit.box, x, y) * (inCell ? 0.5 : 1);
}

function boxDistance(box: Box, x: number, y: number): number {
  const dx = Math.max(box.left - x, 0, x - box.right);
  const dy = Math.max(box.top - y, 0, y - box.bottom);
  return Math.hypot(dx, dy);
}
