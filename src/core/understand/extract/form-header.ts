import { offeredTexts } from '../checks/offered-readings';
import type { CheckResult } from '../document-reading';
import { pageRows } from '../text/page-rows';
import type { PageView, TickPlace, Token } from '../text/page-view';
import { isSameLine, type FieldDraft } from './field-draft';
import type { LabelHit } from './find-labels';
import { findLabels } from './find-labels';
import { chosenByForm } from './unreadable';

export interface FormHeader {
  readonly drafts: readonly FieldDraft[];
  /** Readings chosen among the recogniser's alternatives. */
  readonly notes: readonly CheckResult[];
  readonly taxYear?: number;
  /** The boxes of CORRECTED and VOID, empty or ticked. */
  readonly places: readonly TickPlace[];
}

/** Tax year, copy, and the CORRECTED and VOID boxes of a form. */
export function formHeader(view: PageView, hits: readonly LabelHit<unknown>[]): FormHeader {
  const year = findTaxYear(view);
  const drafts: FieldDraft[] = [];
  const notes: CheckResult[] = [];
  if (year) {
    const { value, tokens, match, offered } = year;
    const draft = { path: 'tax_year', value, tokens, match };
    drafts.push(draft);
    if (offered !== undefined) notes.push(chosenByForm(draft, offered));
  }
  const copy = findCopy(view);
  if (copy) drafts.push(copy);
  const status = statusPlaces(view, hits);
  for (const { path, place } of status) {
    if (place.mark) drafts.push({ path, value: true, tokens: [place.mark], match: 0.9 });
  }
  const corrected = correctedTitle(view, status.length > 0);
  if (corrected) drafts.push(corrected);
  const places = status.map(({ place }) => place);
  return { drafts, notes, places, ...(year ? { taxYear: Number(year.value) } : {}) };
}

interface TaxYear {
  readonly value: string;
  readonly tokens: readonly Token[];
  readonly match: number;
  /** The recogniser's other reading that the year comes from, where the first one is none. */
  readonly offered?: string;
}

const IN_PROSE = /rev\.?|january|april|october|november|december|\(|act|section|after|before|since/;
/** `Oct 17,`, `17 Oct`, `10 /`: the year of a date is no tax year. */
const IN_DATE =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s*(?:\d{1,2}(?:st|nd|rd|th)?,?)?$|[/-]$/;

/** The line that names the form may hold its year anywhere. */
const TITLE =
  /\b(?:W-?2|1099(?:-[A-Z]+)?|1098)\b|wage and tax statement|mortgage interest statement/i;
const MOST_TITLE_WORDS = 10;

/** Whether a year is the last part of a date. */
export function isInDate(tokens: readonly Token[], at: number): boolean {
  return IN_DATE.test(wordsBefore(tokens, at));
}

function wordsBefore(tokens: readonly Token[], at: number): string {
  return tokens
    .slice(Math.max(0, at - 3), at)
    .map((word) => word.text.toLowerCase())
    .join(' ');
}

/** The tallest lone year, or the one after "calendar year"; a year in a revision or a date is none. */
function findTaxYear(view: PageView): TaxYear | undefined {
  let best: (TaxYear & { rank: number }) | undefined;
  for (const line of view.lines) {
    line.tokens.forEach((token, at) => {
      const reading = yearAt(line.tokens, at, view);
      if (!reading) return;
      const before = wordsBefore(line.tokens, at);
      if (IN_PROSE.test(before) || IN_DATE.test(before)) return;
      const after = line.tokens
        .slice(at + reading.tokens.length, at + reading.tokens.length + 2)
        .map((word) => word.text)
        .join(' ');
      const isTitled = TITLE.test(line.text) && line.tokens.length <= MOST_TITLE_WORDS;
      const isNamed =
        /(calendar|tax|for)\s+year\s*$/.test(before) ||
        /w-?2|1099|1098|year:?\s*$/.test(before) ||
        isTitled ||
        /^(?:form\s+)?(?:w-?2|1099|1098)|^tax (?:year|statement|form)|^annual\b|^year[- ]end/i.test(
          after,
        );
      const isAlone = line.tokens.length <= reading.tokens.length + 3;
      const height = token.box.bottom - token.box.top;
      const rank =
        height / view.lineHeight +
        (isNamed ? 2 : 0) +
        (isAlone ? 1 : -1) +
        (token.source === 'form_widget' ? 1 : 0) -
        (reading.offered === undefined ? 0 : 0.3);
      if (rank >= 1.4 && (!best || rank > best.rank))
        best = { ...reading, match: isNamed || rank > 2.3 ? 0.98 : 0.9, rank };
    });
  }
  return best;
}

/** `2020`, or `20` and `25` side by side as some forms print it, or `202I` where the recogniser also offered `2021`. */
function yearAt(
  tokens: readonly Token[],
  at: number,
  view: PageView,
): Omit<TaxYear, 'match'> | undefined {
  const token = tokens[at]!;
  if (/^20[0-4]\d$/.test(token.text)) return { value: token.text, tokens: [token] };
  if (token.text === '20') {
    const height = token.box.bottom - token.box.top;
    const next = view.tokens.find((other) => {
      // A form field begins somewhat further right.
      const room = (other.source === 'form_widget' ? 1.5 : 0.6) * height;
      const gap = other.box.left - token.box.right;
      const isNext = gap > -0.5 * height && gap < room && isSameLine(token, other);
      return isNext && other !== token && /^[0-4]\d$/.test(other.text);
    });
    if (next) return { value: `20${next.text}`, tokens: [token, next] };
  }
  const offered = /^2[\dA-Za-z|]{3}$/.test(token.text)
    ? offeredTexts(token).find(({ text }) => /^20[0-4]\d$/.test(text))
    : undefined;
  return offered && { value: offered.text, tokens: [token], offered: offered.text };
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

/** A form without a box for it says that it is corrected: `CORRECTED 2023 Form 1099-DIV`, or the word alone. */
function correctedTitle(view: PageView, hasBox: boolean): FieldDraft | undefined {
  const text = view.lines.map((line) => line.text).join(' ');
  // The official forms print the word on every copy, beside a box.
  if (hasBox || /\bvoid\b|if checked|corrected\s*(?:box|:)/i.test(text)) return undefined;
  const cells = pageRows(view).flatMap((row) => row.cells);
  const title = cells.find(
    ({ text: words, tokens }) =>
      /^\W?corrected\W?$/i.test(tokens[0]!.text) &&
      /^\W*[A-Z]/.test(words) &&
      tokens.length < 8 &&
      (tokens.length === 1 ||
        /\b20\d\d\b|1099|1098|\bW-?2\b|^\W*corrected\W? (?:copy|form|statement)\W*$/i.test(words)),
  );
  return title && { path: 'corrected', value: true, tokens: [title.tokens[0]!], match: 0.85 };
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
