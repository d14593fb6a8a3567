import { describe, expect, it } from 'vitest';
import { tillData } from './till-page';

const HEAD = `
        HILL STREET CAFE
        12 ELM STREET
        RENO, NV 89501
`;

describe('the slip of a card terminal', () => {
  it('has a subtotal that the tip was added to', () => {
    expect(
      tillData(`${HEAD}
  MID: 8812  TID: 001
        SALE
  CARD TYPE:            VISA
  ACCT:            XXXXXXXXXXXX1234
  TRANS #:            000118
  AMOUNT:            $18.50
  TIP:               $3.00
  TOTAL:             $21.50`),
    ).toMatchObject({
      merchant_name: 'HILL STREET CAFE',
      receipt_number: '000118',
      subtotal: '18.50',
      tip: '3.00',
      total: '21.50',
      payment_method: 'VISA',
      card_last4: '1234',
    });
  });

  it('takes its heading for no shop, and places of a card for no amount', () => {
    const data = tillData(`
        CREDIT CARD SALE
        Hill Street Cafe
        12 Elm Street
        Reno, NV 89501
  Purchase  18.50
  Visa 1234
  Total     18.50`);
    expect(data).toMatchObject({
      merchant_name: 'Hill Street Cafe',
      payment_method: 'Visa',
      card_last4: '1234',
    });
    expect(data['amount_paid']).toBeUndefined();
    expect(data['line_items']).toBeUndefined();
  });

  it.each(['PARKING RECEIPT', 'PAYMENT RECEIPT', 'PURCHASE'])('is headed %s', (title) => {
    const data = tillData(`
        ${title}
        City Garage
        12 Elm Street
        Reno, NV 89501
  Total     $8.50`);
    expect(data['merchant_name']).toBe('City Garage');
  });
});

describe('a receipt sent by mail', () => {
  it('tells at its foot who sold, and may be numbered by letters', () => {
    expect(
      tillData(`
            $9.75
        Bean Bros
  Drip Coffee × 3        $9.75
  Total                  $9.75
  Receipt #MZFN

        12 Elm Street
        Reno, NV 89501
        (775) 555-0199`),
    ).toMatchObject({
      merchant_name: 'Bean Bros',
      merchant_address: '12 Elm Street\nReno, NV 89501',
      merchant_phone: '(775) 555-0199',
      receipt_number: 'MZFN',
      line_items: [{ description: 'Drip Coffee', quantity: '3', amount: '9.75' }],
    });
  });

  it('takes no lines without a town for an address', () => {
    const data = tillData(`
        Bean Bros
  Coffee                 $9.75
  Total                  $9.75
  12 points were added
  to your card`);
    expect(data['merchant_address']).toBeUndefined();
  });
});

describe('a fuel receipt', () => {
  it('has volume and price in one row under the product', () => {
    const data = tillData(`
        Upton Fuels
        12 Elm Road
        Leeds LS1 4AB
  PUMP 5  SUPER UNLEADED
  20.48 L @ 182.4p/L   £37.36
  TOTAL                £37.36
  FUEL CARD            £37.36`);
    expect(data['payment_method']).toBe('FUEL CARD');
    expect(data['line_items']).toEqual([
      {
        description: 'SUPER UNLEADED',
        quantity: '20.48',
        unit_price: '182.4',
        amount: '37.36',
      },
    ]);
  });
});

describe('more papers of sale', () => {
  it('reads a promotion below the items as a discount', () => {
    const data = tillData(`
        Ryde
  Trip fare           $18.00
  Booking fee          $2.00
  Promotion           -$3.00
  Total               $17.00`);
    expect(data).toMatchObject({ discount: '3.00', total: '17.00' });
    expect(data['line_items']).toHaveLength(2);
  });

  it('keeps the suffix of a Canadian number and the number of a suite', () => {
    expect(
      tillData(`
        Maple Mart
        12 Elm Street # 637
        Toronto, ON M5V 2T6
  GST# 878320456 RT0001
  Milk                 4.00
  Total                4.00`),
    ).toMatchObject({
      merchant_tax_id: '878320456RT0001',
      merchant_address: '12 Elm Street # 637\nToronto, ON M5V 2T6',
    });
  });

  it('knows a grand hotel, and a card behind the date of a folio', () => {
    expect(
      tillData(`
        Grand Hotel
        12 Elm Street
        Reno, NV 89501
  Guest Folio
  Date        Description         Charges    Credits
  03/01/2025  Room                600.00
  03/03/2025  American Express XXXXXXXXXXXX1234       600.00
  Total                           600.00   600.00`),
    ).toMatchObject({
      merchant_name: 'Grand Hotel',
      payment_method: 'American Express',
      card_last4: '1234',
    });
  });
});

describe('numbers of a till', () => {
  it('stand behind short names with a mark, and a card behind its short name', () => {
    expect(
      tillData(`
        VALUE MART
        12 ELM STREET
        RENO, NV 89501
  ST# 4313 OP# 004747 TE# 47 TR# 87537
  SHOES    001312000029    107.04 X
           TOTAL       107.04
      MCARD TEND       107.04`),
    ).toMatchObject({
      receipt_number: '87537',
      payment_method: 'MCARD',
      amount_paid: '107.04',
    });
  });

  it('number a trip, and a city has taxis', () => {
    expect(
      tillData(`
        CITY TAXI
  TRIP # 36136
  FARE         18.00
  TOTAL        18.00`),
    ).toMatchObject({ merchant_name: 'CITY TAXI', receipt_number: '36136' });
  });
});

describe('an order sent by mail', () => {
  it('counts its items below them, and takes no buyer for the shop', () => {
    const data = tillData(`
  Best Gadgets
  Order number: 7711-2231
  Shipped to
  Jane Roe
  12 Elm Street
  Reno, NV 89501

  USB-C cable 2 m           $19.98
  SKU 6510871 Qty: 2
  Phone case                $17.48
  SKU 6510899 Qty: 1
  Total                     $37.46
  Payment method
  Visa ending in 4116`);
    expect(data).toMatchObject({
      payment_method: 'Visa',
      card_last4: '4116',
      line_items: [
        { description: 'USB-C cable 2 m', quantity: '2', amount: '19.98' },
        { description: 'Phone case', quantity: '1', amount: '17.48' },
      ],
    });
    expect(data['merchant_address']).toBeUndefined();
  });
});

describe('what is no item', () => {
  it('are the lines of an address, though they begin with a number', () => {
    const shop = tillData(`
        Corner Shop
        5 High Street
        Coventry
        W11 7PH
  Milk        1.20
  TOTAL       1.20`);
    expect(shop['line_items']).toEqual([{ description: 'Milk', amount: '1.20' }]);
    const buyer = tillData(`
  Photo Store
  BILLED TO
  Visa .... 8216
  Jane Roe
  12 Elm Street
  Photo App Monthly      $4.99
  TOTAL                  $4.99`);
    expect(buyer['line_items']).toEqual([{ description: 'Photo App Monthly', amount: '4.99' }]);
    expect(buyer['amount_paid']).toBeUndefined();
    expect(buyer['card_last4']).toBe('8216');
  });

  it('are rates of a tax before the price, and ways to pay', () => {
    const data = tillData(`
        BAR ROMA
        Via Roma 5
        20121 Milano
  CAFFE            10,00%       1,10
  CORNETTO         10,00%       1,40
  TOTALE COMPLESSIVO            2,50
  Pagamento contante            2,50`);
    expect(data).toMatchObject({
      payment_method: 'Pagamento contante',
      line_items: [
        { description: 'CAFFE', amount: '1.10' },
        { description: 'CORNETTO', amount: '1.40' },
      ],
    });
  });
});
