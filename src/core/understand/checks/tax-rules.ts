import { parseSsn } from '../normalize/identifiers';
import { US_STATES } from '../normalize/us-states';
import { W2_CODES } from '../schemas/w2-rows';
import type { CheckContext, Rule } from './check-context';
import { atMost, equals, matches, sumAtMost } from './rule-kinds';

/** Highest wages subject to social security tax, in cents, by tax year (SSA fact sheets). */
export const WAGE_BASE_CENTS: Readonly<Record<string, number>> = {
  '2020': 13_770_000,
  '2021': 14_280_000,
  '2022': 14_700_000,
  '2023': 16_020_000,
  '2024': 16_860_000,
  '2025': 17_610_000,
  '2026': 18_450_000,
};
const FICA = '26 U.S.C. 3101: 6.2 % and 1.45 %, additional 0.9 % above $200,000';

/** Social security numbers: area not 000, 666; group not 00; serial not 0000. Masked ones pass. */
export function isPlausibleTin(text: string): boolean {
  if (!/^[\dX]{3}-?[\dX]{2}-?[\dX]{4}$|^[\dX]{2}-[\dX]{7}$/.test(text)) return false;
  if (/^[\dX]{2}-[\dX]{7}$/.test(text))
    return !/^(?:00|07|08|09|17|18|19|28|29|49|69|70|78|79|89|96|97)-/.test(text);
  const ssn = parseSsn(text);
  return ssn !== undefined && !/^(?:000|666)|-00-|-0000$/.test(ssn);
}

export function tinRule(path: string): Rule {
  return matches(
    { id: 'tin.format', severity: 'warning', source: 'SSA and IRS number ranges' },
    path,
    'a possible taxpayer number',
    isPlausibleTin,
  );
}

export const W2_RULES: readonly Rule[] = [
  equals(
    { id: 'w2.social_security_tax', severity: 'error', source: FICA, proves: true },
    'box 4 = 6.2 % of box 3 + box 7',
    ['box3', 'box4', 'box7'],
    (context) => {
      const [wages, tax] = [context.cents('box3'), context.cents('box4')];
      if (wages === undefined || tax === undefined) return undefined;
      return {
        actual: tax,
        expected: 0.062 * (wages + (context.cents('box7') ?? 0)),
        tolerance: 100,
      };
    },
  ),
  equals(
    { id: 'w2.medicare_tax', severity: 'error', source: FICA, proves: true },
    'box 6 = 1.45 % of box 5 (+ 0.9 % above 200,000)',
    ['box5', 'box6'],
    (context) => {
      const [wages, tax] = [context.cents('box5'), context.cents('box6')];
      if (wages === undefined || tax === undefined) return undefined;
      return {
        actual: tax,
        expected: 0.0145 * wages + 0.009 * Math.max(0, wages - 20_000_000),
        tolerance: 100,
      };
    },
  ),
  {
    id: 'w2.wage_base',
    severity: 'error',
    source: 'SSA contribution and benefit base',
    run: (context, rule) => {
      const year = context.text('tax_year');
      const base = year === undefined ? undefined : WAGE_BASE_CENTS[year];
      const wages = context.cents('box3');
      if (base === undefined || wages === undefined) return;
      const sum = wages + (context.cents('box7') ?? 0);
      const passes = sum <= base;
      context.report(
        rule.id,
        rule.severity,
        passes,
        `box 3 + box 7 ${passes ? 'within' : 'above'} the ${year} base of ${base / 100}`,
        ['box3', 'box7', 'tax_year'],
      );
    },
  },
  sumAtMost(
    {
      id: 'w2.medicare_covers_social_security',
      severity: 'warning',
      source: 'Form W-2 instructions',
    },
    ['box3', 'box7'],
    'box5',
    100,
  ),
  atMost(
    { id: 'w2.tax_below_wages', severity: 'warning', source: 'Form W-2 instructions' },
    'box2',
    'box1',
  ),
  stateTaxRule('w2.state_tax_below_wages', 'wages'),
  stateCodeRule('w2.state_code'),
  {
    id: 'w2.box12_code',
    severity: 'warning',
    source: 'Form W-2 instructions, box 12',
    run: (context, rule) => {
      for (let index = 0; index < context.count('box12'); index += 1) {
        const path = `box12.${index}.code`;
        const code = context.text(path);
        if (code === undefined) continue;
        const year = Number(context.text('tax_year') ?? 0);
        const isNew = ['TA', 'TP', 'TT'].includes(code) && year > 0 && year < 2026;
        context.report(
          rule.id,
          rule.severity,
          W2_CODES.includes(code) && !isNew,
          `code ${code} in box 12`,
          [path],
        );
      }
    },
  },
  tinRule('employee_ssn'),
  tinRule('employer_ein'),
];

const BROKER = 'Form 1099-DIV instructions';
const PENSION = 'Form 1099-R instructions';

export const INFORMATION_RULES: Readonly<Record<string, readonly Rule[]>> = {
  '1099-INT': [
    atMost(
      {
        id: '1099int.private_activity',
        severity: 'warning',
        source: 'Form 1099-INT: box 9 is part of box 8',
      },
      'box9',
      'box8',
    ),
    withholdingRule('1099int.withholding', 'box4', ['box1', 'box3']),
  ],
  '1099-DIV': [
    atMost({ id: '1099div.qualified', severity: 'error', source: BROKER }, 'box1b', 'box1a'),
    sumAtMost(
      { id: '1099div.capital_gains', severity: 'error', source: BROKER },
      ['box2b', 'box2c', 'box2d'],
      'box2a',
    ),
    atMost({ id: '1099div.section_199a', severity: 'warning', source: BROKER }, 'box5', 'box1a'),
    atMost(
      { id: '1099div.private_activity', severity: 'warning', source: BROKER },
      'box13',
      'box12',
    ),
  ],
  '1099-MISC': [
    atMost(
      { id: '1099misc.tips', severity: 'warning', source: 'Form 1099-MISC (Rev. 12-2026)' },
      'box13a',
      'box3',
    ),
  ],
  '1099-NEC': [
    atMost(
      { id: '1099nec.tips', severity: 'warning', source: 'Form 1099-NEC (Rev. 12-2026)' },
      'box1b',
      'box1a',
    ),
    atMost(
      { id: '1099nec.overtime', severity: 'warning', source: 'Form 1099-NEC (Rev. 12-2026)' },
      'box1d',
      'box1a',
    ),
    atMost(
      { id: '1099nec.withholding', severity: 'warning', source: 'Form 1099-NEC instructions' },
      'box4',
      'box1',
    ),
  ],
  '1099-R': [
    atMost({ id: '1099r.taxable', severity: 'error', source: PENSION }, 'box2a', 'box1'),
    atMost({ id: '1099r.capital_gain', severity: 'warning', source: PENSION }, 'box3', 'box2a'),
    atMost({ id: '1099r.withholding', severity: 'warning', source: PENSION }, 'box4', 'box1'),
    matches(
      { id: '1099r.codes', severity: 'warning', source: 'Form 1099-R instructions, table 1' },
      'box7',
      'a valid distribution code',
      isDistributionCode,
    ),
  ],
  '1098': [
    {
      id: '1098.dates',
      severity: 'warning',
      source: 'Form 1098 instructions: a loan is acquired after it was made',
      run: (context, rule) => {
        const [made, acquired] = [context.text('box3'), context.text('box11')];
        if (made === undefined || acquired === undefined) return;
        context.report(
          rule.id,
          rule.severity,
          made <= acquired,
          `origination ${made}, acquisition ${acquired}`,
          ['box3', 'box11'],
        );
      },
    },
    {
      id: '1098.rate',
      severity: 'warning',
      source: 'Interest against principal',
      run: (context, rule) => {
        const [interest, principal] = [context.cents('box1'), context.cents('box2')];
        if (interest === undefined || principal === undefined || principal <= 0) return;
        const share = interest / principal;
        context.report(
          rule.id,
          rule.severity,
          share <= 0.15,
          `interest is ${(share * 100).toFixed(1)} % of the principal`,
          ['box1', 'box2'],
        );
      },
    },
  ],
};

/** Rules that every 1099 shares. */
export const COMMON_1099_RULES: readonly Rule[] = [
  tinRule('payer_tin'),
  tinRule('recipient_tin'),
  stateCodeRule('1099.state_code'),
  stateTaxRule('1099.state_tax_below_income', 'income'),
];

function isDistributionCode(codes: string): boolean {
  if (!/^[1-9A-HJ-NP-UWY]{1,2}$/.test(codes)) return false;
  return !/^\d\d$/.test(codes) || ['81', '18', '82', '28', '84', '48'].includes(codes);
}

function stateTaxRule(id: string, base: string): Rule {
  return {
    id,
    severity: 'warning',
    source: 'Tax withheld is a part of what it was withheld from',
    run: (context, rule) => {
      for (let index = 0; index < context.count('state'); index += 1) {
        const paths = [`state.${index}.tax`, `state.${index}.${base}`] as const;
        const [tax, wages] = [context.cents(paths[0]), context.cents(paths[1])];
        if (tax === undefined || wages === undefined) continue;
        context.report(
          rule.id,
          rule.severity,
          tax < wages || tax === 0,
          `state tax ${tax < wages ? 'below' : 'not below'} ${base}`,
          paths,
        );
      }
    },
  };
}

function stateCodeRule(id: string): Rule {
  return {
    id,
    severity: 'warning',
    source: 'USPS state codes',
    run: (context: CheckContext, rule) => {
      for (let index = 0; index < context.count('state'); index += 1) {
        const state = context.text(`state.${index}.state`);
        if (state === undefined) continue;
        context.report(rule.id, rule.severity, US_STATES.has(state), `state ${state}`, [
          `state.${index}.state`,
        ]);
      }
    },
  };
}

function withholdingRule(id: string, tax: string, bases: readonly string[]): Rule {
  return {
    id,
    severity: 'warning',
    source: 'Backup withholding at 24 %',
    run: (context, rule) => {
      const withheld = context.cents(tax);
      const base = bases.reduce((sum, path) => sum + (context.cents(path) ?? 0), 0);
      if (withheld === undefined || withheld === 0 || base === 0) return;
      context.report(
        rule.id,
        rule.severity,
        withheld <= base * 0.24 + 100,
        `tax withheld is ${((withheld / base) * 100).toFixed(0)} % of the interest`,
        [tax, ...bases],
      );
    },
  };
}
