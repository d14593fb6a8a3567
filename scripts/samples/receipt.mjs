import { Sheet } from './sheet.mjs';

const WIDTH = 226;
const ITEMS = [
  ['Rye loaf', '6.50'],
  ['Apples 2 lb', '5.98'],
  ['Oat milk', '4.25'],
  ['Ground coffee', '13.90'],
  ['Paper bags', '3.49'],
];

/** A till receipt of a shop that does not exist. It adds up. */
export function drawReceipt() {
  const sheet = new Sheet(WIDTH, 380);
  const centre = (y, text, size = 10) =>
    sheet.text(WIDTH / 2, y, text, { size, font: 'mono', align: 'center' });
  const row = (y, name, figure, size = 10) => {
    sheet.text(18, y, name, { size, font: 'mono' });
    sheet.text(WIDTH - 18, y, figure, { size, font: 'mono', align: 'right' });
  };
  centre(34, 'FERRY MARKET', 16);
  centre(50, '12 Ferry Street');
  centre(63, 'Salem OR 97301');
  centre(76, '(503) 555-0142');
  row(102, '03/14/2025', '17:42');
  row(116, 'Receipt 004417', 'Till 2');
  sheet.line(18, 126, WIDTH - 18, 126);
  ITEMS.forEach(([name, price], index) => row(144 + index * 16, name, price));
  sheet.line(18, 216, WIDTH - 18, 216);
  row(234, 'Subtotal', '34.12');
  row(250, 'Tax 5.0%', '1.71');
  row(272, 'TOTAL', '$35.83', 14);
  row(296, 'VISA ************4417', '35.83', 9);
  row(310, 'Change', '0.00');
  centre(344, 'Thank you');
  centre(358, 'Made up for practice', 8);
  return sheet;
}
