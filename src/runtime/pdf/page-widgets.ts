import type { FormWidget } from '../../core/document';
import { boxQuad, type Box } from '../../core/geometry';
import { roughTextWidth } from '../../core/intake/glyph-widths';
import type { TextRun } from '../../core/intake/text-pieces';
import type { PdfPage, PdfViewport } from './pdfjs';

/** The parts of pdf.js's annotation data that are used here; its own types say only `any`. */
interface AnnotationData {
  readonly subtype?: string;
  readonly fieldType?: string;
  readonly fieldName?: string;
  readonly fieldValue?: unknown;
  readonly rect: readonly [number, number, number, number];
  readonly annotationFlags?: number;
  readonly checkBox?: boolean;
  readonly radioButton?: boolean;
  readonly exportValue?: string;
  readonly buttonValue?: string;
  readonly options?: readonly { readonly exportValue: string; readonly displayValue: string }[];
  readonly textAlignment?: number | null;
  readonly multiLine?: boolean;
  readonly comb?: boolean;
  readonly maxLen?: number;
  readonly defaultAppearanceData?: { readonly fontSize?: number };
  readonly textContent?: readonly string[];
}

/** Flags of annotations that are not shown: hidden and no-view. */
const NOT_SHOWN = 2 | 32;
const AUTO_FONT_SIZE = 12;
const LINE_HEIGHT = 1.2;
const PADDING = 2;

export interface PageWidgets {
  /** Filled fields and every tick box; page-relative. */
  readonly widgets: readonly FormWidget[];
  /** Their values, and typed-on comments, as text in pixels of the viewport. */
  readonly runs: readonly TextRun[];
}

/** Reads the form fields of a page, and text that was typed onto it. */
export async function readWidgets(page: PdfPage, viewport: PdfViewport): Promise<PageWidgets> {
  const annotations = (await page.getAnnotations({ intent: 'display' })) as AnnotationData[];
  const widgets: FormWidget[] = [];
  const runs: TextRun[] = [];
  for (const annotation of annotations) {
    if (((annotation.annotationFlags ?? 0) & NOT_SHOWN) !== 0) continue;
    const box = boxPx(annotation.rect, viewport);
    if (annotation.subtype === 'FreeText') {
      const text = annotation.textContent?.join('\n') ?? '';
      runs.push(...textRuns(text, box, annotation, viewport.scale, 'text_layer'));
    }
    const widget = annotation.subtype === 'Widget' ? readField(annotation) : undefined;
    if (!widget) continue;
    widgets.push({ ...widget, quad: boxQuad(relative(box, viewport)) });
    if (typeof widget.value === 'string')
      runs.push(...textRuns(widget.value, box, annotation, viewport.scale, 'form_widget'));
  }
  return { widgets, runs };
}

function readField(data: AnnotationData): Omit<FormWidget, 'quad'> | undefined {
  const name = data.fieldName ?? '';
  if (data.fieldType === 'Btn') {
    if (data.checkBox)
      return { name, kind: 'checkbox', value: data.fieldValue === data.exportValue };
    if (data.radioButton)
      return { name, kind: 'radio', value: data.fieldValue === data.buttonValue };
    return undefined;
  }
  const values = (Array.isArray(data.fieldValue) ? data.fieldValue : [data.fieldValue]).filter(
    (value): value is string => typeof value === 'string' && value.trim() !== '',
  );
  if (values.length === 0) return undefined;
  if (data.fieldType === 'Ch') {
    const shown = values.map(
      (value) =>
        data.options?.find((option) => option.exportValue === value)?.displayValue ?? value,
    );
    return { name, kind: 'choice', value: shown.join(', ') };
  }
  return data.fieldType === 'Tx' ? { name, kind: 'text', value: values.join('\n') } : undefined;
}

function boxPx(rect: AnnotationData['rect'], viewport: PdfViewport): Box {
  const [x1, y1, x2, y2] = viewport.convertToViewportRectangle([...rect]) as [
    number,
    number,
    number,
    number,
  ];
  return {
    left: Math.min(x1, x2),
    top: Math.min(y1, y2),
    right: Math.max(x1, x2),
    bottom: Math.max(y1, y2),
  };
}

function relative(box: Box, { width, height }: PdfViewport): Box {
  return {
    left: box.left / width,
    top: box.top / height,
    right: box.right / width,
    bottom: box.bottom / height,
  };
}

/** Where a viewer draws a field's value: by its font size and alignment, lines from the top if it may have several. */
function textRuns(
  text: string,
  box: Box,
  data: AnnotationData,
  scale: number,
  source: TextRun['source'],
): TextRun[] {
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  const stated = (data.defaultAppearanceData?.fontSize ?? 0) * scale;
  const hasLines = data.multiLine === true || source === 'text_layer';
  const emPx = Math.min(stated > 0 ? stated : AUTO_FONT_SIZE * scale, hasLines ? Infinity : height);
  if (!(emPx > 0) || !(width > 0)) return [];
  const room = Math.max(1, width - 2 * PADDING);
  const lines = hasLines ? wrap(text, room, emPx) : [text.replace(/\s*\n\s*/g, ' ')];
  const step = Math.min(LINE_HEIGHT * emPx, height / lines.length);
  const firstBaseline = hasLines
    ? box.top + PADDING + 0.8 * emPx
    : box.top + height / 2 + 0.35 * emPx;
  return lines.map((line, index) => {
    const natural = (roughTextWidth(line) * emPx) / 1000;
    const combed = data.comb && data.maxLen ? (width * line.length) / data.maxLen : natural;
    const widthPx = Math.min(combed, data.comb ? width : room);
    const slack = room - widthPx;
    const shift = data.textAlignment === 2 ? slack : data.textAlignment === 1 ? slack / 2 : 0;
    return {
      text: `${line}\n`,
      originPx: [box.left + PADDING + Math.max(0, shift), firstBaseline + index * step],
      angleDeg: 0,
      widthPx,
      emPx,
      ascent: 0.8,
      descent: 0.2,
      isMonospace: data.comb === true,
      source,
    };
  });
}

function wrap(text: string, room: number, emPx: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split(/\r\n?|\n/)) {
    let line = '';
    for (const word of paragraph.split(/\s+/)) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && (roughTextWidth(longer) * emPx) / 1000 > room) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    if (line !== '') lines.push(line);
  }
  return lines;
}
