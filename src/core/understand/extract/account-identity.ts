import { pageRows, type Cell } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import { printedText, type FieldDraft } from './field-draft';

/** An account number without spaces; signs that mask digits become `X`, dots that leave them out stay. */
export function accountNumber(tokens: readonly Token[]): string {
  return tokens
    .map((token) => token.text)
    .join('')
    .replace(/^[#:]+|[,;:]+$/g, '')
    .replace(/[*•x#]/g, 'X');
}

/**
 * The number of a British account, which stands beside or right under its sort code and may have no caption.
 * @returns nothing where a page shows no sort code.
 */
export function sortCodeAccount(views: readonly PageView[]): FieldDraft[] {
  for (const view of views.slice(0, 1)) {
    const rows = pageRows(view);
    const at = rows.findIndex(({ text }) => /\bsort ?code\b.*\b\d\d-\d\d-\d\d\b/i.test(text));
    const words = rows.slice(at, at + 2).flatMap(({ tokens }) => tokens);
    const number = at < 0 ? undefined : words.find(({ text }) => /^\d{8}$/.test(text));
    if (!number) continue;
    return [{ path: 'account_number', value: number.text, tokens: [number], match: 0.85 }];
  }
  return [];
}

const KIND =
  /^(?:checking|chequing|savings?|draft|market|girokonto|sparkonto|tagesgeldkonto|certificate|compte|cuenta|current)$/i;
/** What follows `compte` and `cuenta` where they name a kind. */
const ROMANCE =
  /^(?:courant|ch[eè]ques?|de|d['’]\S+|[ée]pargne|sur|joint|corriente|corrente|ahorro)$/i;
/** Institutions and sentences that name a kind without saying that this account is one. */
const ELSEWHERE =
  /\b(?:bank|union|loan|association|financial|trust|transfer|from|to|your|you|our|all|total|and|or|bancorp|fsb|company)\b|[.,;]$/i;

/** What kind of account it is: the name of the product before what merely heads a summary or a list. */
export function accountKind(views: readonly PageView[]): FieldDraft[] {
  const found = views
    .slice(0, 1)
    .flatMap((view) => pageRows(view).flatMap((row) => row.cells))
    .map((cell) => ({ cell, tokens: typeBehind(cell) ?? kindIn(cell) }))
    .filter(({ tokens }) => tokens.length > 0);
  const { tokens } = found.find(({ cell }) => !HEADING_END.test(cell.text)) ??
    found[0] ?? { tokens: productName(views[0]) };
  return tokens ? [{ path: 'account_type', value: printedText(tokens), tokens, match: 0.85 }] : [];
}

/** `Account type : SAVINGS A/C - RESIDENT` says all of it. */
function typeBehind({ tokens, text }: Cell): readonly Token[] | undefined {
  const caption = /^(?:account|a\/c) type ?:? (?=\S)/i.exec(text)?.[0];
  const size = caption?.trim().split(' ').length ?? 0;
  const rest = tokens.slice(size);
  return caption !== undefined && /^\p{L}/u.test(rest[0]?.text ?? '') ? rest : undefined;
}

const MASKED_END = /^(?:\.{2,}|…|[Xx*•]{2,}-?)\d{3,5}$/;

/** `EVERYDAY CHECKING ...6642`: the end of the number behind the name of the product. */
export function maskedAccount(views: readonly PageView[]): FieldDraft[] {
  const cells = views.slice(0, 1).flatMap((view) => pageRows(view).flatMap((row) => row.cells));
  for (const { tokens } of cells) {
    const at = tokens.findIndex(({ text }) => MASKED_END.test(text));
    const name = tokens.slice(Math.max(0, at - 3), Math.max(0, at));
    const isProduct = name.some(
      ({ text }) => KIND.test(text) || /^(?:account|banking)$/i.test(text),
    );
    if (!isProduct || ELSEWHERE.test(name.map(({ text }) => text).join(' '))) continue;
    const number = tokens[at]!;
    return [
      { path: 'account_number', value: accountNumber([number]), tokens: [number], match: 0.85 },
    ];
  }
  return [];
}

const PRODUCT =
  /^(?:\p{Lu}[\p{L}'&-]*[®™]? ){1,4}(?:Account|Banking|Checking|Chequing|Savings|Saver|ISA|Access|Offset|Cheque)[®™]?$/u;
const NO_PRODUCT =
  /\b(?:your|this|bank|account (?:number|name)|deposit account|online|mobile|telephone|phone|internet|business banking|contact|about|other|new|same|closed|linked|customer|manage|open)\b/i;

/** `Classic Account`, `No Limit Banking`: the name of a product that has a line to itself on the first page. */
function productName(view: PageView | undefined): readonly Token[] | undefined {
  if (!view) return undefined;
  return pageRows(view)
    .filter(({ box }) => box.top < 0.5)
    .flatMap((row) => row.cells)
    .find(({ text }) => PRODUCT.test(text) && !NO_PRODUCT.test(text))?.tokens;
}

const HEADING_END = /\b(?:summary|activity|details?|transactions?|history)$/i;

function kindIn(cell: Cell): readonly Token[] {
  if (cell.tokens.length > 6 || ELSEWHERE.test(cell.text)) return [];
  const at = cell.tokens.findIndex(({ text }) => KIND.test(text));
  if (at < 0 || at > 3) return [];
  const isMarket = /^market$/i.test(cell.tokens[at]!.text);
  const before = cell.tokens[at - 1]?.text ?? '';
  // `Current balance` and `Current period` are no current account.
  if (
    /^current$/i.test(cell.tokens[at]!.text) &&
    !/^account$/i.test(cell.tokens[at + 1]?.text ?? '')
  )
    return [];
  const after = cell.tokens[at + 1]?.text ?? '';
  if (/^(?:compte|cuenta)$/i.test(cell.tokens[at]!.text))
    return at === 0 && ROMANCE.test(after) ? cell.tokens.slice(0, 3) : [];
  if (isMarket && !/^money$/i.test(before)) return [];
  if (/^draft$/i.test(cell.tokens[at]!.text) && !/^share$/i.test(before)) return [];
  // `SHARE DRAFT CHECKING` is one name, and what numbers the account before it is none of it.
  let end = at;
  while (KIND.test(cell.tokens[end + 1]?.text ?? '')) end += 1;
  if (/^current$/i.test(cell.tokens[at]!.text)) end += 1;
  const numbered = cell.tokens.slice(0, at).findLastIndex(({ text }) => /\d/.test(text));
  const from = /^(?:account|type|kind)/i.test(cell.text) ? at : numbered + 1;
  // The drawn mark before a heading is read as a letter.
  return cell.tokens
    .slice(from, end + 1)
    .filter(({ text }, index) => /^\p{L}/u.test(text) && !(index === 0 && text.length === 1));
}
