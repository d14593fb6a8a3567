import { describe, expect, it } from 'vitest';
import { PageBuilder } from './build-page';
import { formFields } from './form-fields';

describe('parties without captions', () => {
  it("are told by the payer's number under its name", () => {
    const page = new PageBuilder();
    page
      .text(0.06, 0.03, 'ALDERWOOD', 0.018)
      .text(0.06, 0.052, '1305 Dock Street, Boise, ID 83702', 0.009)
      .text(0.06, 0.066, 'Customer Service: 800-555-0142', 0.009)
      .text(0.06, 0.08, "Payer's Federal ID: 84-2217643", 0.009);
    page
      .text(0.6, 0.03, '2023 Form 1099-DIV', 0.014)
      .text(0.6, 0.05, 'Dividends and Distributions', 0.011)
      .text(0.6, 0.07, 'Account Number: 4471-9920', 0.009)
      .text(0.6, 0.085, "Recipient's TIN: XX-XXX2087", 0.009);
    page.block(0.1, 0.14, ['HARBOR HOLDINGS LLC', '9 ELM STREET', 'BOISE ID 83704']);
    const rows: [string, string][] = [
      ['1a. Total ordinary dividends', '1,812.33'],
      ['1b. Qualified dividends', '1,200.10'],
      ['2a. Total capital gain distributions', '0.00'],
      ['4. Federal income tax withheld', '0.00'],
      ['7. Foreign tax paid', '12.40'],
    ];
    rows.forEach(([a, b], i) => page.text(0.1, 0.3 + 0.02 * i, a).right(0.7, 0.3 + 0.02 * i, b));
    const fields = formFields(page.build(), '1099-DIV');
    expect(fields).toMatchObject({
      payer_name: 'ALDERWOOD',
      payer_address: '1305 Dock Street, Boise, ID 83702',
      payer_phone: '800-555-0142',
      payer_tin: '84-2217643',
      recipient_name: 'HARBOR HOLDINGS LLC',
      recipient_address: '9 ELM STREET\nBOISE ID 83704',
      recipient_tin: 'XX-XXX2087',
      account_number: '4471-9920',
      box1a: '1812.33',
      box1b: '1200.10',
      box7: '12.40',
    });
  });

  it('are told by what stands nearest', () => {
    const page = new PageBuilder();
    page
      .block(0.5, 0.03, ['Alderwood Partners', '1305 Dock Street', 'Boise, ID 83702'])
      .text(0.5, 0.078, "Payer's Federal ID: 84-2217643")
      .text(0.5, 0.094, '(800) 555-0142');
    page
      .block(0.1, 0.14, ['HARBOR SECURITIES INC', '9 ELM STREET', 'BOISE ID 83704'])
      .text(0.6, 0.14, "Recipient's Tax ID: **-***2087");
    page.text(0.1, 0.22, '2023 Form 1099-INT Interest Income', 0.014);
    const rows: [string, string][] = [
      ['1 Interest income', '1,812.33'],
      ['2 Early withdrawal penalty', '0.00'],
      ['4 Federal income tax withheld', '0.00'],
    ];
    rows.forEach(([a, b], i) => page.text(0.1, 0.3 + 0.02 * i, a).right(0.7, 0.3 + 0.02 * i, b));
    const fields = formFields(page.build(), '1099-INT');
    expect(fields).toMatchObject({
      payer_name: 'Alderwood Partners',
      payer_address: '1305 Dock Street\nBoise, ID 83702',
      payer_phone: '(800) 555-0142',
      payer_tin: '84-2217643',
      recipient_name: 'HARBOR SECURITIES INC',
      recipient_address: '9 ELM STREET\nBOISE ID 83704',
      box1: '1812.33',
    });
  });

  it('have a phone number without a caption', () => {
    const page = new PageBuilder();
    const s = 0.008;
    page
      .text(0.06, 0.05, "PAYER'S name, street address, city or town, state", s)
      .block(0.07, 0.064, ['Great Fir Fabrication Inc', '18 Dock Street', 'Boise, ID 83702']);
    page
      .text(0.06, 0.13, "PAYER'S TIN", s)
      .text(0.07, 0.142, '84-2217643')
      .text(0.07, 0.158, '208-555-0142');
    page.text(0.28, 0.13, "RECIPIENT'S TIN", s).text(0.29, 0.142, '521-44-9087');
    page
      .text(0.06, 0.18, "RECIPIENT'S name and address", s)
      .block(0.07, 0.194, ['Ruth Amador', '9 Elm Street', 'Boise, ID 83704']);
    page
      .text(0.55, 0.05, '1 Rents', s)
      .text(0.57, 0.062, '4,800.00')
      .text(0.55, 0.1, '4 Federal income tax withheld', s)
      .text(0.75, 0.03, 'Form 1099-MISC 2023', 0.012);
    const fields = formFields(page.build(), '1099-MISC');
    expect(fields).toMatchObject({
      payer_name: 'Great Fir Fabrication Inc',
      payer_tin: '84-2217643',
      payer_phone: '208-555-0142',
      recipient_tin: '521-44-9087',
      box1: '4800.00',
    });
    for (const empty of ['box4']) expect(fields).not.toHaveProperty([empty]);
  });
});
