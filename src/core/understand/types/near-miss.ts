/** Titles of documents that look like one of ours and are not; each speaks for `other`. */
export interface NearMiss {
  readonly name: string;
  readonly titles: readonly string[];
  readonly weight: number;
  /** Invoices refer to these papers by name, so only a title of its own counts. */
  readonly isReferredTo?: boolean;
}
