import { describe, expect, it } from 'vitest';
import type { FieldReading, FieldValue } from '../../../../src/core/understand/document-reading';
import { areCopies, joinedReading } from '../../../../src/core/understand/documents/copies';
import { understandPages } from '../../../../src/core/understand/understand';
import { PageBuilder } from './build-page';
import { drawW2 } from './sample-forms';

function field(value: FieldValue, confidence = 0.95): FieldReading {
  const quad = [
    [0, 0],
    [0.1, 0],
    [0.1, 0.1],
    [0, 0.1],
  ] as const;
  return { value, text: String(value), confidence, page: 0, quad, source: 'ocr', checks: [] };
}

function reading(values: Record<string, FieldValue | FieldReading>) {
  const fields = Object.fromEntries(
    Object.entries(values).map(([path, value]) => [
      path,
      typeof value === 'object' ? value : field(value),
    ]),
  );
  return { fields, drafts: new Map() };
}

const W2 = {
  employee_ssn: '521-44-9087',
  employer_ein: '84-2217643',
  box1: '61250.00',
  box2: '7410.25',
};

describe('copies of one form', () => {
  it('are known although one of many amounts was misread, and not where several differ', () => {
    const full = { ...W2, box3: '64000.00' };
    expect(areCopies(reading(full).fields, reading({ ...full, box3: '84000.00' }).fields)).toBe(
      false,
    );
    const more = { ...full, box4: '3968.00', box5: '64000.00' };
    expect(areCopies(reading(more).fields, reading({ ...more, box4: '3988.00' }).fields)).toBe(
      true,
    );
    const other = { ...more, box1: '1.00', box2: '2.00', box4: '3.00' };
    expect(areCopies(reading(more).fields, reading(other).fields)).toBe(false);
  });

  it('give each value that most of them read, and the full number for a masked one', () => {
    const { fields } = joinedReading([
      reading({ ...W2, box1: '61260.00', employee_ssn: 'XXX-XX-9087' }),
      reading(W2),
      reading(W2),
    ]);
    expect(fields['box1']?.value).toBe('61250.00');
    expect(fields['employee_ssn']?.value).toBe('521-44-9087');
  });

  it('give a list as a whole from the copy that has most of it', () => {
    const { fields } = joinedReading([
      reading({ ...W2, 'box12.0.code': 'FF', 'box12.0.amount': '32.09' }),
      reading({
        'box12.0.code': 'D',
        'box12.0.amount': '42.88',
        'box12.1.code': 'FF',
        'box12.1.amount': '32.09',
      }),
    ]);
    expect(['box12.0.code', 'box12.1.code'].map((path) => fields[path]?.value)).toEqual([
      'D',
      'FF',
    ]);
  });

  it('add nothing that a poor copy alone claims', () => {
    const poor = reading({ employer_ein: '84-2217643', third_party_sick_pay: field(true, 0.6) });
    expect(Object.keys(joinedReading([reading(W2), poor]).fields)).toEqual(Object.keys(W2));
  });

  it('are one document where a large one stands over a row of small ones', () => {
    const page = new PageBuilder();
    drawW2(page, 'Copy C', { left: 0, top: 0, scale: 1 });
    for (const [at, copy] of ['Copy B', 'Copy 2'].entries())
      drawW2(page, copy, { left: 0.48 * at, top: 0.5, scale: 0.48 });
    const documents = understandPages([page.build()]);
    expect(documents).toHaveLength(1);
    expect(documents[0]?.fields['box1']?.value).toBe('61250.00');
    expect(documents[0]?.copies).toEqual(['2', 'B', 'C']);
    expect(documents[0]?.state).toBe('proven');
  });
});

describe('recognised words', () => {
  const tin = (printed: string): unknown =>
    understandPages([
      new PageBuilder({ source: 'ocr', confidence: 0.95 })
        .text(0.3, 0.05, 'Form 1099-INT Interest Income 2023', 0.016)
        .text(0.07, 0.1, `Payer's Fed ID ${printed}`)
        .text(0.07, 0.2, '1 Interest income')
        .text(0.2, 0.215, '210.11')
        .text(0.4, 0.2, '4 Federal income tax withheld')
        .build(),
    ])[0]?.fields['payer_tin']?.value;

  it('that run into the number behind them are parted', () => {
    expect(tin('Number:38-9537678')).toBe('38-9537678');
    expect(tin('Number38-9537678')).toBe('38-9537678');
    expect(tin('Number: XXXXX-7678')).toBe('XXX-XX-7678');
  });

  it('that were read twice over one place count once', () => {
    const builder = new PageBuilder({ source: 'ocr', confidence: 0.95 })
      .text(0.3, 0.05, 'Form 1098 Mortgage Interest Statement', 0.016)
      .text(0.07, 0.12, "PAYER'S/BORROWER'S name and address")
      .block(0.07, 0.135, ['Ruth Amador', '9 Elm Street', 'Boise, ID 83704']);
    const page = builder.text(0.07, 0.2, '1 Mortgage interest received from').build();
    const lines = page.lines.map((line) => {
      const at = line.words.findIndex(({ text }) => text === 'ID');
      if (at < 0) return line;
      const { quad, ...word } = line.words[at]!;
      const [a, b, c, d] = quad;
      const half = (a[0] + b[0]) / 2;
      const twice = { ...word, text: 'I', quad: [a, [half, b[1]], [half, c[1]], d] as const };
      return { ...line, words: line.words.toSpliced(at, 0, twice) };
    });
    const [document] = understandPages([{ ...page, lines }]);
    expect(document?.fields['borrower_address']?.value).toBe('9 Elm Street\nBoise, ID 83704');
  });
});
