import { cleanMicr, parseMicr, parsePlainMicr, type MicrFields } from '../normalize/micr';
import type { PageView, TextLine, Token } from '../text/page-view';
import { checkAmounts } from './check-amounts';
import { checkDate } from './check-date';
import { payerAndBank } from './check-parties';
import { payeeAndMemo } from './check-payee';
import { checkRegions } from './check-regions';
import { signature } from './check-signature';
import type { Extraction, FieldDraft } from './field-draft';
import { documentStyle } from './print-style';

const FRACTION = /^\d{1,3}-\d{1,4}\/\d{3,4}$/;

/** Reads a check: payee, both amounts, date, and the MICR line with its parts. */
export function extractCheck(views: readonly PageView[]): Extraction {
  const [page] = views;
  if (!page) return { drafts: [], notes: [] };
  const view = checkRegions(page)[0]!;
  const drafts: FieldDraft[] = [...micrDrafts(view)];
  const { legal, courtesy } = checkAmounts(view);
  if (legal) drafts.push(legal);
  if (courtesy) drafts.push(courtesy);
  // Checks with a payee line and a MICR line are American ones.
  const order = drafts.some(({ path }) => path === 'routing_number')
    ? 'month_first'
    : (documentStyle([view]).dateOrder ?? 'month_first');
  drafts.push(...checkDate(view, order));
  drafts.push(...corner(view, drafts));
  drafts.push(...signature(view, drafts));
  drafts.push(...payeeAndMemo(view, takenBy(drafts)));
  drafts.push(...payerAndBank(view, takenBy(drafts)));
  return { drafts: withPrintedNumber(drafts), notes: [] };
}

function takenBy(drafts: readonly FieldDraft[]): Set<Token> {
  return new Set(drafts.flatMap((draft) => draft.tokens));
}

function micrDrafts(view: PageView): FieldDraft[] {
  const bottomUp = [...view.lines].sort((a, b) => b.box.bottom - a.box.bottom);
  for (const line of bottomUp) {
    const fields = parseMicr(line.text) ?? parsePlainMicr(line.text);
    if (!fields) continue;
    return micrFields(line, fields);
  }
  return [];
}

function micrFields(line: TextLine, fields: MicrFields): FieldDraft[] {
  const isFull = parseMicr(line.text) !== undefined;
  const match = isFull ? 0.96 : 0.85;
  const tokens = line.tokens;
  const draft = (path: string, value: string): FieldDraft => ({
    path,
    value,
    tokens: tokensHolding(tokens, value),
    match,
  });
  return [
    { path: 'micr', value: isFull ? cleanMicr(line.text) : line.text, tokens, match },
    ...(fields.routingNumber ? [draft('routing_number', fields.routingNumber)] : []),
    ...(fields.accountNumber ? [draft('account_number', fields.accountNumber)] : []),
    ...(fields.checkNumber ? [draft('check_number', fields.checkNumber)] : []),
  ];
}

/** The words of a line whose digits spell a number; the whole line where symbols run into them. */
function tokensHolding(tokens: readonly Token[], digits: string): readonly Token[] {
  for (let at = 0; at < tokens.length; at += 1) {
    for (let size = 1; at + size <= tokens.length; size += 1) {
      const words = tokens.slice(at, at + size);
      if (words.map((word) => word.text.replace(/\D/g, '')).join('') === digits) return words;
    }
  }
  return tokens;
}

/** Fractional routing and the printed check number at the top right. */
function corner(view: PageView, found: readonly FieldDraft[]): FieldDraft[] {
  const drafts: FieldDraft[] = [];
  const taken = takenBy(found);
  const fraction = view.tokens.find((token) => FRACTION.test(token.text));
  if (fraction)
    drafts.push({
      path: 'fractional_routing',
      value: fraction.text,
      tokens: [fraction],
      match: 0.92,
    });
  const bottoms = view.tokens.map((token) => token.box.bottom);
  const tops = view.tokens.map((token) => token.box.top);
  const upper = Math.min(...tops) + 0.4 * (Math.max(...bottoms) - Math.min(...tops));
  const [number] = view.tokens
    .filter(
      (token) =>
        token.box.top < upper &&
        token.box.left > view.aspect * 0.6 &&
        /^(?:no\.?)?\d{3,7}$/i.test(token.text) &&
        !taken.has(token),
    )
    .sort((a, b) => a.box.top - b.box.top);
  if (number) {
    const value = number.text.replace(/\D/g, '');
    drafts.push({ path: 'printed_check_number', value, tokens: [number], match: 0.85 });
  }
  return drafts;
}

/** MICR lines fill the check number up with zeros; the printed one is what people call it. */
function withPrintedNumber(drafts: readonly FieldDraft[]): FieldDraft[] {
  const printed = drafts.find(({ path }) => path === 'printed_check_number');
  const coded = drafts.find(({ path }) => path === 'check_number');
  if (!printed) return [...drafts];
  if (!coded) return [...drafts, { ...printed, path: 'check_number' }];
  if (Number(coded.value) !== Number(printed.value)) return [...drafts];
  return drafts.map((draft) =>
    draft === coded ? { ...draft, value: printed.value, match: 0.98 } : draft,
  );
}
