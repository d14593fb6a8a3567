import { expect, test } from 'vitest';
import { AnswerBudget } from '../../../../src/core/intake/answer-budget';
import { INTAKE_LIMITS } from '../../../../src/core/intake/limits';

test('a bad file is told within ten seconds', () => {
  expect(new AnswerBudget().leftMs()).toBe(INTAKE_LIMITS.answerMs);
  expect(INTAKE_LIMITS.answerMs).toBeLessThan(10_000);
});

test('opening and the first page share one time, pages do not share theirs', () => {
  const budget = new AnswerBudget(1000);
  budget.spend(300);
  budget.spend(200, 0);
  expect([budget.leftMs(0), budget.leftMs(1)]).toEqual([500, 700]);
});

test('after a picture the next one has the whole time', () => {
  const budget = new AnswerBudget(1000);
  budget.spend(300);
  budget.spend(200, 0);
  budget.renew(0);
  expect(budget.leftMs(0)).toBe(1000);
});

test('there is never less than nothing left', () => {
  const budget = new AnswerBudget(100);
  budget.spend(300);
  expect(budget.leftMs(4)).toBe(0);
});
