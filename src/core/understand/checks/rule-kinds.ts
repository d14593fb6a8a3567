import { dollars, type CheckContext, type Rule } from './check-context';

interface RuleHead {
  readonly id: string;
  readonly severity: Rule['severity'];
  readonly source: string;
  readonly proves?: boolean;
}

/** `left` may not be above `right`, in cents, with some cents of tolerance. */
export function atMost(head: RuleHead, left: string, right: string, toleranceCents = 0): Rule {
  return {
    ...head,
    run: (context) => {
      const [a, b] = [context.cents(left), context.cents(right)];
      if (a === undefined || b === undefined) return;
      const passes = a <= b + toleranceCents;
      context.report(
        head.id,
        head.severity,
        passes,
        `${left} ${dollars(a)} ${passes ? '≤' : 'is above'} ${right} ${dollars(b)}`,
        [left, right],
      );
    },
  };
}

/** The sum of some fields may not be above another. */
export function sumAtMost(
  head: RuleHead,
  parts: readonly string[],
  whole: string,
  toleranceCents = 0,
): Rule {
  return {
    ...head,
    run: (context) => {
      const present = parts.filter((part) => context.cents(part) !== undefined);
      const limit = context.cents(whole);
      if (limit === undefined || present.length === 0) return;
      const sum = present.reduce((total, part) => total + context.cents(part)!, 0);
      const passes = sum <= limit + toleranceCents;
      context.report(
        head.id,
        head.severity,
        passes,
        `${present.join(' + ')} = ${dollars(sum)} ${passes ? '≤' : 'is above'} ${whole} ${dollars(limit)}`,
        [...present, whole],
      );
    },
  };
}

/** `value` should be close to an expected number of cents that the function works out, or it gives none. */
export function equals(
  head: RuleHead,
  describe: string,
  paths: readonly string[],
  sides: (
    context: CheckContext,
  ) =>
    { readonly actual: number; readonly expected: number; readonly tolerance: number } | undefined,
): Rule {
  return {
    ...head,
    run: (context) => {
      const found = sides(context);
      if (!found) return;
      const passes = Math.abs(found.actual - found.expected) <= found.tolerance + 1e-6;
      const numbers = passes
        ? ''
        : `: printed ${dollars(found.actual)}, expected ${dollars(found.expected)}`;
      context.report(head.id, head.severity, passes, describe + numbers, paths);
    },
  };
}

/** A printed text must have a form. */
export function matches(
  head: RuleHead,
  path: string,
  what: string,
  test: (text: string) => boolean,
): Rule {
  return {
    ...head,
    run: (context) => {
      const text = context.text(path);
      if (text === undefined) return;
      const passes = test(text);
      context.report(
        head.id,
        head.severity,
        passes,
        `${path} ${passes ? 'is' : 'is not'} ${what}`,
        [path],
      );
    },
  };
}
