import type { ReadPage } from '../../../../src/core/document';
import { PageBuilder } from './build-page';

interface Place {
  readonly left?: number;
  readonly top?: number;
  /** Shrinks the form, for several on one sheet. */
  readonly scale?: number;
}

/** A W-2 set like the official form, at a place of a sheet. */
export function drawW2(builder: PageBuilder, copy: string, place: Place = {}): PageBuilder {
  const { left = 0, top = 0, scale = 1 } = place;
  const size = 0.009 * scale;
  const put = (x: number, y: number, text: string, tall = 1): void => {
    builder.text(left + x * scale, top + y * scale, text, size * tall);
  };
  put(0.26, 0.05, "a Employee's social security number");
  put(0.29, 0.062, '521-44-9087', 1.2);
  put(0.6, 0.05, 'OMB No. 1545-0008');
  put(0.06, 0.08, 'b Employer identification number (EIN)');
  put(0.12, 0.092, '84-2217643', 1.2);
  put(0.55, 0.08, '1 Wages, tips, other compensation');
  put(0.62, 0.092, '61,250.00', 1.2);
  put(0.77, 0.08, '2 Federal income tax withheld');
  put(0.83, 0.092, '7,410.25', 1.2);
  put(0.06, 0.11, "c Employer's name, address, and ZIP code");
  put(0.12, 0.128, 'Harbor Light Logistics LLC', 1.2);
  put(0.12, 0.146, '880 Dock Street', 1.2);
  put(0.12, 0.164, 'Duluth MN 55802', 1.2);
  put(0.55, 0.11, '3 Social security wages');
  put(0.62, 0.122, '64,000.00', 1.2);
  put(0.77, 0.11, '4 Social security tax withheld');
  put(0.83, 0.122, '3,968.00', 1.2);
  put(0.55, 0.14, '5 Medicare wages and tips');
  put(0.62, 0.152, '64,000.00', 1.2);
  put(0.77, 0.14, '6 Medicare tax withheld');
  put(0.83, 0.152, '928.00', 1.2);
  put(0.55, 0.17, '7 Social security tips');
  put(0.77, 0.17, '8 Allocated tips');
  put(0.06, 0.2, 'd Control number');
  put(0.12, 0.212, 'HL-00412', 1.2);
  put(0.55, 0.2, '9');
  put(0.77, 0.2, '10 Dependent care benefits');
  put(0.06, 0.23, "e Employee's first name and initial");
  put(0.3, 0.23, 'Last name');
  put(0.12, 0.244, 'Marisol', 1.2);
  put(0.33, 0.244, 'Quintero', 1.2);
  put(0.55, 0.23, '11 Nonqualified plans');
  put(0.77, 0.23, '12a See instructions for box 12');
  put(0.79, 0.243, 'D', 1.2);
  put(0.85, 0.243, '2,750.00', 1.2);
  put(0.55, 0.26, '13');
  put(0.57, 0.26, 'Statutory');
  put(0.64, 0.26, 'Retirement');
  put(0.7, 0.26, 'Third-party');
  put(0.57, 0.268, 'employee');
  put(0.64, 0.268, 'plan');
  put(0.7, 0.268, 'sick pay');
  put(0.65, 0.279, 'X', 1.1);
  put(0.77, 0.26, '12b');
  put(0.79, 0.273, 'DD', 1.2);
  put(0.85, 0.273, '9,104.16', 1.2);
  put(0.55, 0.29, '14 Other');
  put(0.77, 0.29, '12c');
  put(0.12, 0.306, '47 Birch Lane Apt 2', 1.2);
  put(0.12, 0.324, 'Superior WI 54880', 1.2);
  put(0.77, 0.32, '12d');
  put(0.06, 0.352, "f Employee's address and ZIP code");
  put(0.06, 0.367, '15 State');
  put(0.12, 0.367, "Employer's state ID number");
  put(0.32, 0.367, '16 State wages, tips, etc.');
  put(0.48, 0.367, '17 State income tax');
  put(0.6, 0.367, '18 Local wages, tips, etc.');
  put(0.74, 0.367, '19 Local income tax');
  put(0.87, 0.367, '20 Locality name');
  put(0.07, 0.38, 'WI', 1.2);
  put(0.14, 0.38, '036-1029384756', 1.2);
  put(0.34, 0.38, '61,250.00', 1.2);
  put(0.5, 0.38, '2,930.44', 1.2);
  put(0.07, 0.4, 'MN', 1.2);
  put(0.14, 0.4, '7712093', 1.2);
  put(0.34, 0.4, '12,400.00', 1.2);
  put(0.5, 0.4, '611.80', 1.2);
  put(0.06, 0.44, 'Form W-2 Wage and Tax Statement', 1.4);
  put(0.47, 0.44, '2024', 2.2);
  put(0.66, 0.44, 'Department of the Treasury—Internal Revenue Service');
  put(0.06, 0.462, `Copy ${copy}—For EMPLOYEE'S RECORDS`, 1.1);
  return builder;
}

export function w2Page(copy = 'C', index = 0): ReadPage {
  return drawW2(new PageBuilder({ index }), copy).build();
}

/** A payroll provider's substitute: other order, values on the label's own line or below, stacked state boxes. */
export function substituteW2(): ReadPage {
  const builder = new PageBuilder();
  const rows: readonly (readonly [string, string, string, string])[] = [
    ['1 Wages, tips, other comp.', '48,120.55', '2 Federal income tax withheld', '5,012.90'],
    ['3 Social security wages', '50,020.55', '4 Social security tax withheld', '3,101.27'],
    ['5 Medicare wages and tips', '50,020.55', '6 Medicare tax withheld', '725.30'],
  ];
  rows.forEach(([leftLabel, leftValue, rightLabel, rightValue], index) => {
    const y = 0.1 + index * 0.032;
    builder.text(0.08, y, leftLabel, 0.008).right(0.26, y + 0.012, leftValue);
    builder.text(0.28, y, rightLabel, 0.008).right(0.47, y + 0.012, rightValue);
  });
  builder.text(0.08, 0.2, 'd Control number', 0.008).text(0.08, 0.212, '001987 NE/TXQ');
  builder.text(0.08, 0.235, "c Employer's name, address, and ZIP code", 0.008);
  builder.block(0.1, 0.248, [
    'PRAIRIE DENTAL GROUP PC',
    '1200 MAIN ST SUITE 4',
    'LINCOLN NE 68508',
  ]);
  builder.text(0.08, 0.31, "b Employer's FED ID number", 0.008).text(0.08, 0.322, '47-1029384');
  builder.text(0.28, 0.31, "a Employee's SSA number", 0.008).text(0.28, 0.322, 'XXX-XX-7788');
  builder
    .text(0.08, 0.345, '12a See instructions for box 12', 0.008)
    .text(0.28, 0.357, 'W')
    .right(0.4, 0.357, '1,500.00');
  builder.text(0.08, 0.375, "e/f Employee's name, address and ZIP code", 0.008);
  builder.block(0.1, 0.388, ['TOBIAS R FENWICK', '55 ELM CT', 'LINCOLN NE 68510']);
  builder.text(0.08, 0.46, '15 State', 0.008).text(0.14, 0.46, "Employer's state ID no.", 0.008);
  builder.text(0.3, 0.46, '16 State wages, tips, etc.', 0.008);
  builder.text(0.08, 0.472, 'NE').text(0.14, 0.472, '21-0099887').right(0.45, 0.472, '48,120.55');
  builder
    .text(0.08, 0.49, '17 State income tax', 0.008)
    .text(0.3, 0.49, '18 Local wages, tips, etc.', 0.008);
  builder.right(0.26, 0.502, '1,904.77');
  builder.text(0.08, 0.53, 'W-2 Wage and Tax Statement', 0.013).text(0.36, 0.53, '2025', 0.016);
  return builder.build();
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly value?: string;
}

/** A 1099 of the usual shape: parties on the left, boxes on the right. */
export function form1099(
  kind: string,
  title: string,
  omb: string,
  boxes: readonly Box[],
): ReadPage {
  const builder = new PageBuilder();
  builder.text(0.43, 0.03, 'CORRECTED (if checked)');
  builder.text(
    0.09,
    0.05,
    "PAYER'S name, street address, city or town, state or province, country, ZIP",
    0.008,
  );
  builder.text(0.09, 0.06, 'or foreign postal code, and telephone no.', 0.008);
  builder.block(0.09, 0.075, ['Cedar Hollow Savings', '19 Granite Way', 'Concord, NH 03301']);
  builder
    .text(0.68, 0.05, `OMB No. ${omb}`, 0.008)
    .text(0.69, 0.078, '2024', 0.02)
    .text(0.68, 0.12, `Form ${kind}`);
  builder.text(0.83, 0.08, title, 0.013);
  builder.text(0.09, 0.17, "PAYER'S TIN", 0.008).text(0.29, 0.17, "RECIPIENT'S TIN", 0.008);
  builder.text(0.12, 0.2, '02-0456789').text(0.32, 0.2, '***-**-4321');
  builder.text(0.09, 0.23, "RECIPIENT'S name", 0.008).text(0.09, 0.252, 'Odette Laramie');
  builder
    .text(0.09, 0.276, 'Street address (including apt. no.)', 0.008)
    .text(0.09, 0.297, '7 Ferry Road');
  builder.text(
    0.09,
    0.321,
    'City or town, state or province, country, and ZIP or foreign postal code',
    0.008,
  );
  builder.text(0.09, 0.343, 'Dover, NH 03820');
  builder
    .text(0.09, 0.41, 'Account number (see instructions)', 0.008)
    .text(0.12, 0.43, 'AX-55-901');
  for (const { x, y, label, value } of boxes) {
    builder.text(x, y, label, 0.008);
    if (value !== undefined) builder.text(x + 0.012, y + 0.016, value);
  }
  builder
    .text(0.09, 0.46, `Form ${kind}`, 0.012)
    .text(0.66, 0.46, 'Department of the Treasury - Internal Revenue Service', 0.008);
  return builder.build();
}

export const INT_BOXES: readonly Box[] = [
  { x: 0.49, y: 0.095, label: '1 Interest income', value: '$ 1,284.61' },
  { x: 0.49, y: 0.14, label: '2 Early withdrawal penalty' },
  {
    x: 0.49,
    y: 0.185,
    label: '3 Interest on U.S. Savings Bonds and Treasury obligations',
    value: '$ 90.00',
  },
  { x: 0.49, y: 0.23, label: '4 Federal income tax withheld', value: '$ 12.50' },
  { x: 0.65, y: 0.23, label: '5 Investment expenses' },
  { x: 0.49, y: 0.262, label: '6 Foreign tax paid' },
  { x: 0.65, y: 0.262, label: '7 Foreign country or U.S. territory' },
  { x: 0.49, y: 0.292, label: '8 Tax-exempt interest', value: '$ 300.00' },
  { x: 0.65, y: 0.292, label: '9 Specified private activity bond interest', value: '$ 40.00' },
  { x: 0.49, y: 0.336, label: '10 Market discount' },
  { x: 0.65, y: 0.336, label: '11 Bond premium' },
];

export const DIV_BOXES: readonly Box[] = [
  { x: 0.49, y: 0.06, label: '1a Total ordinary dividends', value: '$ 2,410.07' },
  { x: 0.49, y: 0.1, label: '1b Qualified dividends', value: '$ 1,990.00' },
  { x: 0.49, y: 0.14, label: '2a Total capital gain distr.', value: '$ 350.40' },
  { x: 0.65, y: 0.14, label: '2b Unrecap. Sec. 1250 gain', value: '$ 10.10' },
  { x: 0.49, y: 0.185, label: '3 Nondividend distributions' },
  { x: 0.65, y: 0.185, label: '4 Federal income tax withheld' },
  { x: 0.49, y: 0.23, label: '5 Section 199A dividends', value: '$ 77.00' },
];

export const NEC_BOXES: readonly Box[] = [
  { x: 0.49, y: 0.17, label: '1 Nonemployee compensation', value: '$ 18,750.00' },
  { x: 0.49, y: 0.215, label: '2 Payer made direct sales totaling $5,000 or more of' },
  { x: 0.49, y: 0.28, label: '4 Federal income tax withheld', value: '$ 0.00' },
  { x: 0.49, y: 0.33, label: '5 State tax withheld', value: '$ 410.00' },
  { x: 0.65, y: 0.33, label: "6 State/Payer's state no.", value: 'NH 88-1204' },
  { x: 0.82, y: 0.33, label: '7 State income', value: '$ 18,750.00' },
];

export const PENSION_BOXES: readonly Box[] = [
  { x: 0.49, y: 0.06, label: '1 Gross distribution', value: '$ 24,000.00' },
  { x: 0.49, y: 0.1, label: '2a Taxable amount', value: '$ 22,500.00' },
  { x: 0.49, y: 0.14, label: '2b Taxable amount not determined' },
  { x: 0.49, y: 0.185, label: '3 Capital gain (included in box 2a)' },
  { x: 0.65, y: 0.185, label: '4 Federal income tax withheld', value: '$ 2,400.00' },
  { x: 0.49, y: 0.28, label: '7 Distribution code(s)', value: '7' },
];
