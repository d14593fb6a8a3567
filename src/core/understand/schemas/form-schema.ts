import type { PageType } from '../../page-types';

/** How the text in a box is read. */
export type ValueKind =
  | 'money'
  | 'text'
  | 'tin'
  | 'ssn'
  | 'ein'
  | 'date'
  | 'percent'
  | 'number'
  | 'phone'
  | 'routing'
  | 'codes'
  | 'identifier'
  | 'address'
  | 'checkbox';

/** First and last tax year a printed number or a whole box serves; open where absent. */
export interface Years {
  readonly from?: number;
  readonly to?: number;
}

/** One box with one value. */
export interface BoxSpec {
  /** Field path: `box1`, `payer_tin`. */
  readonly path: string;
  /** Printed labels, most usual first, without the box number; compared folded and with OCR errors. */
  readonly labels: readonly string[];
  readonly kind: ValueKind;
  /** Labels so common that they count only where they are all of their line. */
  readonly aloneLabels?: readonly string[];
  /** Labels so short that they count only beside the printed number: `Wages (1)`. */
  readonly shortLabels?: readonly string[];
  /** Printed box number, `1` or `12a`; a label with another number beside it is another box. */
  readonly number?: string;
  readonly years?: Years;
  /** Where a checkbox stands seen from its label. @default 'near' */
  readonly mark?: 'left' | 'near';
  /** Further lines of the printed label; never a value. */
  readonly more?: readonly string[];
  /** A second value in the same box, told by its kind: the percentage beside an amount. */
  readonly also?: { readonly path: string; readonly kind: ValueKind };
  /** The printed number that names the path when revisions renumbered the box: `box{number}`. */
  readonly isNumbered?: boolean;
}

/** A box that holds name, address and perhaps phone of someone. */
export interface PartySpec {
  readonly labels: readonly string[];
  readonly more?: readonly string[];
  /** `payer` gives `payer_name`, `payer_address`, `payer_phone`. */
  readonly prefix: string;
  /** What the box holds. A name box may also hold the address below the name. */
  readonly holds: 'name_and_address' | 'name' | 'address' | 'last_name';
}

/** A part of a form headed by a bare word for a party: `PAYER`, `Lender:`. */
export interface SectionSpec {
  readonly prefix: string;
  /** The word in lower case, without a colon. */
  readonly captions: readonly string[];
  /** Path of the party's taxpayer number. */
  readonly tin: string;
}

/** Columns that repeat: state and local rows. */
export interface RowsSpec {
  readonly path: string;
  readonly columns: readonly {
    readonly key: string;
    readonly labels: readonly string[];
    /** Labels so common that they count only where they are all of their line. */
    readonly aloneLabels?: readonly string[];
    /** Labels so short that they count only beside the printed number. */
    readonly shortLabels?: readonly string[];
    readonly number?: string;
    readonly kind: 'money' | 'state' | 'state_and_id' | 'identifier' | 'text';
  }[];
}

/** Code or label with an amount, repeated: W-2 boxes 12 and 14. */
export interface PairsSpec {
  readonly path: string;
  readonly key: 'code' | 'label';
  readonly labels: readonly string[];
  /** Labels so common that they count only where they are all of their line. */
  readonly aloneLabels?: readonly string[];
  /** Labels so short that they count only beside the printed number. */
  readonly shortLabels?: readonly string[];
  readonly number?: string;
  /** Allowed codes; absent for free labels. */
  readonly codes?: readonly string[];
}

/** A form as data. A new revision is a change here and nowhere else. */
export interface FormSchema {
  readonly type: PageType;
  readonly boxes: readonly BoxSpec[];
  readonly parties: readonly PartySpec[];
  readonly sections?: readonly SectionSpec[];
  readonly rows: readonly RowsSpec[];
  readonly pairs: readonly PairsSpec[];
  /** Printed text that is neither label nor value. */
  readonly boilerplate: readonly string[];
  /** A label that every copy of the form shows once; used to count forms on a sheet. */
  readonly anchors: readonly string[];
}
