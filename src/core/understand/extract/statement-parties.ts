import { pageRows } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import { addressBlocks } from './address-blocks';
import { printedText, type FieldDraft } from './field-draft';

const BANK_WORDS =
  /\b(?:bank|banking|credit union|savings|financial|trust|bancorp|federal|sparkasse|volksbank|banco|banca|banque|caixa|cu|n\.?a\.?)\b/i;

/** Issuer from the letter head, holder from the addressee. */
export function statementParties(
  views: readonly PageView[],
  namePath: 'bank_name' | 'issuer',
): FieldDraft[] {
  const [view] = views;
  if (!view) return [];
  const isBank = namePath === 'bank_name';
  const rows = pageRows(view).filter((row) => row.box.top < 0.35);
  const cells = rows
    .flatMap((row) => row.cells)
    .filter(
      (cell) =>
        /\p{L}{3}/u.test(cell.text) &&
        cell.tokens.length <= 8 &&
        !/statement|page|account|contact|summary|customer|transactions?|activity|:/i.test(
          cell.text,
        ),
    );
  const named = cells.filter((cell) => BANK_WORDS.test(cell.text));
  const head = (named.length > 0 ? named : cells).sort(
    (a, b) => b.box.bottom - b.box.top - (a.box.bottom - a.box.top) || a.box.top - b.box.top,
  )[0];
  const blocks = addressBlocks(view).filter((block) => block.box.top < 0.45);
  const own = blocks.find((block) => BANK_WORDS.test(printedText(block.name)));
  const holder = blocks.find((block) => block !== own && block.name.length > 0);
  const drafts: FieldDraft[] = [];
  const add = (path: string, tokens: readonly Token[], match: number): void => {
    if (tokens.length > 0) drafts.push({ path, value: printedText(tokens), tokens, match });
  };
  if (own && own.name.length > 0) {
    add(namePath, own.name, 0.85);
    if (isBank) add('bank_address', own.address, 0.8);
  } else if (head) add(namePath, head.tokens, named.length > 0 ? 0.8 : 0.6);
  if (holder) {
    add('account_holder', holder.name, 0.85);
    if (isBank) add('account_holder_address', holder.address, 0.85);
  }
  return drafts;
}
