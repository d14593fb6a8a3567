import { unionBox } from '../../geometry';
import type { BoxSpec, FormSchema, PartySpec } from '../schemas/form-schema';
import type { PageView, Token } from '../text/page-view';
import { findLabels, type LabelHit, type LabelQuery } from './find-labels';
import type { FormTarget } from './form-cell';

/** Every printed text of a form that is no value, each once, with the lines that go on with it joined to it. */
export function findFormLabels(view: PageView, schema: FormSchema): LabelHit<FormTarget>[] {
  return joinContinued(findLabels(view, queriesOf(schema)));
}

function queriesOf(schema: FormSchema): LabelQuery<FormTarget>[] {
  const print: FormTarget = { kind: 'print' };
  return [
    ...schema.boxes.map((spec) => ({
      phrases: spec.labels,
      target: { kind: 'box' as const, spec },
      ...(spec.number === undefined ? {} : { number: spec.number }),
    })),
    ...schema.boxes.flatMap((spec) => (spec.more ? [continuation(spec.more, spec)] : [])),
    ...schema.parties.map((spec) => ({
      phrases: spec.labels,
      target: { kind: 'party' as const, spec },
    })),
    ...schema.parties.flatMap((spec) => (spec.more ? [continuation(spec.more, spec)] : [])),
    ...schema.rows.flatMap((spec) =>
      spec.columns.map((column, index) => ({
        phrases: column.labels,
        target: { kind: 'column' as const, spec, column: index },
      })),
    ),
    ...schema.pairs.map((spec) => ({
      phrases: spec.labels,
      target: { kind: 'pairs' as const, spec },
    })),
    { phrases: schema.boilerplate, target: print, isProse: true },
  ];
}

function continuation(phrases: readonly string[], of: BoxSpec | PartySpec): LabelQuery<FormTarget> {
  return { phrases, target: { kind: 'print', of } };
}

/** Lines that go on with the label above them become one label with it, so that its box begins below them. */
function joinContinued(hits: readonly LabelHit<FormTarget>[]): LabelHit<FormTarget>[] {
  const rest = new Set(hits);
  const joined = hits
    .filter((hit) => hit.target.kind !== 'print')
    .map((hit) => {
      let whole = hit;
      const specs: unknown = 'spec' in hit.target ? hit.target.spec : undefined;
      const parts = hits.filter(
        (other) =>
          other.target.kind === 'print' && other.target.of === specs && specs !== undefined,
      );
      for (const part of parts.sort((a, b) => a.box.top - b.box.top)) {
        const height = part.box.bottom - part.box.top;
        const gap = part.box.top - whole.box.bottom;
        const isUnder =
          gap > -1.2 * height &&
          gap < 1.1 * height &&
          part.box.left < whole.box.right &&
          part.box.right > whole.box.left;
        if (!isUnder || !rest.has(part)) continue;
        rest.delete(part);
        whole = {
          ...whole,
          tokens: [...whole.tokens, ...part.tokens],
          box: unionBox([whole.box, part.box])!,
        };
      }
      return whole;
    });
  return [...joined, ...[...rest].filter((hit) => hit.target.kind === 'print')];
}

/** Words that every form prints and no box holds: the year again, addresses of sites, control numbers. */
export function isFurniture(token: Token, taxYear: number | undefined): boolean {
  if (token.source === 'form_widget') return false;
  return (
    token.text === '$' ||
    token.text === String(taxYear) ||
    /^www\.|\.gov\b|^1545-\d{4}$|^(?:1099|1098|W-?2)(?:-[A-Z]+)?$/i.test(token.text)
  );
}

/** Box numbers printed without a label: alone in their line and in a column with other labels. */
export function loneBoxNumbers(view: PageView, hits: readonly LabelHit<FormTarget>[]): Token[] {
  return view.lines.flatMap((line) => {
    const [token, ...rest] = line.tokens;
    if (!token || rest.length > 0 || token.source === 'form_widget') return [];
    // `1` is what box 9 of a 1098 holds as a rule.
    if (!/^(?:[2-9]|1\d|20)[a-d]?$/.test(token.text)) return [];
    const mates = hits.filter((hit) => Math.abs(hit.box.left - token.box.left) < 0.004);
    return mates.length >= 2 ? [token] : [];
  });
}
