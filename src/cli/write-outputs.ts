import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { documentsCsv } from '../core/export/csv';
import type { ExportDocument } from '../core/export/export-source';
import { documentsXlsx } from '../core/export/xlsx';
import { fromReading } from '../protocol/reading';
import type { Reading } from '../protocol/reading-schema';

/** Gives each file of a run a name of its own in the output folder: two scans may both be `scan.pdf`. */
export class OutputNames {
  private readonly taken = new Set<string>();

  /** @returns the file's own name with `.json`, numbered where it was taken already. */
  next(file: string): string {
    const base = path.basename(file);
    let name = `${base}.json`;
    for (let copy = 2; this.taken.has(name); copy += 1) name = `${base}-${copy}.json`;
    this.taken.add(name);
    return name;
  }
}

/** Writes a reading as indented JSON. */
export async function writeReading(folder: string, name: string, reading: Reading): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, name), `${JSON.stringify(reading, undefined, 2)}\n`);
}

/** Writes all documents of a run as tables: `sheaf-export.csv` and `sheaf-export.xlsx`, as the app names them. */
export async function writeTables(
  folder: string,
  readings: readonly Reading[],
  kinds: { readonly csv: boolean; readonly xlsx: boolean },
): Promise<void> {
  if (!kinds.csv && !kinds.xlsx) return;
  await mkdir(folder, { recursive: true });
  const documents = readings.flatMap((reading): ExportDocument[] =>
    'error' in reading
      ? []
      : fromReading(reading).map((document) => ({ file: path.basename(reading.file), document })),
  );
  const target = path.join(folder, 'sheaf-export');
  if (kinds.csv) await writeFile(`${target}.csv`, documentsCsv(documents));
  if (kinds.xlsx) await writeFile(`${target}.xlsx`, documentsXlsx(documents));
}
