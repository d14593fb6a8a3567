import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { WeightsError } from '../../core/errors';
import type { ModelFiles } from '../../core/ports';

/** The models folder on the disk. */
export class NodeModelFiles implements ModelFiles {
  constructor(private readonly folder: string) {}

  /** An absolute path, as a user may give one, stays as it is. */
  locate(file: string): string {
    return path.resolve(this.folder, file);
  }

  async readJson(file: string): Promise<unknown> {
    const location = this.locate(file);
    try {
      return JSON.parse(await readFile(location, 'utf8')) as unknown;
    } catch (cause) {
      throw new WeightsError('model_file_missing', `Cannot read ${location}`, { cause });
    }
  }
}
