import type { DataValue, DocumentData, FieldReading } from './document-reading';

interface Node {
  [key: string]: Node | DataValue;
}

/** Turns dotted paths into nested data; a level whose keys are all numbers becomes a list. */
export function nestFields(fields: Readonly<Record<string, FieldReading>>): DocumentData {
  const root: Node = {};
  for (const [path, field] of Object.entries(fields)) {
    const keys = path.split('.');
    let node = root;
    for (const key of keys.slice(0, -1)) {
      const next = (node[key] ?? {}) as Node;
      node[key] = next;
      node = next;
    }
    node[keys[keys.length - 1]!] = field.value;
  }
  return listify(root) as DocumentData;
}

function listify(value: Node | DataValue): DataValue {
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value as Node);
  if (entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key))) {
    return entries.sort((a, b) => Number(a[0]) - Number(b[0])).map(([, entry]) => listify(entry));
  }
  return Object.fromEntries(entries.map(([key, entry]) => [key, listify(entry)]));
}
