import { PAGE_TYPES } from '../../core/page-types';
import { fileMark, type Mark } from './marks';
import type { FileEntry } from './file-entry.svelte';

export type Order = 'added' | 'state' | 'type' | 'name';

/** What needs a person first, what is proven last. */
const URGENCY: readonly Mark[] = [
  'failed',
  'contradicted',
  'unproven',
  'reading',
  'waiting',
  'consistent',
  'proven',
];

/** Files in an order; those that are alike in it stay in the order of adding. */
export function inOrder(entries: readonly FileEntry[], order: Order): FileEntry[] {
  const sorted = [...entries];
  switch (order) {
    case 'added':
      return sorted;
    case 'state':
      return sorted.sort((a, b) => urgency(a) - urgency(b));
    case 'type':
      return sorted.sort((a, b) => typeOf(a) - typeOf(b));
    case 'name':
      return sorted.sort((a, b) => compare(a.record.name, b.record.name));
  }
}

const urgency = ({ record }: FileEntry): number => URGENCY.indexOf(fileMark(record));

/** Forms first, as people sort them; files without a type yet stand at the end. */
function typeOf({ record }: FileEntry): number {
  const type = record.documents[0]?.type;
  return type ? PAGE_TYPES.indexOf(type) : PAGE_TYPES.length;
}

const compare = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });
