import { boxQuad, quadBox, unionBox } from '../../geometry';
import { makeLine, type TextLine, type Token } from './text-line';

/** Taxpayer numbers as forms divide them: social security number, employer identification number. */
const GROUPINGS: readonly string[] = ['3-2-4', '2-7'];
/** Fields further apart than this many of their heights hold different numbers. */
const LARGEST_GAP = 2.5;
/** A gap this many times the usual one between single characters parts two groups. */
const GROUP_GAP = 1.6;

/**
 * Puts a taxpayer number together that a form has in several fields, one for each group or for each digit, as one word
 * with dashes.
 */
export function joinCombs(lines: readonly TextLine[]): TextLine[] {
  const parts = lines.filter(
    (line) => line.source === 'form_widget' && /^[\dXx*]{1,7}$/.test(line.text),
  );
  const joined = new Set<TextLine>();
  const words: TextLine[] = [];
  for (const comb of combsOf(parts)) {
    const groups = groupsOf(comb.map((line) => line.tokens[0]!));
    if (!GROUPINGS.includes(groups.map((group) => group.length).join('-'))) continue;
    for (const line of comb) joined.add(line);
    words.push(
      makeLine(
        [
          wordOf(
            comb.map((line) => line.tokens[0]!),
            groups.join('-'),
          ),
        ],
        'form_widget',
      ),
    );
  }
  return joined.size === 0 ? [...lines] : [...lines.filter((line) => !joined.has(line)), ...words];
}

/** Fields side by side at one height, left to right. */
function combsOf(parts: readonly TextLine[]): TextLine[][] {
  const combs: TextLine[][] = [];
  const sorted = [...parts].sort((a, b) =>
    isLevel(a, b) ? a.box.left - b.box.left : a.box.top - b.box.top,
  );
  for (const line of sorted) {
    const comb = combs[combs.length - 1];
    const last = comb?.[comb.length - 1];
    const height = line.box.bottom - line.box.top;
    if (
      comb &&
      last &&
      isLevel(last, line) &&
      line.box.left - last.box.right < LARGEST_GAP * height
    )
      comb.push(line);
    else combs.push([line]);
  }
  return combs;
}

function isLevel(a: TextLine, b: TextLine): boolean {
  return Math.abs(a.box.top - b.box.top) < 0.5 * (a.box.bottom - a.box.top);
}

/** Fields of several characters are groups themselves; single characters are parted by wider gaps. */
function groupsOf(tokens: readonly Token[]): string[] {
  if (tokens.some((token) => token.text.length > 1)) return tokens.map((token) => token.text);
  const steps = tokens.slice(1).map((token, at) => token.box.left - tokens[at]!.box.left);
  const usual = [...steps].sort((a, b) => a - b)[steps.length >> 1] ?? 0;
  const groups = [tokens[0]!.text];
  steps.forEach((step, at) => {
    const { text } = tokens[at + 1]!;
    if (step > GROUP_GAP * usual) groups.push(text);
    else groups[groups.length - 1] += text;
  });
  return groups;
}

function wordOf(tokens: readonly Token[], text: string): Token {
  return {
    ...tokens[0]!,
    text,
    box: unionBox(tokens.map((token) => token.box))!,
    quad: boxQuad(unionBox(tokens.map((token) => quadBox(token.quad)))!),
  };
}
