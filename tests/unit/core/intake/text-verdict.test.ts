import { describe, expect, test } from 'vitest';
import { judgeTextLayer, type TextLayerFacts } from '../../../../src/core/intake/text-verdict';

const PROSE =
  'Wages, tips, other compensation. Federal income tax withheld. Social security wages. Medicare wages and tips. ' +
  'Employer identification number. This information is being furnished to the Internal Revenue Service.';

const facts = (changed: Partial<TextLayerFacts>): TextLayerFacts => ({
  text: PROSE,
  unseenShare: 0,
  imageShare: 0,
  curveCount: 0,
  unreadImageShare: 0,
  outlinedLetters: 0,
  ...changed,
});

describe('judgeTextLayer', () => {
  test('a born-digital page is trusted', () => {
    expect(judgeTextLayer(facts({}))).toMatchObject({ trusted: true, reasons: [] });
  });

  test('German and French are languages too', () => {
    for (const text of [
      'Rechnung gemäß Bestellung vom ersten März. Lieferantenstraße, Umsatzsteuer, Gesamtbetrag, Zahlungsbedingungen, Leistungsempfänger',
      'Facture, montant total toutes taxes comprises, conditions de paiement, adresse de livraison, numéro de commande, société',
    ])
      expect(judgeTextLayer(facts({ text })).trusted, text).toBe(true);
  });

  test('scripts that are not Latin are not judged by Latin pairs', () => {
    for (const text of [
      'Счет-фактура. Продавец, покупатель, наименование товара, количество, цена, стоимость, всего к оплате по документу',
      'Τιμολόγιο πώλησης. Ημερομηνία, περιγραφή, ποσότητα, τιμή μονάδας, σύνολο πληρωμής, φόρος προστιθέμενης αξίας',
      '請求書 発行日 お支払期限 品名 数量 単価 金額 小計 消費税 合計金額 振込先 銀行 支店 普通口座 番号',
    ])
      expect(judgeTextLayer(facts({ text })).trusted, text).toBe(true);
  });

  test('a page of numbers is trusted', () => {
    const text = '01/02 1,234.56 23.00\n'.repeat(30);
    expect(judgeTextLayer(facts({ text })).trusted).toBe(true);
  });

  test.each([
    ['no_text', { text: ' \n ' }],
    ['garbled', { text: 'ÿ\ue001\ue002\ue003 \ue004\ue005 Total \ufffd\ufffd' }],
    // Every letter moved on by three, as a font without its mapping gives.
    [
      'garbled',
      { text: PROSE.replace(/[a-z]/gi, (letter) => String.fromCharCode(letter.charCodeAt(0) + 3)) },
    ],
    ['scanned', { text: 'Scanned with some app on my telephone today', imageShare: 0.95 }],
    ['sparse', { text: 'Page 1', imageShare: 0.5 }],
    ['vector_text', { text: 'Total 12.00', curveCount: 9000 }],
  ] as const)('%s is not trusted and says why', (reason, changed) => {
    const verdict = judgeTextLayer(facts(changed));
    expect(verdict.trusted).toBe(false);
    expect(verdict.reasons).toContain(reason);
    expect(verdict.message).not.toBe('the text is exact');
  });

  test("a scanner's own good OCR is used, and said to be that", () => {
    const text = PROSE.repeat(8);
    expect(judgeTextLayer(facts({ text, unseenShare: 1, imageShare: 1 }))).toMatchObject({
      trusted: true,
      reasons: ['invisible_text'],
    });
  });

  test("a scanner's own poor OCR is not used", () => {
    const text =
      'Wqgcs tjps ofhcr cqmpcnsqtjqn Fcdcrql jnxqmc tqx wjthhxld Sqcjql sccvrjty wqgcs '.repeat(20);
    const verdict = judgeTextLayer(facts({ text, unseenShare: 1, imageShare: 1 }));
    expect(verdict).toMatchObject({ trusted: false, reasons: ['garbled', 'invisible_text'] });
  });

  test('an image with no text on it is to be read beside the layer', () => {
    const verdict = judgeTextLayer(facts({ unreadImageShare: 0.3, imageShare: 0.3 }));
    expect(verdict).toMatchObject({ trusted: true, reasons: ['image_part'] });
  });
});
