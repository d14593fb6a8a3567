import { pageRows, type PageRow } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import type { FieldDraft } from './field-draft';

/** A title and the number beside it, however far apart: `RECEIPT          No. 104882`. */
const TITLED =
  /^\W*(?:receipt|sales receipt|quittung|kassenbon|recibo|reçu|ticket|ricevuta)\s*(?:no|nr|n[º°]|number|#)[.:#\s]*(\S*\d\S*)/iu;
/** Label and number in one word: `Bon-Nr.:4521`, `REC#2-6206-1870`. */
const GLUED_OWN = /^(?:bon-?nr|beleg-?nr|ticket|tkt|receipt|rcpt|rec)\.?[:#]+([\w/-]*\d[\w/-]*)$/i;
const GLUED_OTHER =
  /^(?:bill|inv|invoice|trans|tran|trx|txn|order|check|chk|tr)\.?[:#]+([\w/-]*\d[\w/-]*)$/i;
/** `Receipt #MZFN`: letters alone are a number only right behind their mark. */
const LETTERS =
  /^\W*(?:receipt|order|ticket|RECEIPT|Receipt|Order|ORDER|Ticket|TICKET)\s?#\s?([A-Z]{4,8})$/;
const MARKED = /^(?:tr|tran|trip|ride|tkt|rcpt)#:?$/i;
const SPREAD_LABEL =
  /^(?:receipt|ticket|trans(?:action)?|tran|trx|txn|order|check|invoice)\s?(?:#|no\.?|nr\.?|number|num\.?|id)\s?:?$/i;
const DATE_LIKE = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/;

/** The number of a receipt where the general search for labels finds none, or only that of a check or an order. */
export function withNumber(
  drafts: readonly FieldDraft[],
  views: readonly PageView[],
): FieldDraft[] {
  const rows = views.flatMap(pageRows);
  const tokens = rows.flatMap((row) => row.tokens);
  const titled = rows.flatMap(titledNumber)[0] ?? gluedNumber(tokens, GLUED_OWN);
  if (titled) return [...drafts.filter(({ path }) => path !== titled.path), titled];
  if (drafts.some(({ path }) => path === 'receipt_number')) return [...drafts];
  const glued =
    rows.flatMap(spreadNumber)[0] ?? gluedNumber(tokens, GLUED_OTHER) ?? markedNumber(rows);
  return glued ? [...drafts, glued] : [...drafts];
}

function titledNumber(row: PageRow): FieldDraft[] {
  const number = TITLED.exec(row.text)?.[1] ?? LETTERS.exec(row.text)?.[1];
  const token = number && row.tokens.find(({ text }) => text.endsWith(number));
  return token && !DATE_LIKE.test(number) ? [draftOf(number, token, 0.9)] : [];
}

/** `TRANS #:                000118`: label and number at the two edges of a slip. */
function spreadNumber({ cells }: PageRow): FieldDraft[] {
  const [label, number] = cells;
  const [token, ...others] = number?.tokens ?? [];
  const isNumber = token && others.length === 0 && /^[\w/-]*\d{3}[\w/-]*$/.test(token.text);
  if (cells.length !== 2 || !isNumber || !SPREAD_LABEL.test(label!.text)) return [];
  return DATE_LIKE.test(token.text) ? [] : [draftOf(token.text, token, 0.85)];
}

/** `TE# 47 TR# 87537`, `TRIP # 36136`: the number behind a short name and its mark. */
function markedNumber(rows: readonly PageRow[]): FieldDraft | undefined {
  for (const { tokens } of rows) {
    for (const [at, token] of tokens.entries()) {
      const isApart = tokens[at + 1]?.text === '#';
      const number = tokens[isApart ? at + 2 : at + 1];
      if (!(isApart ? MARKED.test(`${token.text}#`) : MARKED.test(token.text))) continue;
      if (number && /^\d{3,}[\w-]*$/.test(number.text)) return draftOf(number.text, number, 0.85);
    }
  }
  return undefined;
}

function gluedNumber(tokens: readonly Token[], label: RegExp): FieldDraft | undefined {
  for (const token of tokens) {
    const number = label.exec(token.text)?.[1];
    if (number !== undefined && !DATE_LIKE.test(number)) return draftOf(number, token, 0.85);
  }
  return undefined;
}

function draftOf(value: string, token: Token, match: number): FieldDraft {
  return { path: 'receipt_number', value: value.replace(/[.,;:]+$/, ''), tokens: [token], match };
}
