import type { Token } from '../text/page-view';
import { rowsOf } from './cells';
import type { FieldDraft } from './field-draft';
import { printedText } from './field-draft';
import type { Cell } from './form-cell';
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
    const rows = rowsOf(free).flatMap((row) => ownRun(row, cell));
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

/** The words of a row that stand in the party's column; print beyond a wide gap belongs to other boxes. */
function ownRun(row: readonly Token[], cell: Cell): Token[][] {
  const run: Token[] = [];
  for (const token of row) {
    const before = run[run.length - 1];
    const height = token.box.bottom - token.box.top;
    if (before && token.box.left - before.box.right > 3.5 * height) break;
    run.push(token);
  }
  const isOwn = run[0] !== undefined && run[0].box.left < cell.hit.box.left + 0.2;
  return isOwn ? [run] : [];
}

function add(drafts: FieldDraft[], path: string, tokens: readonly Token[], match: number): void {
  if (tokens.length > 0) drafts.push({ path, value: printedText(tokens), tokens, match });
}
