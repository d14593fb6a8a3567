/** Parts of a one-page PDF. Coordinates are points, y upwards. */
export interface PdfParts {
  /** The page's content stream. */
  readonly content: string;
  /** @default [0, 0, 612, 792] */
  readonly mediaBox?: readonly [number, number, number, number];
  /** Degrees clockwise that a viewer turns the page. */
  readonly rotate?: number;
  /** Dictionaries of annotations; form fields among them are listed in the document's form. */
  readonly annotations?: readonly string[];
  /** What the font's characters are said to mean: the offset of each one's true code. @default the font's encoding */
  readonly codeOffset?: number;
  /** A picture named `/Im`: grey, 8 bits, all of one value. */
  readonly image?: { readonly width: number; readonly height: number; readonly grey: number };
}

/** Text of a size at a place, in Helvetica (`/F1`). */
export function showText(x: number, y: number, size: number, text: string): string {
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET\n`;
}

/** Writes a PDF with a right cross-reference table. */
export function makePdf(parts: PdfParts): Uint8Array {
  const annotations = parts.annotations ?? [];
  const first = 7;
  const references = annotations.map((_, index) => `${first + index} 0 R`).join(' ');
  const image = parts.image ?? { width: 1, height: 1, grey: 255 };
  const pixels = String.fromCharCode(image.grey).repeat(image.width * image.height);
  const codeMapAt = first + annotations.length;
  const meaning = parts.codeOffset === undefined ? '' : `/ToUnicode ${codeMapAt} 0 R`;
  const bodies = [
    `<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [${references}] /DA (/F1 10 Tf 0 g) /DR << /Font << /F1 5 0 R >> >> >> >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [${(parts.mediaBox ?? [0, 0, 612, 792]).join(' ')}] /Rotate ${parts.rotate ?? 0} ` +
      `/Contents 4 0 R /Annots [${references}] /Resources << /Font << /F1 5 0 R >> /XObject << /Im 6 0 R >> >> >>`,
    stream('', parts.content),
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding ${meaning} >>`,
    stream(
      `/Type /XObject /Subtype /Image /Width ${image.width} /Height ${image.height} /ColorSpace /DeviceGray /BitsPerComponent 8 `,
      pixels,
    ),
    ...annotations,
    ...(parts.codeOffset === undefined ? [] : [stream('', codeMap(parts.codeOffset))]),
  ];
  let file = '%PDF-1.7\n';
  const offsets: number[] = [];
  bodies.forEach((body, index) => {
    offsets.push(file.length);
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
  });
  const start = file.length;
  const entries = offsets
    .map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
    .join('');
  file += `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${entries}`;
  file += `trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

/** A character map that gives every letter another one's meaning. */
function codeMap(offset: number): string {
  const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, '0');
  return (
    '/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange ' +
    `1 beginbfrange <21> <7e> <${hex(0x21 + offset, 4)}> endbfrange endcmap end`
  );
}

function stream(dictionary: string, data: string): string {
  return `<< ${dictionary}/Length ${data.length} >>\nstream\n${data}\nendstream`;
}
