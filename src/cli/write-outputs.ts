import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
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
