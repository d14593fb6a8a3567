import type { PageView } from '../text/page-view';

/** `Page 2 of 5`. */
export interface PageMark {
  readonly number: number;
  readonly of?: number;
}

const MARK =
  /\b(?:page|seite|p[áa]gina|pagina|blad|pag|blatt|p[áa]g)\.?\s*:?\s*(\d{1,3})(?:\s*(?:of|von|de|di|van|sur|out of|\/)\s*(\d{1,3}))?(?![\d.,])/gi;
const BARE = /^(\d{1,2})\s*(?:\/|of)\s*(\d{1,2})$/i;

/** Every page mark of a page; a stamped and a printed one may disagree. */
export function pageMarks(view: PageView): PageMark[] {
  const marks: PageMark[] = [];
  for (const line of view.lines) {
    for (const match of line.text.matchAll(MARK)) marks.push(makeMark(match[1]!, match[2]));
    const bare = BARE.exec(line.text.trim());
    const isEdge = line.box.top < 0.08 || line.box.bottom > 0.92;
    if (bare && isEdge && Number(bare[1]) <= Number(bare[2]))
      marks.push(makeMark(bare[1]!, bare[2]));
  }
  return marks.filter(
    (mark) => mark.number > 0 && (mark.of === undefined || mark.number <= mark.of),
  );
}

function makeMark(number: string, of: string | undefined): PageMark {
  return { number: Number(number), ...(of === undefined ? {} : { of: Number(of) }) };
}
