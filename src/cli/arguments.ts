import { parseArgs } from 'node:util';
import { MODEL_TASKS, type ModelTask } from '../core/manifest';
import { parsePageRanges, type PageRange } from './page-ranges';

/** What the person asked for. */
export interface ReadArguments {
  readonly command: 'read';
  /** Files and folders, as given. */
  readonly paths: readonly string[];
  /** One reading a line on standard output. */
  readonly json: boolean;
  readonly outDir?: string;
  readonly csv: boolean;
  readonly xlsx: boolean;
  /** One-based; all pages when absent. */
  readonly pages?: readonly PageRange[];
  /** A file for a task: a manifest, or an `.onnx` that somebody brought along. */
  readonly models: ReadonlyMap<ModelTask, string>;
  /** Dictionary of a recogniser that was brought along. */
  readonly dictionary?: string;
  /** Line height of a recogniser whose file leaves it open. Pixels. */
  readonly lineHeight?: number;
  /** Which checkpoints of ours read; the accurate ones when absent. */
  readonly quality?: 'fast' | 'accurate';
  readonly password?: string;
  readonly quiet: boolean;
}

export type CliArguments = ReadArguments | { readonly command: 'help' | 'version' };

/** A mistake on the command line; the message is for the person. */
export class UsageError extends Error {
  override name = 'UsageError';
}

const OPTIONS = {
  json: { type: 'boolean' },
  out: { type: 'string' },
  csv: { type: 'boolean' },
  xlsx: { type: 'boolean' },
  pages: { type: 'string' },
  model: { type: 'string', multiple: true },
  dict: { type: 'string' },
  'line-height': { type: 'string' },
  quality: { type: 'string' },
  password: { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/**
 * Reads the command line.
 * @param args without the program's own name.
 * @throws UsageError
 */
export function parseArguments(args: readonly string[]): CliArguments {
  const { values, positionals } = parse(args);
  if (values.version) return { command: 'version' };
  const [command, ...paths] = positionals;
  if (values.help || command === undefined || command === 'help') return { command: 'help' };
  if (command !== 'read') throw new UsageError(`There is no command '${command}'.`);
  if (paths.length === 0) throw new UsageError('Name at least one file or folder to read.');
  if (values.dict !== undefined && !values.model?.length)
    throw new UsageError('--dict belongs to a recogniser: add --model text-recognition=FILE.');
  return {
    command: 'read',
    paths,
    json: values.json ?? false,
    csv: values.csv ?? false,
    xlsx: values.xlsx ?? false,
    quiet: values.quiet ?? false,
    models: parseModels(values.model ?? []),
    ...(values.out !== undefined && { outDir: values.out }),
    ...(values.pages !== undefined && { pages: parsePages(values.pages) }),
    ...(values.dict !== undefined && { dictionary: values.dict }),
    ...(values['line-height'] !== undefined && {
      lineHeight: parseLineHeight(values['line-height']),
    }),
    ...(values.quality !== undefined && { quality: parseQuality(values.quality) }),
    ...(values.password !== undefined && { password: values.password }),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function parsePages(text: string): readonly PageRange[] {
  const ranges = parsePageRanges(text);
  if (!ranges) throw new UsageError(`'${text}' names no pages; write --pages 1-3 or 2,5-7.`);
  return ranges;
}

function parseLineHeight(text: string): number {
  const height = Number(text);
  if (!Number.isInteger(height) || height < 8 || height > 256)
    throw new UsageError(`'${text}' is no line height; write a number of pixels, often 32 or 48.`);
  return height;
}

function parseQuality(text: string): 'fast' | 'accurate' {
  if (text !== 'fast' && text !== 'accurate')
    throw new UsageError(`'${text}' is no quality; write --quality fast or --quality accurate.`);
  return text;
}

function parseModels(pairs: readonly string[]): Map<ModelTask, string> {
  const models = new Map<ModelTask, string>();
  for (const pair of pairs) {
    const [task, file] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    if (!pair.includes('=') || file === '' || !isTask(task)) {
      throw new UsageError(
        `'${pair}' is no model; write TASK=FILE with TASK one of ${MODEL_TASKS.join(', ')}.`,
      );
    }
    models.set(task, file);
  }
  return models;
}

function isTask(text: string): text is ModelTask {
  return (MODEL_TASKS as readonly string[]).includes(text);
}
