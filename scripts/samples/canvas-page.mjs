import { createCanvas } from '@napi-rs/canvas';

const FAMILIES = {
  regular: '"Liberation Sans", Arial, Helvetica, sans-serif',
  bold: '"Liberation Sans", Arial, Helvetica, sans-serif',
  mono: '"Liberation Mono", "Courier New", monospace',
};

/** Draws a sheet's marks into a canvas. Sizes and places are points from the top left. */
export function canvasPage({ width, height, marks }, pixelsPerPoint) {
  const canvas = createCanvas(
    Math.round(width * pixelsPerPoint),
    Math.round(height * pixelsPerPoint),
  );
  const context = canvas.getContext('2d');
  context.scale(pixelsPerPoint, pixelsPerPoint);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#111';
  context.strokeStyle = '#111';
  for (const mark of marks) {
    if (mark.kind === 'text') {
      const weight = mark.font === 'bold' ? 'bold ' : '';
      context.font = `${weight}${mark.size}px ${FAMILIES[mark.font]}`;
      context.textAlign = mark.align;
      context.fillText(mark.text, mark.x, mark.y);
    } else {
      context.lineWidth = mark.weight;
      context.beginPath();
      context.moveTo(mark.x1, mark.y1);
      context.lineTo(mark.x2, mark.y2);
      context.stroke();
    }
  }
  return canvas;
}
