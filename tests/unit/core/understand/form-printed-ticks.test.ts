import { describe, expect, it } from 'vitest';
import { PageBuilder } from './build-page';
import { formFields } from './form-fields';

describe('ticks printed as text', () => {
  it('are squares with a cross or without', () => {
    const page = new PageBuilder();
    page.text(0.06, 0.03, 'W-2 Wage and Tax Statement 2024', 0.016);
    page
      .text(0.06, 0.08, 'Wages, tips, other comp. (1)')
      .right(0.47, 0.08, '$61,250.00')
      .text(0.53, 0.08, 'Federal income tax withheld (2)')
      .right(0.93, 0.08, '$7,410.25');
    page
      .text(0.06, 0.12, '☐ Statutory employee')
      .text(0.26, 0.12, '☒ Retirement plan')
      .text(0.46, 0.12, '☐ Third-party sick pay');
    const fields = formFields(page.build(), 'W2');
    expect(fields).toMatchObject({ box1: '61250.00', box2: '7410.25', retirement_plan: true });
    for (const empty of ['statutory_employee', 'third_party_sick_pay'])
      expect(fields).not.toHaveProperty([empty]);
  });

  it('are brackets behind their captions', () => {
    const page = new PageBuilder();
    page.text(0.06, 0.03, 'W-2 Wage and Tax Statement 2024', 0.016);
    page
      .text(0.06, 0.08, 'Wages, tips, other comp. (1)')
      .right(0.47, 0.08, '$61,250.00')
      .text(0.53, 0.08, 'Federal income tax withheld (2)')
      .right(0.93, 0.08, '$7,410.25');
    page.text(0.06, 0.12, '13 Statutory employee [ ] Retirement plan [X] Third-party sick pay [ ]');
    const fields = formFields(page.build(), 'W2');
    expect(fields).toMatchObject({ box1: '61250.00', box2: '7410.25', retirement_plan: true });
    for (const empty of ['statutory_employee', 'third_party_sick_pay'])
      expect(fields).not.toHaveProperty([empty]);
  });
});
