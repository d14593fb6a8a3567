import type { ReadPage, Word } from '../document';
import { quadHeight, quadWidth, scaleQuad } from '../geometry';
import { encodeWinAnsi, helveticaWidth } from './pdf-text';
import { PdfWriter } from './pdf-writer';

/** A page and its picture as JPEG bytes, upright, in pixels of the page as read. */
export interface PdfPageSource {
  readonly page: ReadPage;
  readonly jpeg: Uint8Array;
  /** Pixels of the JPEG. */
  readonly width: number;
  readonly height: number;
  /** Pixels an inch of the JPEG. @default 150 */
  readonly dpi?: number;
  /** Whether the JPEG is grey rather than colour. @default false */
  readonly isGrey?: boolean;
}

const POINTS_PER_INCH = 72;
const DEFAULT_DPI = 150;

/** Pictures of the pages with their words laid over invisibly, so that a viewer can search and copy. */
export function searchablePdf(pages: readonly PdfPageSource[]): Uint8Array {
  const pdf = new PdfWriter();
  const font = pdf.add(
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  );
  const tree = pdf.reserve();
  const kids = pages.map((source) => {
    const scale = POINTS_PER_INCH / (source.dpi ?? DEFAULT_DPI);
    const [width, height] = [source.width * scale, source.height * scale];
    const space = source.isGrey ? '/DeviceGray' : '/DeviceRGB';
    const image = pdf.addStream(
      `/Type /XObject /Subtype /Image /Width ${source.width} /Height ${source.height} /ColorSpace ${space} /BitsPerComponent 8 /Filter /DCTDecode`,
      source.jpeg,
    );
    const content = pdf.addStream('', pdf.bytes(pageContent(source.page, width, height)));
    return pdf.add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${number(width)} ${number(height)}] ` +
        `/Resources << /XObject << /Im ${image} 0 R >> /Font << /F ${font} 0 R >> >> /Contents ${content} 0 R >>`,
    );
  });
  pdf.fill(
    tree,
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`,
  );
  return pdf.finish(pdf.add(`<< /Type /Catalog /Pages ${tree} 0 R >>`));
}

function pageContent(page: ReadPage, width: number, height: number): string {
  const words = page.lines.flatMap((line) =>
    line.words.map((word, index) =>
      wordContent(word, index < line.words.length - 1, width, height),
    ),
  );
  return `q ${number(width)} 0 0 ${number(height)} 0 0 cm /Im Do Q\nBT 3 Tr\n${words.join('')}ET\n`;
}

/** One word in its place: as high as its quad, stretched to its width, turned with it. */
function wordContent(word: Word, hasNext: boolean, width: number, height: number): string {
  const quad = scaleQuad(word.quad, width, height);
  const size = quadHeight(quad) * 0.8;
  const natural = helveticaWidth(word.text) * size;
  if (!(size > 0.5) || natural <= 0) return '';
  const angle = Math.atan2(quad[1][1] - quad[0][1], quad[1][0] - quad[0][0]);
  const [cos, sin] = [Math.cos(angle), -Math.sin(angle)];
  // The baseline lies a fifth above the lower edge; a PDF counts from the bottom.
  const x = quad[3][0] + (quad[0][0] - quad[3][0]) * 0.2;
  const y = height - (quad[3][1] + (quad[0][1] - quad[3][1]) * 0.2);
  const stretch = (quadWidth(quad) / natural) * 100;
  return (
    `/F ${number(size)} Tf ${number(stretch)} Tz ${number(cos)} ${number(sin)} ${number(-sin)} ${number(cos)} ${number(x)} ${number(y)} Tm ` +
    `(${encodeWinAnsi(word.text)}${hasNext ? ' ' : ''}) Tj\n`
  );
}

function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
