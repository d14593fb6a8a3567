import type { Box } from '../../geometry';
import type { PageView, TickPlace, Token } from '../text/page-view';
import { cheapestPairs } from './cheapest-pairs';
import type { FieldDraft } from './field-draft';
import type { Cell } from './form-cell';

/** A tick belongs to a label no further away than this, in page heights. */
const REACH = 0.05;
/** Outside the label's own box a tick stands right beside it, no further than this many lines of the label. */
const REACH_OUTSIDE = 3.5;
/** Within the label's own box it may be this far away. */
const REACH_IN_CELL = 0.16;
/** What is far away in the label's box is still nearer than what is out of reach. */
const WORST_IN_CELL = 0.9 * REACH;
/** How far away a tick in the label's row counts, wherever it stands in the box. */
const LEVEL = 0.03;

/** Ticked boxes, and the words that are nothing but ticks. */
export interface FormTicks {
  readonly drafts: readonly FieldDraft[];
  readonly words: readonly Token[];
}

/**
 * Ticked checkboxes. Boxes and labels are paired all at once, empty boxes too: a box that stands between two labels
 * belongs to the one whose own box is not elsewhere.
 * @param used places that belong to other labels.
 */
export function readMarks(
  cells: readonly Cell[],
  view: PageView,
  used: readonly TickPlace[],
): FormTicks {
  const wanting = cells.filter(
    (cell) => cell.hit.target.kind === 'box' && cell.hit.target.spec.kind === 'checkbox',
  );
  const near = view.ticks
    .filter((place) => !used.includes(place))
    .map((place) => ({
      place,
      costs: wanting.map((cell) =>
        isNextInRow(place, cell, view) ? LEVEL : distanceTo(place.box, cell),
      ),
    }))
    .filter(({ costs }) => costs.some((cost) => cost < REACH));
  const pairs = cheapestPairs(
    near.map(({ costs }) => costs),
    REACH,
  );
  const drafts = new Map<string, FieldDraft>();
  const words: Token[] = [];
  near.forEach(({ place, costs }, at) => {
    const column = pairs[at];
    const cell = column === undefined ? undefined : wanting[column];
    if (cell?.hit.target.kind !== 'box' || !place.mark) return;
    const { path } = cell.hit.target.spec;
    const match = Math.max(0.5, 1 - 6 * costs[column!]!) * cell.hit.similarity;
    if ((drafts.get(path)?.match ?? 0) < match)
      drafts.set(path, { path, value: true, tokens: [place.mark], match });
    words.push(place.mark, ...place.words);
  });
  for (const cell of wanting) {
    const answer = answerOf(cell);
    if (answer) words.push(answer);
    if (answer && YES.test(answer.text) && cell.hit.target.kind === 'box') {
      const { path } = cell.hit.target.spec;
      const match = 0.9 * cell.hit.similarity;
      if (!drafts.has(path)) drafts.set(path, { path, value: true, tokens: [answer], match });
    }
  }
  return { drafts: [...drafts.values()], words };
}

const YES = /^yes$/i;

/** `Retirement plan   Yes`: portals answer with a word where the form has a box to tick. */
function answerOf({ hit, tokens }: Cell): Token | undefined {
  const answers = tokens.filter(({ text }) => /^(?:yes|no)$/i.test(text));
  const [answer] = answers;
  if (!answer || answers.length > 1) return undefined;
  const middle = (answer.box.top + answer.box.bottom) / 2;
  const line = hit.box.bottom - hit.box.top;
  return middle > hit.box.top && middle < hit.box.bottom + 2 * line ? answer : undefined;
}

/** A column of boxes may stand beyond a rule: the tick is next to its caption where nothing is printed between. */
function isNextInRow({ box, words, mark }: TickPlace, { hit }: Cell, view: PageView): boolean {
  const middle = (box.top + box.bottom) / 2;
  const { left, right, top, bottom } = hit.box;
  if (box.left < right || middle < top || middle > bottom) return false;
  const isBetween = ({ box: other }: { readonly box: Box }): boolean =>
    other.bottom > top && other.top < bottom && other.right > right && other.left < box.left;
  const own = new Set<Token>([...words, ...hit.tokens, ...(mark ? [mark] : [])]);
  const others = view.ticks.filter((place) => place.box !== box && place.mark !== mark);
  return (
    !view.tokens.some((token) => !own.has(token) && token.box.left > left && isBetween(token)) &&
    !others.some(isBetween)
  );
}

/** Distance from a tick's place to the printed label; inside the label's own box it counts half. */
function distanceTo(place: Box, { box, hit }: Cell): number {
  const x = (place.left + place.right) / 2;
  const y = (place.top + place.bottom) / 2;
  const distance = boxDistance(hit.box, x, y);
  const isInCell = x >= box.left && x < box.right && y >= box.top && y < box.bottom;
  if (!isInCell) {
    const line = hit.tokens[0]!.box;
    return distance < REACH_OUTSIDE * (line.bottom - line.top) ? distance : Infinity;
  }
  // In a list the tick stands at the far end of the label's own row.
  if (y > hit.box.top && y < hit.box.bottom && place.left > hit.box.right)
    return Math.min(LEVEL, distance);
  return distance > REACH_IN_CELL ? distance : Math.min(0.5 * distance, WORST_IN_CELL);
}

function boxDistance(box: Box, x: number, y: number): number {
  const dx = Math.max(box.left - x, 0, x - box.right);
  const dy = Math.max(box.top - y, 0, y - box.bottom);
  return Math.hypot(dx, dy);
}
