import type { ReadPage } from '../core/document';
import type { DocumentReading } from '../core/understand/document-reading';
import { groupingOptions, valueCorrections } from './corrections';
import type { Correction } from './corrections';
import type { Understand } from './services';

/** The documents of a file with a person's corrections laid over them; without any, what was read. */
export function correctedDocuments(
  understand: Understand,
  read: { readonly pages: readonly ReadPage[]; readonly documents: readonly DocumentReading[] },
  corrections: readonly Correction[],
  fileName: string,
): readonly DocumentReading[] {
  if (!corrections.some(({ kind }) => kind !== 'reviewed')) return read.documents;
  const grouping = { ...groupingOptions(corrections), fileName };
  // Values name their document by where it starts, so the documents must be known first.
  const documents = understand(read.pages, grouping);
  const values = valueCorrections(corrections, documents);
  if (Object.keys(values).length === 0) return documents;
  return understand(read.pages, { ...grouping, corrections: values });
}
