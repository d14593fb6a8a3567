import type { PageType } from '../../page-types';
import type { CheckResult, DocumentState, FieldReading } from '../document-reading';
import { BANK_RULES } from './bank-rules';
import { CARD_RULES } from './card-rules';
import { CheckContext, type Rule } from './check-context';
import { COMMON_1099_RULES, INFORMATION_RULES, W2_RULES, tinRule } from './tax-rules';
import { CHECK_RULES, INVOICE_RULES, RECEIPT_RULES } from './trade-rules';

/** The rules of a type, in the order in which they are reported. */
export function rulesOf(type: PageType): readonly Rule[] {
  if (type === 'W2') return W2_RULES;
  if (type === '1098')
    return [...INFORMATION_RULES['1098']!, tinRule('lender_tin'), tinRule('borrower_tin')];
  if (type.startsWith('1099')) return [...(INFORMATION_RULES[type] ?? []), ...COMMON_1099_RULES];
  if (type === 'bank_statement') return BANK_RULES;
  if (type === 'credit_card_statement') return CARD_RULES;
  if (type === 'invoice') return INVOICE_RULES;
  if (type === 'receipt') return RECEIPT_RULES;
  if (type === 'check') return CHECK_RULES;
  return [];
}

/** Runs the rules of a type; a rule whose inputs are absent reports nothing. */
export function runChecks(
  type: PageType,
  fields: Readonly<Record<string, FieldReading>>,
): CheckResult[] {
  const context = new CheckContext(fields);
  for (const rule of rulesOf(type)) rule.run(context, rule);
  return context.results;
}

/** Proven, consistent, unproven or contradicted, from the results alone. */
export function stateOf(type: PageType, results: readonly CheckResult[]): DocumentState {
  if (results.some((check) => check.result === 'fail' && check.severity === 'error'))
    return 'contradicted';
  const proving = new Set(
    rulesOf(type)
      .filter((rule) => rule.proves)
      .map((rule) => rule.id),
  );
  if (results.some((check) => check.result === 'pass' && proving.has(check.id))) return 'proven';
  const rules = results.filter((check) => !/^(?:format|reading)\./.test(check.id));
  return rules.length > 0 && rules.every((check) => check.result === 'pass')
    ? 'consistent'
    : 'unproven';
}
