import type { PageType } from '../../page-types';
import type { PageView, TextLine } from '../text/page-view';

const FORMS: Readonly<Record<string, PageType>> = {
  w2: 'W2',
  '1099int': '1099-INT',
  '1099div': '1099-DIV',
  '1099misc': '1099-MISC',
  '1099nec': '1099-NEC',
  '1099r': '1099-R',
  '1098': '1098',
};
/** Folded form numbers; the longest alternative first, so that `1099sa` is not read as `1099s`. */
const NUMBER =
  /(?:form|formulaire)?(w2vi|w2gu|w2as|w2c|w2g|w2|w3|w4p|w4|w9|w8ben|w8|1099misc|1099nec|1099int|1099div|1099patr|1099oid|1099ltc|1099qa|1099cap|1099ls|1099sb|1099sa|ssa1099|1099[abcghkqrs]|1098[ectfqma]|1098|1040sr|1040nr|1040x|1040es|1040|5498sa|5498|1095[abc]|1096|1042s|1065|1120s|1120|941|940|4506c|4506t|4506|8879|schedule[a-f]|schedulese)/;

/**
 * Adds what printed form numbers say. A number alone in its line ("Form 1099-INT") is a title; in running text it is a
 * mention, since every form's instructions name other forms.
 */
export function formNumberEvidence(
  lines: readonly TextLine[],
  view: PageView,
  scores: Record<PageType, number>,
  reasons: Record<PageType, string[]>,
): void {
  const best = new Map<string, number>();
  for (const line of lines) {
    for (let at = 0; at < line.tokens.length; at += 1) {
      const found = numberAt(line, at);
      if (!found) continue;
      const standing = numberStanding(line, at, found.size, view);
      best.set(found.number, Math.max(best.get(found.number) ?? 0, standing));
    }
  }
  const strongest = Math.max(0, ...best.values());
  for (const [number, standing] of best) {
    // Beside a title, other numbers are mentions: "report on Form 1040".
    const weight = standing < 0.5 * strongest ? standing * 0.5 : standing;
    const type =
      FORMS[number] ??
      (number.startsWith('w2') && /^w2(?:vi|gu|as)$/.test(number) ? 'W2' : 'other');
    scores[type] += 4.5 * weight;
    if (weight >= 0.5) reasons[type].push(`Form number ${printedNumber(number)}`);
  }
}

function numberAt(line: TextLine, at: number): { number: string; size: number } | undefined {
  let text = '';
  for (let size = 1; size <= 3 && at + size <= line.tokens.length; size += 1) {
    text += line.tokens[at + size - 1]!.text.toLowerCase().replace(/[^a-z0-9]/g, '');
    const match = NUMBER.exec(text);
    if (!match || match[0] !== text) continue;
    const next = line.tokens[at + size]?.text ?? '';
    // `Form 1099` and `-INT` may be separate words; a longer number may follow.
    if (
      /^[-–]?[A-Z]{1,4}$/.test(next) &&
      NUMBER.exec(text + next.toLowerCase().replace(/[^a-z]/g, ''))?.[0].length !== text.length
    )
      continue;
    return { number: match[1]!, size };
  }
  return undefined;
}

function numberStanding(line: TextLine, at: number, size: number, view: PageView): number {
  const startsWithForm =
    /^form/i.test(line.tokens[at]!.text) || /^form$/i.test(line.tokens[at - 1]?.text ?? '');
  const height = line.tokens[at + size - 1]!.box.bottom - line.tokens[at + size - 1]!.box.top;
  const isTall = height > 1.35 * view.lineHeight;
  // The end of a sentence: `… on Form 8949 and Schedule D.`
  const isSentence = /[a-z\d][.]$/i.test(line.tokens[at + size - 1]!.text) && !isTall;
  if (line.tokens.length <= size + 1 && !isSentence) return startsWithForm || isTall ? 1 : 0.7;
  if (line.tokens.length <= size + 4 && (startsWithForm || isTall)) return at <= 1 ? 0.8 : 0.5;
  return startsWithForm ? 0.12 : 0.06;
}

function printedNumber(number: string): string {
  return number.toUpperCase().replace(/^(W|1099|1098|5498|1095)(?=.)/, '$1-');
}
