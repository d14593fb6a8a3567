import type { PageView, TickPlace, Token } from '../text/page-view';
import { isSameLine, type FieldDraft } from './field-draft';
import type { LabelHit } from './find-labels';
import { findLabels } from './find-labels';

export interface FormHeader {
  readonly drafts: readonly FieldDraft[];
  readonly taxYear?: number;
  /** The boxes of CORRECTED and VOID, empty or ticked. */
  readonly places: readonly TickPlace[];
}

/** Tax year, copy, and the CORRECTED and VOID boxes of a form. */
export function formHeader(view: PageView, hits: readonly LabelHit<unknown>[]): FormHeader {
  const year = findTaxYear(view);
  const drafts: FieldDraft[] = [];
  if (year)
    drafts.push({ path: 'tax_year', value: year.value, tokens: year.tokens, match: year.match });
  const copy = findCopy(view);
  if (copy) drafts.push(copy);
  const status = statusPlaces(view, hits);
  for (const { path, place } of status) {
    if (place.mark) drafts.push({ path, value: true, tokens: [place.mark], match: 0.9 });
  }
  const places = status.map(({ place }) => place);
  return { drafts, places, ...(year ? { taxYear: Number(year.value) } : {}) };
}

const IN_PROSE = /rev\.?|january|april|october|november|december|\(|act|section|after|before|since/;
/** `Oct 17,`, `17 Oct`, `10 /`: the year of a date is no tax year. */
const IN_DATE =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s*(?:\d{1,2}(?:st|nd|rd|th)?,?)?$|[/-]$/;

/** The tallest lone year, or the one after "calendar year"; a year in a revision or a date is none. */
function findTaxYear(
  view: PageView,
): { value: string; tokens: Token[]; match: number } | undefined {
  let best: { value: string; tokens: Token[]; match: number; rank: number } | undefined;
  for (const line of view.lines) {
    line.tokens.forEach((token, at) => {
      const reading = yearAt(line.tokens, at);
      if (!reading) return;
      const before = line.tokens
        .slice(Math.max(0, at - 3), at)
        .map((word) => word.text.toLowerCase())
        .join(' ');
      if (IN_PROSE.test(before) || IN_DATE.test(before)) return;
      const after = line.tokens
        .slice(at + reading.tokens.length, at + reading.tokens.length + 2)
        .map((word) => word.text)
        .join(' ');
      const isNamed =
        /(calendar|tax|for)\s+year\s*$/.test(before) ||
        /w-?2|1099|1098|year:?\s*$/.test(before) ||
        /^(?:form\s+)?(?:w-?2|1099|1098)|^tax (?:year|statement|form)/i.test(after);
      const isAlone = line.tokens.length <= reading.tokens.length + 3;
      const height = token.box.bottom - token.box.top;
      const rank =
        height / view.lineHeight +
        (isNamed ? 2 : 0) +
        (isAlone ? 1 : -1) +
        (token.source === 'form_widget' ? 1 : 0);
      if (rank >= 1.4 && (!best || rank > best.rank))
        best = { ...reading, match: isNamed || rank > 2.3 ? 0.98 : 0.9, rank };
    });
  }
  return best;
}

/** `2020`, or `20` and `25` side by side as some forms print it. */
function yearAt(
  tokens: readonly Token[],
  at: number,
): { value: string; tokens: Token[] } | undefined {
  const token = tokens[at]!;
  if (/^20[0-4]\d$/.test(token.text)) return { value: token.text, tokens: [token] };
  const next = tokens[at + 1];
  if (token.text === '20' && next && /^[0-4]\d$/.test(next.text) && isSameLine(token, next)) {
    const gap = next.box.left - token.box.right;
    if (gap < 0.6 * (token.box.bottom - token.box.top))
      return { value: `20${next.text}`, tokens: [token, next] };
  }
  return undefined;
}

/** The copy that a form says it is: `B` of `Copy B For Recipient`. */
function findCopy(view: PageView): FieldDraft | undefined {
  for (const line of view.lines) {
    for (const [at, token] of line.tokens.entries()) {
      const name = /^([A-D12])(?:$|[-—–,.(])/.exec(line.tokens[at + 1]?.text ?? '')?.[1];
      if (!/^copy$/i.test(token.text) || name === undefined || at > 2) continue;
      return { path: 'copy', value: name, tokens: [token, line.tokens[at + 1]!], match: 0.95 };
    }
  }
  return undefined;
}

/** CORRECTED and VOID have their box on the left. */
function statusPlaces(
  view: PageView,
  hits: readonly LabelHit<unknown>[],
): { readonly path: string; readonly place: TickPlace }[] {
  const words = findLabels(view, [
    { phrases: ['CORRECTED (if checked)', 'CORRECTED'], target: 'corrected' },
    { phrases: ['VOID'], target: 'void' },
  ]);
  const others = hits.map((hit) => hit.box);
  return words.flatMap((word) => {
    const height = word.box.bottom - word.box.top;
    const left = view.ticks.filter(({ box }) => {
      const gap = word.box.left - box.right;
      const isLevel = box.top < word.box.bottom && box.bottom > word.box.top;
      const isOther = others.some(
        (other) =>
          other.right < word.box.left - height &&
          other.left > box.right &&
          other.top < word.box.bottom &&
          other.bottom > word.box.top,
      );
      return isLevel && gap > -height && gap < 4 * height && !isOther;
    });
    const place = left.sort((a, b) => b.box.right - a.box.right)[0];
    return place ? [{ path: word.target, place }] : [];
  });
}
