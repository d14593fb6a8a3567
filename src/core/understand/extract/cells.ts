import type { Box } from '../../geometry';
import type { PageView, Token } from '../text/page-view';

/** Room below a label when nothing else ends its box, in page heights. */
const DEFAULT_DEPTH = 0.1;
/** Room where a rule closes the box. */
const RULED_DEPTH = 0.2;

/** The room of a label, page heights. */
export interface LabelRoom {
  readonly box: Box;
  /** Labels lower and further right within it: what is right of and below the corner of one is its own. */
  readonly others: readonly Box[];
}

/**
 * The box that a label heads: to the right up to the next label of its row or a printed rule, down to the next label
 * below or a rule.
 */
export function cellOf(
  label: Box,
  obstacles: readonly Box[],
  view: PageView,
  depth = DEFAULT_DEPTH,
): LabelRoom {
  // A label of several lines is as generous as one of one line.
  const height = Math.min(label.bottom - label.top, 1.4 * view.lineHeight);
  const left = label.left - 1.2 * height;
  const rule = ruleBelow(label, view);
  let bottom =
    rule < 1 ? Math.min(rule, label.bottom + RULED_DEPTH) : Math.min(1, label.bottom + depth);
  for (const other of obstacles) {
    if (other === label || other.top < label.bottom - 0.35 * height) continue;
    if (other.left < label.right && other.right > left + height)
      bottom = Math.min(bottom, other.top);
  }
  let right = Math.min(view.aspect, ruleRight(label, view));
  const others: Box[] = [];
  for (const other of obstacles) {
    if (other === label || other.left < label.right - 0.5 * height) continue;
    if (other.bottom <= label.top || other.top >= bottom) continue;
    if ((other.top + other.bottom) / 2 < label.bottom + 0.3 * height)
      right = Math.min(right, other.left - 0.3 * height);
    else others.push(other);
  }
  return { box: { left, top: label.top - 0.3 * height, right, bottom }, others };
}

/**
 * Words with their centre in the room of a label.
 * @param turn brings the words' boxes into the space of the room, where that is a turned page.
 */
export function tokensIn(
  { box, others }: LabelRoom,
  tokens: readonly Token[],
  turn: (box: Box) => Box = (own) => own,
): Token[] {
  return tokens.filter((token) => {
    const own = turn(token.box);
    const x = (own.left + own.right) / 2;
    const y = (own.top + own.bottom) / 2;
    const isInside = x >= box.left && x < box.right && y >= box.top && y < box.bottom;
    return isInside && !others.some((other) => x > other.left && y > other.top);
  });
}

/** Words of a cell as visual rows, top to bottom, each left to right. */
export function rowsOf(tokens: readonly Token[]): Token[][] {
  const rows: Token[][] = [];
  for (const token of [...tokens].sort(
    (a, b) => a.box.top + a.box.bottom - b.box.top - b.box.bottom,
  )) {
    const middle = (token.box.top + token.box.bottom) / 2;
    const row = rows[rows.length - 1];
    const head = row?.[0];
    if (row && head && middle < head.box.bottom && middle > head.box.top) row.push(token);
    else rows.push([token]);
  }
  for (const row of rows) row.sort((a, b) => a.box.left - b.box.left);
  return rows;
}

function ruleRight(label: Box, view: PageView): number {
  const middle = (label.top + label.bottom) / 2;
  let right = view.aspect;
  for (const rule of view.page.rules) {
    const x = ((rule.from[0] + rule.to[0]) / 2) * view.aspect;
    if (Math.abs(rule.from[0] - rule.to[0]) > 0.002 || x < label.right - 0.004) continue;
    const [top, bottom] = [Math.min(rule.from[1], rule.to[1]), Math.max(rule.from[1], rule.to[1])];
    if (bottom - top > 0.012 && middle > top && middle < bottom) right = Math.min(right, x);
  }
  return right;
}

function ruleBelow(label: Box, view: PageView): number {
  const middle = label.left + Math.min(0.02, (label.right - label.left) / 2);
  let bottom = 1;
  for (const rule of view.page.rules) {
    const y = (rule.from[1] + rule.to[1]) / 2;
    // A rule closer than a line under the label underlines it.
    if (
      Math.abs(rule.from[1] - rule.to[1]) > 0.002 ||
      y < label.bottom + 0.6 * (label.bottom - label.top)
    )
      continue;
    const from = Math.min(rule.from[0], rule.to[0]) * view.aspect;
    const to = Math.max(rule.from[0], rule.to[0]) * view.aspect;
    // The stroke of a large letter is no rule: a box is about as wide as its label or wider.
    const least = Math.max(0.02, Math.min(0.06, 0.5 * (label.right - label.left)));
    if (to - from > least && middle > from && middle < to) bottom = Math.min(bottom, y);
  }
  return bottom;
}
