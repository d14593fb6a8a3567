import type { CheckResult, CheckSeverity, FieldReading } from '../document-reading';
import { toCents } from '../normalize/money';

/** Fields of one document while its checks run. */
export class CheckContext {
  readonly results: CheckResult[] = [];

  private readonly counts = new Map<string, number>();

  constructor(readonly fields: Readonly<Record<string, FieldReading>>) {
    for (const path of Object.keys(fields)) {
      const entry = /^(\w+)\.(\d+)/.exec(path);
      if (entry) this.counts.set(entry[1]!, Math.max(this.count(entry[1]!), Number(entry[2]) + 1));
    }
  }

  /** Amount of a field in cents; `undefined` where the field is absent or no amount. */
  cents(path: string): number | undefined {
    const value = this.fields[path]?.value;
    if (typeof value !== 'string' || !/^-?\d+(?:\.\d+)?$/.test(value)) return undefined;
    return toCents(value);
  }

  text(path: string): string | undefined {
    const value = this.fields[path]?.value;
    return typeof value === 'string' ? value : undefined;
  }

  has(path: string): boolean {
    return this.fields[path] !== undefined;
  }

  /** Number of entries of a list. */
  count(list: string): number {
    return this.counts.get(list) ?? 0;
  }

  report(
    id: string,
    severity: CheckSeverity,
    passes: boolean,
    message: string,
    paths: readonly string[],
  ): void {
    this.results.push({
      id,
      result: passes ? 'pass' : 'fail',
      severity,
      message,
      fields: paths.filter((path) => this.has(path)),
    });
  }
}

/** A rule on the fields of one type; silent where its inputs are absent. */
export interface Rule {
  readonly id: string;
  readonly severity: CheckSeverity;
  /** Where the rule comes from. */
  readonly source: string;
  readonly run: (context: CheckContext, rule: Rule) => void;
  /** Whether passing ties key values together, so that the document is proven. */
  readonly proves?: boolean;
}

/** Amount as a person reads it. */
export function dollars(cents: number): string {
  const sign = cents < 0 ? '-' : '';
  return `${sign}${(Math.abs(Math.round(cents)) / 100).toFixed(2)}`;
}
