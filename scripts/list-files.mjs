import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Every file under a folder, relative to it, with forward slashes, in a stable order. */
export function listFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
    )
    .sort();
}
