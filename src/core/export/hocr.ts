import type { Line, ReadPage } from '../document';
import { quadBox, type Quad } from '../geometry';
import { escapeXml } from './xml';

/** The text of pages as hOCR 1.2: words and lines with boxes in pixels of the upright page. */
export function pagesHocr(pages: readonly ReadPage[], title: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\n' +
    `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>${escapeXml(title)}</title>` +
    '<meta http-equiv="Content-Type" content="text/html;charset=utf-8"/><meta name="ocr-system" content="sheaf"/>' +
    '<meta name="ocr-capabilities" content="ocr_page ocr_line ocrx_word"/></head><body>\n' +
    pages.map(pageXml).join('\n') +
    '\n</body></html>\n'
  );
}

function pageXml(page: ReadPage): string {
  const lines = page.lines.map((line, index) => lineXml(page, line, index)).join('\n');
  return `<div class="ocr_page" id="page_${page.index + 1}" title="bbox 0 0 ${page.width} ${page.height}; ppageno ${page.index}">\n${lines}\n</div>`;
}

function lineXml(page: ReadPage, line: Line, index: number): string {
  const id = `${page.index + 1}_${index + 1}`;
  const words = line.words
    .map(
      (word, at) =>
        `<span class="ocrx_word" id="word_${id}_${at + 1}" title="bbox ${bbox(page, word.quad)}; x_wconf ${Math.round(word.confidence * 100)}">${escapeXml(word.text)}</span>`,
    )
    .join(' ');
  return `<span class="ocr_line" id="line_${id}" title="bbox ${bbox(page, line.quad)}">${words}</span>`;
}

function bbox(page: ReadPage, quad: Quad): string {
  const box = quadBox(quad);
  return [
    box.left * page.width,
    box.top * page.height,
    box.right * page.width,
    box.bottom * page.height,
  ]
    .map((value) => Math.max(0, Math.round(value)))
    .join(' ');
}
