import { describe, expect, it } from 'vitest';
import { readTill, tillData } from './till-page';

describe('head of a till roll', () => {
  it('finds the shop among notices, its branch, address and spaced phone number', () => {
    const found = tillData(`
       See back of receipt for your chance
                **** Walton ****
           Save money. Live well.
             ( 850 ) 932 - 0430
           MANAGER ROBERT TAYLOR
            3767 GULF BREEZE PKWY
            GULF BREEZE FL 32563
  SOAP                 2.00
  TOTAL                2.00`);
    expect(found).toMatchObject({
      merchant_name: 'Walton',
      merchant_address: '3767 GULF BREEZE PKWY\nGULF BREEZE FL 32563',
      merchant_phone: '( 850 ) 932 - 0430',
    });
  });

  it.each([
    ['     99 SPEED MART S/B\n   LOT 2811, JALAN ANGSA,\n   41150 KLANG', '99 SPEED MART S/B'],
    ['     Bar Centrale #204\n   VIA GARIBALDI 12\n   40124 BOLOGNA', 'Bar Centrale'],
    ['  Musée Dupré    REÇU   11/12/2022\n  Place de la Gare\n  45000 Orléans', 'Musée Dupré'],
    ['  Bon-Nr. #1888-368\n     LANG MARKT\n   Rosenweg 180\n   56543 Würzburg', 'LANG MARKT'],
  ])('names the shop of %s', (head, name) => {
    expect(tillData(`${head}\n  SOAP     2,00\n  TOTAL     2,00`)['merchant_name']).toBe(name);
  });

  it('takes the hours of opening for no time, and what follows a town for a phone number', () => {
    const found = tillData(`
           PAUL'S
     Tustin, CA 92782  (714) 555-0140
    OPEN 8:00AM TO 9:00PM DAILY
  SOAP                 2.00
  TOTAL                2.00
   06-28-2014 12:34PM 0403 04 1346`);
    expect(found).toMatchObject({
      merchant_address: 'Tustin, CA 92782',
      merchant_phone: '(714) 555-0140',
      date: '2014-06-28',
      time: '12:34',
    });
  });
});

describe('sums of a till roll', () => {
  it('takes no suggested tip for a tip', () => {
    const found = tillData(`
            The Blue Heron
   2 Lobster Roll            58.00
  SUB TOTAL:                 58.00
  Tax 1:                      4.64
  Amount Due:               $62.64
  Suggested Gratuity:
   18%: (Tip $10.44 Total $73.08)
   20%: (Tip $11.60 Total $74.24)`);
    expect(found).toMatchObject({ subtotal: '58.00', tax: '4.64', total: '62.64' });
    expect(found['tip']).toBeUndefined();
  });

  it('reads a table of taxes below the sums and takes no row of it for a sum', () => {
    const { state, data } = readTill(`
            Albert Hendriks
   2   HALFVOLLE       1,05    2,10
   1   KAAS JONG               6,76 B
   3   SUBTOTAAL               8,86
   BONUS KAAS                 -1,00
       TOTAAL                  7,86
  BTW     OVER    EUR
   9%     7,21    0,65
  TOTAAL  7,21    0,65`);
    expect(data).toMatchObject({ subtotal: '8.86', discount: '1.00', tax: '0.65', total: '7.86' });
    expect(state).toBe('proven');
  });

  it('takes the only tax of a table with rates of nought for the tax', () => {
    const found = tillData(`
           WAN SHENG SDN BHD
  MINERAL WATER        RM3.00 S
  TOTAL (INCLUSIVE GST) RM3.00
  GST SUMMARY   AMOUNT(RM)  TAX(RM)
  S = 6%            2.83       0.17
  Z = 0%            0.00       0.00`);
    expect(found).toMatchObject({ tax: '0.17', total: '3.00', currency: 'MYR' });
    expect(found['taxes']).toBeUndefined();
  });

  it('knows a tax by its rate alone where the sums need it', () => {
    const found = tillData(`
           HERALD GOODS
   SOCKS                 66.65
          SUBTOTAL       66.65
          NY 8.875%       5.92
          TOTAL          72.57`);
    expect(found['tax']).toBe('5.92');
  });

  it('leaves savings printed below the total, dates and counts of items out', () => {
    const found = tillData(`
           HILL CLUB
  SOAP                        5.00
          SUBTOTAL            5.00
          TAX                 0.40
  ****    TOTAL               5.40
  INSTANT SAVINGS        $    2.00
  TOTAL NUMBER OF ITEMS SOLD = 1
  CHK  06/08/2018`);
    expect(found).toMatchObject({ subtotal: '5.00', tax: '0.40', total: '5.40' });
    expect(found['discount']).toBeUndefined();
    expect(found['receipt_number']).toBeUndefined();
  });

  it('takes what was paid for the total where no other is printed, and no balance of zero', () => {
    const found = tillData(`
          HILL INN
     Pay Station: 40312
     Total Paid: $6.00
     Balance: $0.00`);
    expect(found).toMatchObject({ total: '6.00', amount_paid: '6.00' });
  });

  it('reads every sum beside its own label, whatever two labels say together', () => {
    const found = tillData(`
           GRANDMA'S BAKERY
   2  Bagel            5.00
   Sub Total           5.00
   Tax                 0.50
   Total               5.50
   Cash               10.00
   Change              4.50`);
    expect(found).toMatchObject({
      merchant_name: "GRANDMA'S BAKERY",
      tax: '0.50',
      total: '5.50',
      amount_paid: '10.00',
      change: '4.50',
    });
  });

  it('reads a short total that was misread by one letter', () => {
    const found = tillData(`
           CONTOSO
  SOAP               $ 5.00
  Tatal              $ 5.00`);
    expect(found['total']).toBe('5.00');
  });
});

describe('number and payment of a till roll', () => {
  it.each([
    ['  RECEIPT                     No. 104882', '104882'],
    ['  17.03.2023   18:21   Bon-Nr.:4521', '4521'],
    ['  Bill No: 4471        Table: 12', '4471'],
  ])('reads the number in %s', (row, number) => {
    const found = tillData(
      `\n      CORNER\n${row}\n  SOAP    2.00\n  TOTAL    2.00\n  CHECK #2231   2.00`,
    );
    expect(found['receipt_number']).toBe(number);
  });

  it.each([
    ['  *5523 DEBIT     2.00', 'DEBIT', '5523'],
    ['  XXXXXXXXXXXX6411 AMERICAN EXPRESS  2.00', 'AMERICAN EXPRESS', '6411'],
    ['  Visa 4480 (Contactless)   2.00', 'Visa', '4480'],
    ['  CREDIT   2.00\n  MASTERCARD\n  XXXX XXXX XXXX 2210', 'MASTERCARD', '2210'],
    ['  Card Type: MasterCard\n  Card: XXXXXXXXXXXX7781', 'MasterCard', '7781'],
  ])('reads card and places of %s', (rows, method, places) => {
    const found = tillData(
      `\n      BAR & KITCHEN\n  ExtraCare Card #: *******4410\n  SOAP    2.00\n  TOTAL    2.00\n${rows}`,
    );
    expect(found).toMatchObject({ payment_method: method, card_last4: places });
  });
});
