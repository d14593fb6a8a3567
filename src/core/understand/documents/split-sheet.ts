import type { Box } from '../../geometry';
import { checkRegions } from '../extract/check-regions';
import { findLabels } from '../extract/find-labels';
import { formSchema } from '../schemas/form-schemas';
import type { PageType } from '../../page-types';
import { cropView, type PageView } from '../text/page-view';

/** Two places of one label nearer than this are one form's: some forms name a box twice. */
const LEAST_STEP = 0.12;

/**
 * Cuts a sheet with several forms of one type (two-up, four-up) or several checks into one view each, in reading order.
 * @returns the page itself when it holds one form.
 */
export function splitSheet(view: PageView, type: PageType): PageView[] {
  if (type === 'check') return checkRegions(view);
  const anchors = formSchema(type)?.anchors ?? [];
  const places = new Map<string, Box[]>();
  for (const hit of findLabels(
    view,
    anchors.map((anchor) => ({ phrases: [anchor], target: anchor })),
  )) {
    places.set(hit.target, [...(places.get(hit.target) ?? []), hit.box]);
  }
  const repeated = [...places.values()].filter((boxes) => boxes.length > 1);
  if (repeated.length < 2) return [view];
  const count = mode(repeated.map((boxes) => boxes.length));
  const groups = repeated.filter((boxes) => boxes.length === count);
  // A sheet may have one large copy over a row of small ones: each row is cut by itself.
  const rows = strips(view, cuts(groups, 'top', view), 'top');
  if (rows.length > 1) return rows.flatMap((row) => splitSheet(row, type));
  const columns = strips(view, cuts(groups, 'left', view), 'left');
  return columns.length > 1 ? columns.flatMap((column) => splitSheet(column, type)) : [view];
}

/** The parts of a sheet between cuts along an axis; a part with hardly a word is none. */
function strips(view: PageView, at: readonly number[], axis: 'left' | 'top'): PageView[] {
  const edges = [-1, ...at, axis === 'left' ? view.aspect + 1 : 2];
  const parts = edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1]!;
    const region: Box =
      axis === 'left'
        ? { left: from, right: to, top: -1, bottom: 2 }
        : { left: -1, right: view.aspect + 1, top: from, bottom: to };
    return cropView(view, region);
  });
  return parts.filter((part) => part.tokens.length >= 12);
}

/**
 * Where to cut along an axis. Each form repeats its labels at one step, so the places of a label fall into as many
 * clusters as there are forms side by side, and whatever begins the first form begins the next one a step further.
 */
function cuts(groups: readonly (readonly Box[])[], axis: 'left' | 'top', view: PageView): number[] {
  const clustered = groups.map((boxes) => clusters(boxes.map((box) => box[axis])));
  const count = mode(clustered.map((places) => places.length));
  if (count < 2) return [];
  const agreeing = clustered.filter((places) => places.length === count);
  const start = Math.min(...view.tokens.map((token) => token.box[axis]));
  const found: number[] = [];
  for (let index = 1; index < count; index += 1) {
    const step = median(agreeing.map((places) => places[index]! - places[0]!));
    const first = Math.min(...agreeing.map((places) => places[index]!));
    found.push(Math.min(start + step, first) - 0.4 * view.lineHeight);
  }
  return found;
}

function clusters(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.filter((value, index) => index === 0 || value - sorted[index - 1]! > LEAST_STEP);
}

function mode(counts: readonly number[]): number {
  const tally = new Map<number, number>();
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1);
  return [...tally].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 1;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
