// Draws the icons: three sheets laid over each other. Run it after changing the drawing: node scripts/draw-icons.mjs
import { createCanvas } from '@napi-rs/canvas';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './bootstrap.mjs';

const DESK = '#23616a';
const SHEETS = [
  { x: 22, y: 30, angle: -10, fill: '#9cc4c6' },
  { x: 27, y: 25, angle: -2, fill: '#cfe3e2' },
  { x: 33, y: 21, angle: 6, fill: '#fffdf8' },
];
const WIDTH = 42;
const HEIGHT = 54;
/** Print on the top sheet: y and width of each line. */
const LINES = [
  { y: 12, width: 18 },
  { y: 21, width: 28 },
  { y: 29, width: 24 },
  { y: 37, width: 28 },
];

function svg() {
  const sheets = SHEETS.map(({ x, y, angle, fill }, index) => {
    const lines =
      index < SHEETS.length - 1
        ? ''
        : LINES.map(
            (line) =>
              `<rect x="7" y="${line.y}" width="${line.width}" height="3.4" rx="1.7" fill="${DESK}"/>`,
          ).join('');
    return `<g transform="translate(${x} ${y}) rotate(${angle} ${WIDTH / 2} ${HEIGHT / 2})"><rect width="${WIDTH}" height="${HEIGHT}" rx="3" fill="${fill}"/>${lines}</g>`;
  }).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" rx="22" fill="${DESK}"/>${sheets}</svg>\n`;
}

/** @param scale of the drawing within the icon; a maskable icon keeps clear of its edges. */
function png(sizePx, { radius, scale }) {
  const canvas = createCanvas(sizePx, sizePx);
  const context = canvas.getContext('2d');
  const unit = sizePx / 100;
  context.scale(unit, unit);
  context.fillStyle = DESK;
  context.beginPath();
  context.roundRect(0, 0, 100, 100, radius);
  context.fill();
  context.translate(50 - 50 * scale, 50 - 50 * scale);
  context.scale(scale, scale);
  SHEETS.forEach(({ x, y, angle, fill }, index) => {
    context.save();
    context.translate(x + WIDTH / 2, y + HEIGHT / 2);
    context.rotate((angle * Math.PI) / 180);
    context.translate(-WIDTH / 2, -HEIGHT / 2);
    context.fillStyle = fill;
    context.beginPath();
    context.roundRect(0, 0, WIDTH, HEIGHT, 3);
    context.fill();
    if (index === SHEETS.length - 1) {
      context.fillStyle = DESK;
      for (const line of LINES) {
        context.beginPath();
        context.roundRect(7, line.y, line.width, 3.4, 1.7);
        context.fill();
      }
    }
    context.restore();
  });
  return canvas.toBuffer('image/png');
}

const out = (name, content) => writeFileSync(path.join(ROOT, 'public', 'icons', name), content);
out('icon.svg', svg());
out('icon-192.png', png(192, { radius: 22, scale: 1 }));
out('icon-512.png', png(512, { radius: 22, scale: 1 }));
out('maskable-512.png', png(512, { radius: 0, scale: 0.8 }));
