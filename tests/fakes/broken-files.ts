import { barImage, blackPng } from './make-images';
import { makePdf, showText } from './make-pdf';

/** A pile of files none of which can be read, by the code of the reason. */
export async function brokenFiles(): Promise<readonly (readonly [string, Uint8Array])[]> {
  const [png, jpeg] = [await barImage('png'), await barImage('jpeg')];
  const pdf = makePdf({ content: showText(72, 720, 12, 'Total') });
  return [
    ['empty_file', new Uint8Array()],
    ['unknown_format', Uint8Array.of(1, 2, 3, 250)],
    ['not_an_image', new TextEncoder().encode('Dear Sir')],
    ['too_many_pixels', blackPng(20_000, 20_000)],
    ['truncated', png.subarray(0, png.length - 40)],
    ['truncated', jpeg.subarray(0, jpeg.length >> 1)],
    ['truncated', pdf.subarray(0, 500)],
    ['corrupt', withNoise(png)],
  ];
}

/** Right in its structure, wrong in its pixels. */
function withNoise(png: Uint8Array): Uint8Array {
  const noisy = Uint8Array.from(png);
  const pixels = Buffer.from(png).indexOf('IDAT') + 4;
  for (let at = pixels; at < png.length - 16; at += 1) noisy[at] = (noisy[at]! * 7 + 13) & 255;
  return noisy;
}

/**
 * A PDF of one page that takes for ever: a form that draws another ten times, which draws another ten times, and so on.
 * Small, well formed, and nothing in it is too deep.
 */
export function endlessPdf(): Uint8Array {
  const LEVELS = 14;
  const stream = (head: string, content: string) =>
    `<< ${head} /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const form = (level: number) => {
    const next = `/Resources << /XObject << /X ${6 + level} 0 R >> >>`;
    const head = `/Type /XObject /Subtype /Form /BBox [0 0 200 200] `;
    return level < LEVELS - 1
      ? stream(head + next, '/X Do '.repeat(10))
      : stream(head, '0 0 1 1 re f');
  };
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>',
    stream('', '/X Do'),
    ...Array.from({ length: LEVELS }, (_, level) => form(level)),
  ];
  let file = '%PDF-1.4\n';
  const entries = objects.map((object, index) => {
    const offset = String(file.length).padStart(10, '0');
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${offset} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}
