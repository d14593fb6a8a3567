import type { Token } from '../text/page-view';
import { rowsOf } from './cells';
import type { FieldDraft } from './field-draft';
import { printedText } from './field-draft';
import type { Cell } from './form-cell';
import { COMMON_WORDS, PARTY_WORDS } from './label-tails';
import { splitParty } from './party';

interface PartyParts {
  name: Token[];
  address: Token[];
  phone: Token[];
  match: number;
}

/** Names, addresses and phones of payer and recipient, from one box or from several. */
export function readParties(cells: readonly Cell[], taken: ReadonlySet<Token>): FieldDraft[] {
  const parties = new Map<string, PartyParts>();
  const ordered = [...cells].sort((a, b) => a.hit.box.top - b.hit.box.top);
  for (const cell of ordered) {
    if (cell.hit.target.kind !== 'party') continue;
    const { prefix, holds } = cell.hit.target.spec;
    const party = parties.get(prefix) ?? { name: [], address: [], phone: [], match: 1 };
    parties.set(prefix, party);
    const used = new Set([...party.name, ...party.address, ...party.phone]);
    const free = cell.tokens.filter((token) => !taken.has(token) && !used.has(token));
    const rows = withoutCaption(ownColumn(rowsOf(free), cell));
    if (rows.length === 0) continue;
    party.match = Math.min(party.match, cell.hit.similarity);
    if (holds === 'address') party.address.push(...rows.flat());
    else if (holds === 'last_name') party.name.push(...rows[0]!);
    else {
      const parts = splitParty(rows);
      // The name box may come after the box of the last name; the first name is printed first.
      if (party.name.length === 0 || party.address.length === 0) party.name.unshift(...parts.name);
      party.address.unshift(...parts.address);
      if (party.phone.length === 0) party.phone.push(...parts.phone);
    }
  }
  const drafts: FieldDraft[] = [];
  for (const [prefix, party] of parties) {
    const match = 0.93 * party.match;
    add(drafts, `${prefix}_name`, party.name, match);
    add(drafts, `${prefix}_address`, party.address, match);
    add(drafts, `${prefix}_phone`, party.phone, match);
  }
  return drafts;
}

/** Rows of a caption that was misread, and marks of the box's corners, come before the name. */
function withoutCaption(rows: readonly Token[][]): Token[][] {
  const first = rows.findIndex((row) => {
    const words = row.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? []);
    const isMark =
      words.every((word) => word.length < 2) && row.every(({ text }) => !/\d/.test(text));
    // Captions go on in lower case; `State Street` may be a name.
    const isCaption =
      words.length > 1 &&
      /^\p{Ll}/u.test(row[0]!.text) &&
      words.every((word) => CAPTION.has(word)) &&
      row.every(({ text }) => !/\d/.test(text));
    return !isMark && !isCaption;
  });
  return first < 0 ? [] : rows.slice(first);
}

const CAPTION: ReadonlySet<string> = new Set([...PARTY_WORDS, ...COMMON_WORDS]);

/** Print further left or right of where a party's box begins than this is another box's, in page heights. */
const OWN_WIDTH = 0.2;

/**
 * The words of each row that stand in the party's column: under the label, or beside it where a list has its values in
 * a column of their own. Print beyond a wide gap belongs to other boxes.
 */
function ownColumn(rows: readonly (readonly Token[])[], cell: Cell): Token[][] {
  const runs = rows.map(firstRun);
  const { left, right } = cell.hit.box;
  const under = runs.filter((run) => run[0]!.box.left < left + OWN_WIDTH);
  if (under.length > 0) return under;
  const start = runs[0]?.[0]?.box.left;
  if (start === undefined || start < right) return [];
  return runs.filter((run) => Math.abs(run[0]!.box.left - start) < 0.05);
}

function firstRun(row: readonly Token[]): Token[] {
  const run: Token[] = [];
  for (const token of row) {
    const before = run[run.length - 1];
    const height = token.box.bottom - token.box.top;
    if (before && token.box.left - before.box.right > 3.5 * height) break;
    run.push(token);
  }
  return run;
}

function add(drafts: FieldDraft[], path: string, tokens: readonly Token[], match: number): void {
  if (tokens.length > 0) drafts.push({ path, value: printedText(tokens), tokens, match });
}
