import { describe, expect, it } from 'vitest';
import { understandPages } from '../../../../src/core/understand/understand';
import { PageBuilder } from './build-page';
import { readTill, tillData } from './till-page';

const items = (roll: string): unknown => tillData(roll)['line_items'];

describe('items of a till roll', () => {
  it('leaves article numbers and tax flags out of the words', () => {
    expect(
      items(`
            NORTHGATE FOODS
  POTATO BITES   001312000026 F   2.96 O
  SNACK BARS     002190848816 F T 4.98 X
  284020005  OAT DRINK      NF   $2.99
  E    96716 ORG SPINACH          4.79 A
             SUBTOTAL            15.72
             TOTAL               15.72`),
    ).toEqual([
      { description: 'POTATO BITES', amount: '2.96' },
      { description: 'SNACK BARS', amount: '4.98' },
      { description: 'OAT DRINK', amount: '2.99' },
      { description: 'ORG SPINACH', amount: '4.79' },
    ]);
  });

  it('reads amounts with the tax class glued to them', () => {
    expect(
      items(`
          HILL STREET PHARMACY
  1 PAIN RELIEF 100CT        12.49B
  2 COTTON BALLS              3.29T
    COUPON                    2.00-A
    SUBTOTAL                 13.78
    TOTAL                    13.78`),
    ).toEqual([
      { description: 'PAIN RELIEF 100CT', quantity: '1', amount: '12.49' },
      { description: 'COTTON BALLS', quantity: '2', amount: '3.29' },
      { description: 'COUPON', amount: '-2.00' },
    ]);
  });

  it('reads weights and counts in rows above and below the words', () => {
    expect(
      items(`
            GREENFIELD MARKET
   1.27 lb @ 0.59 /lb
  WT BANANAS                    0.75 F
  THRESHOLD BOWL               11.98
             2 @ $5.99 ea
  ELBOW JOINT
   6@0.85                       5.10
  BIO APFEL
    0,812 kg   1,95 €/kg        1.58
     TAX                        0.00
  **** BALANCE                 19.41`),
    ).toEqual([
      { description: 'BANANAS', quantity: '1.27', unit_price: '0.59', amount: '0.75' },
      { description: 'THRESHOLD BOWL', quantity: '2', unit_price: '5.99', amount: '11.98' },
      { description: 'ELBOW JOINT', quantity: '6', unit_price: '0.85', amount: '5.10' },
      { description: 'BIO APFEL', quantity: '0.812', unit_price: '1.95', amount: '1.58' },
    ]);
  });

  it('reads the count in front and the price in its column', () => {
    expect(
      items(`
          PANADERIA CENTRO
    Uds  Concepto    P. Unit  Importe
  1 PAN MOLDE                   1,35
  2 LECHE ENTERA       0,92     1,84
                 TOTAL          3,19`),
    ).toEqual([
      { description: 'PAN MOLDE', quantity: '1', amount: '1.35' },
      { description: 'LECHE ENTERA', quantity: '2', unit_price: '0.92', amount: '1.84' },
    ]);
  });

  it('reads a count alone in a column of its own, in one row even', () => {
    expect(
      items(`
          AIML STORE
  Windows Pro              1       $107.66
  Pack Extra Long                   $26.06
                   SUBTOTAL        $133.72
                      TOTAL        $133.72`),
    ).toEqual([
      { description: 'Windows Pro', quantity: '1', amount: '107.66' },
      { description: 'Pack Extra Long', amount: '26.06' },
    ]);
  });

  it('joins the lines of words that begin with their count', () => {
    expect(
      items(`
        Contoso
   1 Tablet Pro 6
     256GB / fast /
     8GB RAM (Black)        $ 999.00
   1 Pen                     $ 99.99
        Total              $ 1098.99`),
    ).toEqual([
      {
        description: 'Tablet Pro 6 256GB / fast / 8GB RAM (Black)',
        quantity: '1',
        amount: '999.00',
      },
      { description: 'Pen', quantity: '1', amount: '99.99' },
    ]);
  });

  it('takes a gift card for an item where the sum needs it, and for a payment elsewhere', () => {
    const sold = tillData(`
          CORNER DRUGS
   BIRD SEED             5.98
   GIFT CARD            51.49
   SUBTOTAL             57.47
   TOTAL                57.47
   DEBIT                57.47`);
    expect(sold['line_items']).toEqual([
      { description: 'BIRD SEED', amount: '5.98' },
      { description: 'GIFT CARD', amount: '51.49' },
    ]);
    expect(sold['payment_method']).toBe('DEBIT');
    const paid = tillData(`
          CORNER DRUGS
   BIRD SEED             5.98
   GIFT CARD             5.98
   SUBTOTAL              5.98
   TOTAL                 5.98`);
    expect(paid['line_items']).toEqual([{ description: 'BIRD SEED', amount: '5.98' }]);
    expect(paid['payment_method']).toBe('GIFT CARD');
  });

  it('puts an amount that slipped off its row back, and counts a word read twice once', () => {
    const size = 0.02;
    const page = new PageBuilder({ width: 600, height: 900, source: 'ocr' })
      .text(0.3, 0.05, 'CONTOSO', 0.03)
      .text(0.1, 0.2, 'Clerk Paul', size)
      .text(0.7, 0.227, '$2.20', size)
      .text(0.1, 0.24, '1', size)
      .text(0.102, 0.2405, '1', size)
      .text(0.2, 0.24, 'Cappuccino', size)
      .text(0.1, 0.29, '1', size)
      .text(0.2, 0.29, 'Croissant', size)
      .text(0.7, 0.29, '$3.00', size)
      .text(0.2, 0.35, 'Total', size)
      .text(0.7, 0.35, '$5.20', size)
      .build();
    const [document] = understandPages([page], { pageTypes: { 0: 'receipt' } });
    expect(document?.data['line_items']).toEqual([
      { description: 'Cappuccino', quantity: '1', amount: '2.20' },
      { description: 'Croissant', quantity: '1', amount: '3.00' },
    ]);
  });

  it('passes over prices before savings and what was saved', () => {
    const { state, data } = readTill(`
             SAFEWAY HILL
   PEANUT BTR               6.49 S
    Regular Price    7.99
    Card Savings     1.50-
   CABLE                   19.99 N
     ITEM TAX               1.72
         SUBTOTAL          26.48
         SALES TAX          1.72
         TOTAL             28.20`);
    expect(state).toBe('proven');
    expect((data as Record<string, unknown>)['line_items']).toEqual([
      { description: 'PEANUT BTR', amount: '6.49' },
      { description: 'CABLE', amount: '19.99' },
    ]);
  });

  it('joins words whose bracket closes in the next row', () => {
    expect(
      items(`
          HILL STREET STORE
  Freedom Trainer (Toilet      $43.19
  Trainer)
  Phone Case, Big Tree         $17.48
    SUBTOTAL                   $60.67
    TOTAL                      $60.67`),
    ).toEqual([
      { description: 'Freedom Trainer (Toilet Trainer)', amount: '43.19' },
      { description: 'Phone Case, Big Tree', amount: '17.48' },
    ]);
  });
});
