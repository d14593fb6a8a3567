import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { skia } from './skia';

/** What a context has before anything is set. */
const FIRST_FONT = '10px sans-serif';

/**
 * A canvas that looks up a font when text is set in it, not when it is named: the first look-up reads every font of the
 * system, and pdf.js names fonts for text that it then draws as shapes.
 */
export function createPdfCanvas(width: number, height: number): Canvas {
  const canvas = skia.createCanvas(width, height);
  const contextOf = canvas.getContext.bind(canvas) as (
    kind: '2d',
    options?: object,
  ) => SKRSContext2D;
  let deferred: SKRSContext2D | undefined;
  const getContext = (kind: '2d', options?: object) =>
    (deferred ??= deferFonts(contextOf(kind, options)));
  return Object.assign(canvas, { getContext });
}

function deferFonts(context: SKRSContext2D): SKRSContext2D {
  const proto = Object.getPrototypeOf(context) as SKRSContext2D;
  const saved: string[] = [];
  let font = FIRST_FONT;
  const lookUp = (): void => {
    Reflect.set(proto, 'font', font, context);
  };
  Object.defineProperty(context, 'font', {
    configurable: true,
    get: () => font,
    set: (named: string) => {
      font = named;
    },
  });
  return Object.assign(context, {
    save() {
      saved.push(font);
      proto.save.call(context);
    },
    restore() {
      font = saved.pop() ?? font;
      proto.restore.call(context);
    },
    fillText(...args: Parameters<SKRSContext2D['fillText']>) {
      lookUp();
      proto.fillText.apply(context, args);
    },
    strokeText(...args: Parameters<SKRSContext2D['strokeText']>) {
      lookUp();
      proto.strokeText.apply(context, args);
    },
    measureText(text: string) {
      lookUp();
      return proto.measureText.call(context, text);
    },
  });
}
