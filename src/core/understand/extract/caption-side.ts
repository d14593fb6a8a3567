import type { Box } from '../../geometry';
import type { ValueKind } from '../schemas/form-schema';
import type { PageView, Token } from '../text/page-view';
import { cellOf, rowsOf, tokensIn } from './cells';
import type { LabelHit } from './find-labels';
import type { FormTarget } from './form-cell';
import { valuesInRow } from './read-value';

/** Where a form prints its values, seen from their captions: right or below, above, or left of them. */
export type CaptionSide = 'after' | 'above' | 'before';

/** The box of a label and the words in it that are no label. */
export interface SidedCell {
  readonly hit: LabelHit<FormTarget>;
  readonly box: Box;
  readonly tokens: readonly Token[];
}

/** What the boxes of a form are made from. */
export interface CaptionedPage {
  readonly view: PageView;
  readonly hits: readonly LabelHit<FormTarget>[];
  /** Everything that ends a box: labels and box numbers. */
  readonly obstacles: readonly Box[];
  /** Words that may be values. */
  readonly free: readonly Token[];
}

/** Fewer values on another side may be those of other boxes. */
const LEAST_VALUES = 3;
/** Another side needs this many times the captions that the usual side has. */
const LEAST_LEAD = 2;
/** A value is another caption's where that one is nearer by this part. */
const NEARER = 0.75;

/**
 * The boxes of all captions on the side where this form prints its values. Forms keep to one side, so the side is
 * decided once, by the captions whose values tell their kind: amounts, dates and taxpayer numbers.
 */
export function sidedCells(page: CaptionedPage): SidedCell[] {
  const after = cellsOn('after', page);
  const typed = after.filter(({ hit }) => kindOf(hit.target) !== undefined);
  if (typed.length < LEAST_VALUES) return after;
  const gaps = typed.map((cell) => gapTo(cell));
  for (const side of ['before', 'above'] as const) {
    const turned = cellsOn(side, page);
    const others = turned.filter(({ hit }) => kindOf(hit.target) !== undefined);
    const theirs = others.map((cell) => gapTo(cell));
    const better = theirs.filter((gap, at) => gap < NEARER * gaps[at]!).length;
    const worse = gaps.filter((gap, at) => gap < Infinity && gap <= theirs[at]!).length;
    if (better >= LEAST_VALUES && better >= LEAST_LEAD * worse)
      return turned.map((cell) => {
        const usual = after.find(({ hit }) => hit === cell.hit)!;
        return keepsSide(usual, side) ? usual : cell;
      });
  }
  return after;
}

/** `Loan number: 4711` says itself where its value is; in a list only the boxes have theirs in front. */
function keepsSide(usual: SidedCell, side: CaptionSide): boolean {
  const { tokens, number, target } = usual.hit;
  if (tokens[tokens.length - 1]!.text.endsWith(':')) return true;
  const isTyped = kindOf(target) !== undefined;
  if (side === 'above') return false;
  return isTyped ? gapTo(usual) < Infinity : number === undefined;
}

/** How far the nearest value of the caption's kind is above or below it, page heights. */
function gapTo({ hit, tokens }: SidedCell): number {
  const kind = kindOf(hit.target)!;
  const height = hit.box.bottom - hit.box.top;
  const values = rowsOf(tokens).flatMap((row) => valuesInRow(row, kind, { decimalMark: 'point' }));
  const gaps = values
    .filter(({ certainty }) => certainty > 0.9)
    .map(({ tokens: [first] }) => {
      const { top, bottom } = first!.box;
      return Math.max(0, top - hit.box.bottom, hit.box.top - bottom) + 0.1 * height;
    });
  return Math.min(Infinity, ...gaps);
}

/** The kind of values that nothing else on a form looks like. */
function kindOf(target: FormTarget): ValueKind | undefined {
  if (target.kind === 'column')
    return target.spec.columns[target.column]!.kind === 'money' ? 'money' : undefined;
  if (target.kind !== 'box') return undefined;
  const { kind } = target.spec;
  return TYPED.has(kind) ? kind : undefined;
}

const TYPED: ReadonlySet<ValueKind> = new Set(['money', 'date', 'tin', 'ssn', 'ein']);

function cellsOn(side: CaptionSide, { view, hits, obstacles, free }: CaptionedPage): SidedCell[] {
  const turn = turnOf(side, view);
  const turnedView = side === 'after' ? view : withTurnedRules(view, side);
  const turned = new Map([...hits.map(({ box }) => box), ...obstacles].map((b) => [b, turn(b)]));
  const others = obstacles.map((box) => turned.get(box)!);
  return hits
    .filter(({ target }) => target.kind !== 'print')
    .map((hit) => {
      const own = turned.get(hit.box)!;
      const room = cellOf(
        own,
        others.filter((other) => other !== own),
        turnedView,
        depthOf(hit.target),
      );
      return { hit, box: turn(room.box), tokens: tokensIn(room, free, turn) };
    });
}

/** Turns a box so that its side becomes right and below; turning it twice gives it back. */
function turnOf(side: CaptionSide, { aspect }: PageView): (box: Box) => Box {
  switch (side) {
    case 'above':
      return (box) => ({ ...box, top: 1 - box.bottom, bottom: 1 - box.top });
    case 'before':
      return (box) => ({ ...box, left: aspect - box.right, right: aspect - box.left });
    default:
      return (box) => box;
  }
}

function withTurnedRules(view: PageView, side: CaptionSide): PageView {
  const turn = ([x, y]: readonly [number, number]): [number, number] =>
    side === 'above' ? [x, 1 - y] : [1 - x, y];
  const rules = view.page.rules.map((rule) => ({
    ...rule,
    from: turn(rule.from),
    to: turn(rule.to),
  }));
  return { ...view, page: { ...view.page, rules } };
}

function depthOf(target: FormTarget): number {
  if (target.kind === 'party') return 0.14;
  return target.kind === 'column' || target.kind === 'pairs' ? 0.09 : 0.07;
}
