import type { FormWidget, Line, ReadPage, TextSource } from '../../../../src/core/document';
import type { Quad } from '../../../../src/core/geometry';

/** Letter page, in pixels. */
const WIDTH = 1275;
const HEIGHT = 1650;
/** Height of ordinary print, as a part of the page height. */
const PRINT = 0.011;

/** Lays text out on a synthetic page; places are page-relative, `y` is the top of the text. */
export class PageBuilder {
  private readonly lines: Line[] = [];
  private readonly widgets: FormWidget[] = [];

  constructor(
    private readonly options: {
      readonly index?: number;
      readonly source?: TextSource;
      readonly confidence?: number;
      readonly width?: number;
      readonly height?: number;
    } = {},
  ) {}

  /** One line of text beginning at `x`. */
  text(x: number, y: number, text: string, size = PRINT): this {
    const { source = 'text_layer', confidence = 1, width = WIDTH, height = HEIGHT } = this.options;
    const charWidth = (size * 0.5 * height) / width;
    const words = text.split(' ').filter(Boolean);
    let at = x;
    const placed = words.map((word) => {
      const quad = box(at, y, at + word.length * charWidth, y + size);
      at += (word.length + 1) * charWidth;
      return { text: word, confidence, quad };
    });
    const quad = box(x, y, at - charWidth, y + size);
    this.lines.push({ text: words.join(' '), confidence, quad, words: placed, source });
    return this;
  }

  /** One line of text ending at `x`. */
  right(x: number, y: number, text: string, size = PRINT): this {
    const { width = WIDTH, height = HEIGHT } = this.options;
    return this.text(x - (text.length * size * 0.5 * height) / width, y, text, size);
  }

  /** Lines under one another. */
  block(x: number, y: number, lines: readonly string[], size = PRINT): this {
    lines.forEach((line, index) => this.text(x, y + index * size * 1.35, line, size));
    return this;
  }

  tick(x: number, y: number, name = 'box'): this {
    this.widgets.push({
      name,
      kind: 'checkbox',
      value: true,
      quad: box(x, y, x + 0.012, y + 0.01),
    });
    return this;
  }

  build(): ReadPage {
    const { index = 0, source = 'text_layer', width = WIDTH, height = HEIGHT } = this.options;
    return {
      index,
      width,
      height,
      rotation: 0,
      source: source === 'ocr' ? 'ocr' : 'text_layer',
      lines: this.lines,
      widgets: this.widgets,
      rules: [],
      warnings: [],
    };
  }
}

/** A repeatable source of numbers in [0, 1). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const CONFUSED: Readonly<Record<string, string>> = {
  o: '0',
  l: '1',
  i: 'l',
  s: '5',
  e: 'c',
  a: 'o',
  m: 'rn',
  t: 'f',
  h: 'b',
  n: 'r',
};

/** The page as a poor recogniser gives it: some letters of longer words confused. Words with digits stay. */
export function withConfusions(page: ReadPage, rate: number, random: () => number): ReadPage {
  const confuse = (word: string): string =>
    /\d/.test(word) || word.length < 4 || /^[A-Z]{2,}$/.test(word)
      ? word
      : [...word].map((char) => (random() < rate ? (CONFUSED[char] ?? char) : char)).join('');
  return mapLines(page, (line) => {
    const words = line.words.map((word) => ({ ...word, text: confuse(word.text) }));
    return { ...line, words, text: words.map((word) => word.text).join(' ') };
  });
}

/** The page without the lines that match. */
export function without(page: ReadPage, drop: (line: Line) => boolean): ReadPage {
  return { ...page, lines: page.lines.filter((line) => !drop(line)) };
}

/** The page with one printed text changed, in its line and its word. */
export function replaced(page: ReadPage, from: string, to: string): ReadPage {
  return mapLines(page, (line) => ({
    ...line,
    text: line.text.replace(from, to),
    words: line.words.map((word) => ({ ...word, text: word.text === from ? to : word.text })),
  }));
}

function mapLines(page: ReadPage, change: (line: Line) => Line): ReadPage {
  return { ...page, lines: page.lines.map(change) };
}

function box(left: number, top: number, right: number, bottom: number): Quad {
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}
