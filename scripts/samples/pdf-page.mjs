const FONTS = { regular: 'Helvetica', bold: 'Helvetica-Bold', mono: 'Courier' };
const NAMES = { regular: 'F1', bold: 'F2', mono: 'F3' };
/** Advance widths of what is set flush right, in thousandths of the size (Adobe's Helvetica). */
const WIDTHS = { ',': 278, '.': 278, ' ': 278, '-': 333, '(': 333, ')': 333 };
const DIGIT_WIDTH = 556;

function widthOf({ text, size, font }) {
  const units = Array.from(text, (character) =>
    font === 'mono' ? 600 : (WIDTHS[character] ?? DIGIT_WIDTH),
  );
  return (units.reduce((sum, unit) => sum + unit, 0) * size) / 1000;
}

const escaped = (text) => text.replace(/[\\()]/g, '\\$&');
const fixed = (value) => value.toFixed(2).replace(/\.?0+$/, '');

function content({ height, marks }) {
  return marks
    .map((mark) => {
      if (mark.kind === 'line')
        return `${fixed(mark.weight)} w ${fixed(mark.x1)} ${fixed(height - mark.y1)} m ${fixed(mark.x2)} ${fixed(height - mark.y2)} l S`;
      const x = mark.align === 'right' ? mark.x - widthOf(mark) : mark.x;
      return `BT /${NAMES[mark.font]} ${fixed(mark.size)} Tf ${fixed(x)} ${fixed(height - mark.y)} Td (${escaped(mark.text)}) Tj ET`;
    })
    .join('\n');
}

/** One page as a PDF with the standard fonts and real text. Only plain ASCII; flush right only for figures. */
export function pdfPage(sheet) {
  return pdfPages([sheet]);
}

/** Several pages as one PDF; see `pdfPage`. */
export function pdfPages(sheets) {
  const fonts = Object.keys(FONTS)
    .map(
      (font) =>
        `/${NAMES[font]} << /Type /Font /Subtype /Type1 /BaseFont /${FONTS[font]} /Encoding /WinAnsiEncoding >>`,
    )
    .join(' ');
  const kids = sheets.map((_, index) => `${3 + 2 * index} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${sheets.length} >>`,
    ...sheets.flatMap((sheet, index) => {
      const stream = content(sheet);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${sheet.width} ${sheet.height}] /Contents ${4 + 2 * index} 0 R /Resources << /Font << ${fonts} >> >> >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const entries = offsets
    .map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
    .join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
