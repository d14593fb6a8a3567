import type { TextSource } from '../document';
import type { Quad } from '../geometry';
import type { PageType } from '../page-types';

/** Where a value came from: the page itself, a person, or the gateway server. */
export type FieldSource = TextSource | 'server' | 'user';

/** Money `"1234.56"`, dates ISO, identifiers as printed without spaces, ticked boxes `true`. */
export type FieldValue = string | boolean;

/** One value with the printed evidence for it. */
export interface FieldReading {
  readonly value: FieldValue;
  /** What was printed, words joined by spaces and lines by newlines; a correction never changes it. */
  readonly text: string;
  /** 0 to 1: recognition, label match and checks together. */
  readonly confidence: number;
  /** Zero-based index of the page within its file. */
  readonly page: number;
  /** Page-relative, around the printed evidence. */
  readonly quad: Quad;
  readonly source: FieldSource;
  /** Ids of the checks that used this value, passed or failed. */
  readonly checks: readonly string[];
  /** What was read before a person corrected it. */
  readonly readValue?: FieldValue;
}

export type CheckSeverity = 'error' | 'warning';

/** The outcome of one rule on one document; a rule whose inputs are absent gives none. */
export interface CheckResult {
  readonly id: string;
  readonly result: 'pass' | 'fail';
  readonly severity: CheckSeverity;
  /** Plain words with the numbers; a failing one names the fields or rows. */
  readonly message: string;
  /** Paths of the fields it looked at. */
  readonly fields: readonly string[];
}

/**
 * `proven`: arithmetic or a checksum ties the key values together and passes. `consistent`: every applicable check
 * passes, none ties the key values. `unproven`: nothing applicable. `contradicted`: a check of severity error fails.
 */
export type DocumentState = 'proven' | 'consistent' | 'unproven' | 'contradicted';

/** Nested values: lists are arrays, list entries objects or strings. */
export type DataValue = FieldValue | readonly DataValue[] | { readonly [key: string]: DataValue };
export type DocumentData = Readonly<Record<string, DataValue>>;

export type PageRole = 'content' | 'instructions' | 'back' | 'blank';

/** One document found in a file: a form, a statement of many pages, a receipt. */
export interface DocumentReading {
  readonly type: PageType;
  /** 0 to 1, calibrated. */
  readonly confidence: number;
  /** Plain words: title found, boxes found, layout. */
  readonly reasons: readonly string[];
  readonly alternatives: readonly { readonly type: PageType; readonly confidence: number }[];
  /** Zero-based page indices within the file, in order. */
  readonly pages: readonly number[];
  /** What each of `pages` is, same order. */
  readonly pageRoles: readonly PageRole[];
  readonly state: DocumentState;
  /** `fields` nested: `{"box12": [{"code": "C", "amount": "2929.20"}]}`. */
  readonly data: DocumentData;
  /** By dotted path: `box1`, `box12.0.code`, `transactions.3.amount`. */
  readonly fields: Readonly<Record<string, FieldReading>>;
  readonly checks: readonly CheckResult[];
  /** Names of the copies of this one form that were found (`B`, `C`, `2`), when there were several or one is named. */
  readonly copies?: readonly string[];
  readonly corrected?: boolean;
  readonly void?: boolean;
}

/** A person's word on one value; an empty path list means none. */
export interface FieldCorrection {
  readonly path: string;
  readonly value: FieldValue;
}

export interface UnderstandOptions {
  /** Only used in messages. */
  readonly fileName?: string;
  /** Types a person set, by page index; they win over every evidence. */
  readonly pageTypes?: Readonly<Record<number, PageType>>;
  /** Page indices that start a document because a person split there. */
  readonly splitBefore?: readonly number[];
  /** Page indices that continue the document before because a person joined there. */
  readonly joinBefore?: readonly number[];
  /** Corrected values by document index. */
  readonly corrections?: Readonly<Record<number, readonly FieldCorrection[]>>;
}
