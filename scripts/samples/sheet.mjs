/** A page as a list of marks, drawn later into a PDF or a canvas. Points from the top left; text by its baseline. */
export class Sheet {
  marks = [];

  constructor(width, height) {
    this.width = width;
    this.height = height;
  }

  text(x, y, text, { size = 9, font = 'regular', align = 'left' } = {}) {
    this.marks.push({ kind: 'text', x, y, text, size, font, align });
    return this;
  }

  line(x1, y1, x2, y2, weight = 0.6) {
    this.marks.push({ kind: 'line', x1, y1, x2, y2, weight });
    return this;
  }

  box(left, top, right, bottom, weight = 0.6) {
    return this.line(left, top, right, top, weight)
      .line(right, top, right, bottom, weight)
      .line(right, bottom, left, bottom, weight)
      .line(left, bottom, left, top, weight);
  }
}
