import { WeightsError } from '../../core/errors';
import type { ModelFiles } from '../../core/ports';

/** The models folder as the app's own server gives it. */
export class WebModelFiles implements ModelFiles {
  /** @param baseUrl absolute URL of the folder, with a trailing slash. */
  constructor(private readonly baseUrl: string) {}

  locate(path: string): string {
    return new URL(path, this.baseUrl).href;
  }

  async readJson(path: string): Promise<unknown> {
    const url = this.locate(path);
    try {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      return await response.json();
    } catch (cause) {
      throw new WeightsError('model_file_missing', `Cannot read ${url}`, {
        retryable: true,
        cause,
      });
    }
  }
}
