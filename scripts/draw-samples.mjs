// Draws the three sample documents of the empty screen and their previews. Run it after changing one of them.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './bootstrap.mjs';
import { drawBankStatement } from './samples/bank-statement.mjs';
import { canvasPage } from './samples/canvas-page.mjs';
import { pdfPage } from './samples/pdf-page.mjs';
import { drawReceipt } from './samples/receipt.mjs';
import { drawW2 } from './samples/w2.mjs';

const PREVIEW_WIDTH_PX = 176;
const RECEIPT_DPI = 220;

const out = (name, content) => writeFileSync(path.join(ROOT, 'public', 'samples', name), content);

async function preview(name, sheet) {
  const canvas = canvasPage(sheet, PREVIEW_WIDTH_PX / sheet.width);
  out(`${name}.webp`, await canvas.encode('webp', 80));
}

const w2 = drawW2();
out('sample-w2.pdf', pdfPage(w2));
await preview('sample-w2', w2);

const statement = drawBankStatement();
out('sample-bank-statement.pdf', pdfPage(statement));
await preview('sample-bank-statement', statement);

const receipt = drawReceipt();
out('sample-receipt.png', await canvasPage(receipt, RECEIPT_DPI / 72).encode('png'));
await preview('sample-receipt', receipt);
