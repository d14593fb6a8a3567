import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPdfCanvas } from '../../../../src/runtime/node/deferred-fonts';
import { skia } from '../../../../src/runtime/node/skia';

const SIZE = 120;

/** Sets text in three fonts, one of them left by `restore`, and draws a shape in a fourth that is only named. */
function draw(canvas: ReturnType<typeof createPdfCanvas>): Uint8ClampedArray {
  const context = canvas.getContext('2d');
  context.fillText('first', 4, 20);
  context.font = 'bold 24px serif';
  context.save();
  context.font = '14px monospace';
  context.fillText('inner', 4, 50);
  context.restore();
  context.fillText('outer', 4, 80);
  context.font = '40px sans-serif';
  context.fillRect(4, 90, 20, 20);
  return context.getImageData(0, 0, SIZE, SIZE).data;
}

function watchLookUps() {
  const proto = Object.getPrototypeOf(skia.createCanvas(1, 1).getContext('2d')) as object;
  return vi.spyOn(proto as { font: string }, 'font', 'set');
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('createPdfCanvas', () => {
  it('draws text as any canvas does', () => {
    expect(draw(createPdfCanvas(SIZE, SIZE))).toEqual(draw(skia.createCanvas(SIZE, SIZE)));
  });

  it('measures in the font that was named last', () => {
    const [canvas, plain] = [createPdfCanvas(SIZE, SIZE), skia.createCanvas(SIZE, SIZE)];
    const widths = [canvas, plain].map((each) => {
      const context = each.getContext('2d');
      context.font = 'italic 31px serif';
      return context.measureText('Total').width;
    });
    expect(widths[0]).toBe(widths[1]);
  });

  it('looks no font up for what is drawn without one', () => {
    const lookUps = watchLookUps();
    const context = createPdfCanvas(SIZE, SIZE).getContext('2d');
    context.save();
    context.font = '12px serif';
    context.fillRect(0, 0, 10, 10);
    context.restore();
    expect(lookUps).not.toHaveBeenCalled();
    context.fillText('x', 0, 10);
    expect(lookUps).toHaveBeenCalledExactlyOnceWith('10px sans-serif');
  });

  it('keeps one context, whose attributes are those asked for first', () => {
    const canvas = createPdfCanvas(SIZE, SIZE);
    const context = canvas.getContext('2d', { alpha: false });
    expect(canvas.getContext('2d')).toBe(context);
    expect(context.getContextAttributes().alpha).toBe(false);
  });
});
