import type { Box } from '../../geometry';
import { findRows } from '../../layout/rows';
import { foldText } from './fold-text';
import type { PageView, Token } from './page-view';

/** Words of one row that stand together. */
export interface Cell {
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly box: Box;
}

/** Everything at one height of a page, left to right. */
export interface PageRow {
  readonly cells: readonly Cell[];
  readonly tokens: readonly Token[];
  readonly text: string;
  /** Folded text, for looking words up. */
  readonly key: string;
  readonly box: Box;
  readonly page: number;
}

const cache = new WeakMap<PageView, PageRow[]>();

/** Rows of a page, top to bottom. */
export function pageRows(view: PageView): PageRow[] {
  const known = cache.get(view);
  if (known) return known;
  const level = view.tokens.filter(isLevel);
  const rows = findRows(level.map((token) => ({ word: token, box: token.box }))).map(
    (row): PageRow => {
      // The layout helpers hand back the very words they were given.
      const cells = row.segments.map((segment) =>
        makeCell(segment.words.map(({ word }) => word as Token)),
      );
      const tokens = cells.flatMap((cell) => cell.tokens);
      const text = cells.map((cell) => cell.text).join(' ');
      return { cells, tokens, text, key: foldText(text), box: row.box, page: view.index };
    },
  );
  cache.set(view, rows);
  return rows;
}

/** Words set along the edge of a page, upwards or downwards, stand in no row. */
function isLevel({ quad, text }: Token): boolean {
  const [start, end] = quad;
  return text.length < 3 || Math.abs(end[0] - start[0]) >= Math.abs(end[1] - start[1]);
}

export function makeCell(tokens: readonly Token[]): Cell {
  return {
    tokens,
    text: tokens.map((token) => token.text).join(' '),
    box: {
      left: Math.min(...tokens.map((token) => token.box.left)),
      top: Math.min(...tokens.map((token) => token.box.top)),
      right: Math.max(...tokens.map((token) => token.box.right)),
      bottom: Math.max(...tokens.map((token) => token.box.bottom)),
    },
  };
}
