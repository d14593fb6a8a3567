import { Sheet } from './sheet.mjs';

const LEFT = 36;
const RIGHT = 576;
const TOP = 48;
/** Of the numbered boxes on the right. */
const COLUMNS = [306, 441, RIGHT];

/** A W-2 of a person and a company that do not exist. */
export function drawW2() {
  const sheet = new Sheet(612, 792);
  const label = (x, y, text) => sheet.text(x + 3, y + 8, text, { size: 6.5 });
  const value = (x, y, text) => sheet.text(x + 8, y + 20, text, { size: 10, font: 'mono' });
  const amount = (right, y, text) =>
    sheet.text(right - 8, y + 20, text, { size: 10, font: 'mono', align: 'right' });
  const numbered = (row, column, name, figure) => {
    const x = COLUMNS[column];
    const y = TOP + 24 * (row + 1);
    sheet.box(x, y, COLUMNS[column + 1], y + 24);
    label(x, y, name);
    if (figure) amount(COLUMNS[column + 1], y, figure);
  };
  const wide = (top, bottom, name, lines) => {
    sheet.box(LEFT, top, COLUMNS[0], bottom);
    label(LEFT, top, name);
    lines.forEach((line, index) => value(LEFT, top + index * 13, line));
  };

  sheet.box(LEFT, TOP, 156, TOP + 24).box(156, TOP, COLUMNS[0], TOP + 24);
  sheet.text(LEFT + 8, TOP + 17, '22222', { size: 11, font: 'bold' });
  label(156, TOP, "a  Employee's social security number");
  value(156, TOP, '987-65-4321');
  sheet.text(COLUMNS[0] + 8, TOP + 15, 'OMB No. 1545-0029', { size: 7 });

  wide(TOP + 24, TOP + 48, 'b  Employer identification number (EIN)', ['98-7654321']);
  wide(TOP + 48, TOP + 120, "c  Employer's name, address, and ZIP code", [
    'LANTERN ROAD BINDERY LLC',
    '418 LANTERN ROAD',
    'SALEM OR 97301',
  ]);
  wide(TOP + 120, TOP + 144, 'd  Control number', ['A1077']);
  wide(TOP + 144, TOP + 168, "e  Employee's first name and initial    Last name", [
    'MAREN T OAKLEY',
  ]);
  wide(TOP + 168, TOP + 240, "f  Employee's address and ZIP code", [
    '27 QUARRY STREET APT 3',
    'SALEM OR 97302',
  ]);

  numbered(0, 0, '1  Wages, tips, other compensation', '48,250.00');
  numbered(0, 1, '2  Federal income tax withheld', '5,310.40');
  numbered(1, 0, '3  Social security wages', '50,650.00');
  numbered(1, 1, '4  Social security tax withheld', '3,140.30');
  numbered(2, 0, '5  Medicare wages and tips', '50,650.00');
  numbered(2, 1, '6  Medicare tax withheld', '734.43');
  numbered(3, 0, '7  Social security tips');
  numbered(3, 1, '8  Allocated tips');
  numbered(4, 0, '9');
  numbered(4, 1, '10  Dependent care benefits');
  numbered(5, 0, '11  Nonqualified plans');
  const code = (row, name, letters, figure) => {
    const y = TOP + 24 * (row + 1);
    sheet.box(COLUMNS[1], y, RIGHT, y + 24).line(472, y + 10, 472, y + 24);
    label(COLUMNS[1], y, name);
    if (letters) sheet.text(456, y + 20, letters, { size: 10, font: 'mono' });
    if (figure) amount(RIGHT, y, figure);
  };
  code(5, '12a  See instructions for box 12', 'D', '2,400.00');
  code(6, '12b', 'DD', '6,118.72');
  code(7, '12c');
  sheet.box(COLUMNS[0], TOP + 168, COLUMNS[1], TOP + 192);
  label(COLUMNS[0], TOP + 168, '13  Statutory   Retirement   Third-party');
  sheet.text(COLUMNS[0] + 17, TOP + 182, 'employee       plan            sick pay', { size: 6 });
  sheet.box(COLUMNS[0] + 62, TOP + 183, COLUMNS[0] + 70, TOP + 191);
  sheet.text(COLUMNS[0] + 63, TOP + 190, 'X', { size: 8, font: 'bold' });
  sheet.box(COLUMNS[0], TOP + 192, COLUMNS[1], TOP + 240);
  label(COLUMNS[0], TOP + 192, '14  Other');
  code(8, '12d');

  const bottom = TOP + 240;
  const cells = [
    [36, 66, '15  State', 'OR'],
    [66, 186, "Employer's state ID number", '7654321-8'],
    [186, 276, '16  State wages, tips, etc.', '48,250.00'],
    [276, 351, '17  State income tax', '3,911.20'],
    [351, 441, '18  Local wages, tips, etc.', ''],
    [441, 510, '19  Local income tax', ''],
    [510, 576, '20  Locality name', ''],
  ];
  for (const [left, right, name, text] of cells) {
    sheet.box(left, bottom, right, bottom + 34);
    label(left, bottom, name);
    if (/\.\d\d$/.test(text)) amount(right, bottom + 4, text);
    else if (text) sheet.text(left + 5, bottom + 24, text, { size: 10, font: 'mono' });
  }
  sheet.text(LEFT, bottom + 54, 'Form', { size: 8 });
  sheet.text(LEFT + 22, bottom + 54, 'W-2', { size: 18, font: 'bold' });
  sheet.text(LEFT + 66, bottom + 54, 'Wage and Tax Statement', { size: 11, font: 'bold' });
  sheet.text(COLUMNS[0] - 10, bottom + 54, '2025', { size: 18, font: 'bold' });
  sheet.text(
    COLUMNS[1] - 40,
    bottom + 54,
    'Department of the Treasury - Internal Revenue Service',
    {
      size: 6.5,
    },
  );
  sheet.text(LEFT, bottom + 70, "Copy B - To Be Filed With Employee's FEDERAL Tax Return.", {
    size: 8,
    font: 'bold',
  });
  sheet.text(LEFT, bottom + 81, 'This is a made-up form. It belongs to nobody.', { size: 7 });
  return sheet;
}
