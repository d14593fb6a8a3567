import { amountWordsToCents } from '../normalize/amount-words';
import { fromCents, parseMoney } from '../normalize/money';
import { cleanMicr, parseMicr, parsePlainMicr, type MicrFields } from '../normalize/micr';
import { pageRows, type PageRow } from '../text/page-rows';
import type { PageView, TextLine, Token } from '../text/page-view';
import { addressBlocks } from './address-blocks';
import type { Extraction, FieldDraft } from './field-draft';
import { printedText } from './field-draft';
import { findLabels } from './find-labels';
import { documentStyle } from './print-style';
import { datesIn } from './statement-period';

const FRACTION = /^\d{1,3}-\d{1,4}\/\d{3,4}$/;
const BANK = /\b(?:bank|credit union|savings|trust|federal|financial|n\.?a\.?|bancorp|fcu)\b/i;

/** Reads a check: payee, both amounts, date, and the MICR line with its parts. */
export function extractCheck(views: readonly PageView[]): Extraction {
  const [view] = views;
  if (!view) return { drafts: [], notes: [] };
  const style = documentStyle(views);
  const drafts: FieldDraft[] = [...micrDrafts(view)];
  const rows = pageRows(view);
  const legal = legalAmount(rows);
  if (legal) drafts.push(legal);
  const courtesy = courtesyAmount(rows, legal);
  if (courtesy) drafts.push(courtesy);
  const date = rows
    .flatMap((row) => datesIn(row.tokens, style.dateOrder ?? 'month_first'))
    .find((entry) => entry.date.iso !== undefined);
  if (date?.date.iso !== undefined)
    drafts.push({ path: 'date', value: date.date.iso, tokens: date.tokens, match: 0.9 });
  drafts.push(...labelledLines(view, rows, new Set(drafts.flatMap((draft) => draft.tokens))));
  drafts.push(...corners(view, rows, drafts));
  return { drafts, notes: [] };
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

function legalAmount(rows: readonly PageRow[]): FieldDraft | undefined {
  for (const row of rows) {
    const words = row.tokens.filter((token) => !/^[*_–—-]+$/.test(token.text));
    for (let end = words.length; end >= 2; end -= 1) {
      const part = words.slice(0, end);
      const text = part.map((word) => word.text).join(' ');
      if (!/\d{1,2}\s*\/\s*(?:100|xx)|dollars|hundred|thousand/i.test(text)) break;
      const cents = amountWordsToCents(text);
      if (cents === undefined || cents === 0) continue;
      return { path: 'amount_in_words', value: text, tokens: part, match: 0.9 };
    }
  }
  return undefined;
}

function courtesyAmount(
  rows: readonly PageRow[],
  legal: FieldDraft | undefined,
): FieldDraft | undefined {
  const taken = new Set(legal?.tokens ?? []);
  const offers: { draft: FieldDraft; rank: number }[] = [];
  for (const row of rows) {
    row.tokens.forEach((token, at) => {
      if (taken.has(token)) return;
      const bare = token.text.replace(/^[*$]+|[*]+$/g, '');
      const money = parseMoney(bare);
      const isSigned =
        /^\*{0,3}\$/.test(token.text) || /^[$S]$/.test(row.tokens[at - 1]?.text ?? '');
      if (!money || !/[.,]\d{2}$/.test(bare)) return;
      const rank = (isSigned ? 2 : 0) + token.box.right;
      offers.push({
        draft: {
          path: 'amount',
          value: money.value,
          tokens: [token],
          match: isSigned ? 0.95 : 0.85,
        },
        rank,
      });
    });
  }
  const cents = legal ? amountWordsToCents(String(legal.value)) : undefined;
  const same =
    cents === undefined ? undefined : offers.find(({ draft }) => draft.value === fromCents(cents));
  return (same ?? offers.sort((a, b) => b.rank - a.rank)[0])?.draft;
}

/** Payee and memo stand on a line right of their label. */
function labelledLines(
  view: PageView,
  rows: readonly PageRow[],
  taken: ReadonlySet<Token>,
): FieldDraft[] {
  const hits = findLabels(view, [
    {
      phrases: ['Pay to the order of', 'Pay to the order', 'To the order of', 'Order of', 'Pay to'],
      target: 'payee',
    },
    { phrases: ['Memo', 'For', 'Re'], target: 'memo' },
    {
      phrases: ['Pay to the', 'Dollars', 'Date', 'Authorized signature', 'Void after'],
      target: '',
    },
  ]);
  const labels = new Set(hits.flatMap((hit) => hit.tokens));
  const drafts: FieldDraft[] = [];
  for (const hit of hits) {
    if (hit.target === '' || drafts.some((draft) => draft.path === hit.target)) continue;
    const row = rows.find((candidate) =>
      candidate.tokens.includes(hit.tokens[hit.tokens.length - 1]!),
    );
    const at = row ? row.tokens.indexOf(hit.tokens[hit.tokens.length - 1]!) : -1;
    const words = (row?.tokens.slice(at + 1) ?? []).filter(
      (token) => !labels.has(token) && !taken.has(token) && /[\p{L}\d]/u.test(token.text),
    );
    const run = untilGap(words, hit.target === 'memo' ? 0.06 : 0.15);
    if (run.length === 0 || !/[\p{L}\d]{2}/u.test(printedText(run))) continue;
    drafts.push({
      path: hit.target,
      value: printedText(run).replace(/^[:\s]+/, ''),
      tokens: run,
      match: 0.88 * hit.similarity,
    });
  }
  return drafts;
}

function untilGap(words: readonly Token[], gap: number): Token[] {
  const run: Token[] = [];
  for (const word of words) {
    const before = run[run.length - 1];
    if (before && word.box.left - before.box.right > gap) break;
    run.push(word);
  }
  return run;
}

/** Payer at the top left, bank, printed check number at the top right, fractional routing. */
function corners(
  view: PageView,
  rows: readonly PageRow[],
  found: readonly FieldDraft[],
): FieldDraft[] {
  const drafts: FieldDraft[] = [];
  const has = (path: string): boolean => [...found, ...drafts].some((draft) => draft.path === path);
  const bottom = Math.max(...rows.map((row) => row.box.bottom));
  const top = Math.min(...rows.map((row) => row.box.top));
  const upper = top + (bottom - top) * 0.4;
  const taken = new Set(found.flatMap((draft) => draft.tokens));
  const block = addressBlocks(view).find(
    (candidate) =>
      candidate.box.top < upper &&
      candidate.box.left < view.aspect * 0.5 &&
      !BANK.test(printedText(candidate.name)),
  );
  if (block) {
    if (block.name.length > 0)
      drafts.push({
        path: 'payer_name',
        value: printedText(block.name),
        tokens: block.name,
        match: 0.85,
      });
    drafts.push({
      path: 'payer_address',
      value: printedText(block.address),
      tokens: block.address,
      match: 0.85,
    });
  }
  const cells = rows.flatMap((row) => row.cells);
  const bank = cells.find(
    (cell) =>
      BANK.test(cell.text) &&
      cell.tokens.length <= 6 &&
      !cell.tokens.some((token) => taken.has(token)),
  );
  if (bank) drafts.push({ path: 'bank_name', value: bank.text, tokens: bank.tokens, match: 0.8 });
  for (const token of view.tokens) {
    if (FRACTION.test(token.text) && !has('fractional_routing'))
      drafts.push({ path: 'fractional_routing', value: token.text, tokens: [token], match: 0.92 });
  }
  const corner = view.tokens.filter(
    (token) =>
      token.box.top < upper &&
      token.box.left > view.aspect * 0.6 &&
      /^(?:no\.?)?\d{3,7}$/i.test(token.text) &&
      !taken.has(token),
  );
  const number = corner.sort((a, b) => a.box.top - b.box.top)[0];
  if (number) {
    const value = number.text.replace(/\D/g, '');
    if (!has('check_number'))
      drafts.push({ path: 'check_number', value, tokens: [number], match: 0.85 });
    else drafts.push({ path: 'printed_check_number', value, tokens: [number], match: 0.85 });
  }
  const signed = view.lines.some((line) => /^\/s\/|signature on file/i.test(line.text));
  if (signed) {
    const line = view.lines.find((candidate) => /^\/s\/|signature on file/i.test(candidate.text))!;
    drafts.push({ path: 'signature_present', value: true, tokens: line.tokens, match: 0.8 });
  }
  return drafts;
}
