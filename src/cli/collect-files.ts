import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** A file to read, or a path that leads nowhere. */
export interface CollectedFile {
  readonly path: string;
  /** Why it cannot be read, for a path that does not exist. */
  readonly problem?: string;
}

/** Files in the order given; a folder's own in the order of their names, its subfolders with it, hidden ones left out. */
export async function collectFiles(paths: readonly string[]): Promise<CollectedFile[]> {
  const files: CollectedFile[] = [];
  for (const given of paths) {
    try {
      const stats = await stat(given);
      if (stats.isDirectory()) files.push(...(await filesIn(given)));
      else files.push({ path: given });
    } catch (error) {
      files.push({ path: given, problem: reasonOf(error) });
    }
  }
  return files;
}

async function filesIn(folder: string): Promise<CollectedFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
  const files: CollectedFile[] = [];
  for (const entry of names) {
    if (entry.name.startsWith('.')) continue;
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await filesIn(file)));
    else if (entry.isFile() || entry.isSymbolicLink()) files.push({ path: file });
  }
  return files;
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' ? 'There is no such file or folder' : String(error);
}
