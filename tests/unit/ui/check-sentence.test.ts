import { describe, expect, test } from 'vitest';
import { checkSentence } from '../../../src/ui/check-sentence';

describe('checkSentence', () => {
  test.each([
    [
      'recipient_tin is not a possible taxpayer number',
      'Recipient TIN is not a possible taxpayer number',
    ],
    [
      'opening 41982.42 and 68 transactions miss closing -5657.47; look at transactions.0',
      'Opening 41,982.42 and 68 transactions miss closing −5,657.47; look at transactions, row 1',
    ],
    ['box 4 = 6.2 % of box 3 + box 7', 'Box 4 = 6.2 % of box 3 + box 7'],
    ['dated 2024-02-19, due 2024-03-19', 'Dated 2024-02-19, due 2024-03-19'],
    ['payer_name and payer_tin differ', 'Payer name and payer TIN differ'],
  ])('%s', (message, sentence) => {
    expect(checkSentence(message, '1099-MISC')).toBe(sentence);
  });
});
