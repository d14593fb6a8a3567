import { InputError, isDocumentError } from '../core/errors';
import { toFailedReading } from '../protocol/reading';
import type { Reading } from '../protocol/reading-schema';
import { parseArguments, UsageError, type CliArguments, type ReadArguments } from './arguments';
import { chooseModels } from './chosen-models';
import { collectFiles, type CollectedFile } from './collect-files';
import { createEngine } from './create-engine';
import { HELP } from './help';
import { formatReadings } from './print-table';
import { readFile, type ReadFileOptions } from './read-file';
import { SourceThread, type OpenFile } from './source-thread';
import { OutputNames, writeReading, writeTables } from './write-outputs';

/** What the launcher knows of the installation. */
export interface Installation {
  /** Absolute path of the models folder. */
  readonly modelsFolder: string;
  readonly version: string;
  /** The built `source-worker.ts`. Without it files are opened in this thread, where one that never ends is never stopped. */
  readonly sourceWorker?: URL;
}

/** What looks at every page, whether its text is stated or read. */
const EVERY_PAGE = ['page-classification', 'text-type'] as const;
const EXIT = { ok: 0, fileFailed: 1, usage: 2 } as const;

/**
 * The command line. Readings go to standard output, all else to standard error.
 * @param args without the program's own name.
 * @returns the exit status.
 */
export async function main(args: readonly string[], installation: Installation): Promise<number> {
  let parsed: CliArguments;
  try {
    parsed = parseArguments(args);
    if (parsed.command === 'read') return await read(parsed, installation);
  } catch (error) {
    // A model that does not fit its dictionary is a mistake on the command line as well.
    if (!(error instanceof UsageError) && !isDocumentError(error)) throw error;
    process.stderr.write(`${error.message}\nSee npx sheaf --help\n`);
    return EXIT.usage;
  }
  process.stdout.write(parsed.command === 'help' ? HELP : `${installation.version}\n`);
  return EXIT.ok;
}

async function read(args: ReadArguments, installation: Installation): Promise<number> {
  const thread = installation.sourceWorker && new SourceThread(installation.sourceWorker);
  try {
    thread?.prepare();
    return await readAll(args, installation, thread?.open ?? openHere);
  } finally {
    await thread?.end();
  }
}

async function readAll(
  args: ReadArguments,
  { modelsFolder }: Installation,
  open: OpenFile,
): Promise<number> {
  const files = await collectFiles(args.paths);
  const models = await chooseModels(modelsFolder, args);
  const engine = createEngine(models.files, args.quality && { quality: args.quality });
  for (const [task, manifest] of models.paths) engine.chooseModel(task, manifest);
  const prepared = engine.prepare(EVERY_PAGE).catch(() => undefined);
  const names = new OutputNames();
  const readings: Reading[] = [];
  for (const [index, file] of files.entries()) {
    const tell = (what: string): void => {
      if (!args.quiet)
        process.stderr.write(`[${index + 1}/${files.length}] ${file.path}: ${what}\n`);
    };
    const reading = await readOne(file, {
      engine,
      open,
      onPage: (page, pageCount) => {
        tell(`page ${page} of ${pageCount}`);
      },
      ...(args.pages && { pages: args.pages }),
      ...(args.password !== undefined && { password: args.password }),
    });
    if ('error' in reading) tell(`failed: ${reading.error.message} (${reading.error.code})`);
    if (args.json) process.stdout.write(`${JSON.stringify(reading)}\n`);
    if (args.outDir !== undefined) await writeReading(args.outDir, names.next(file.path), reading);
    readings.push(reading);
  }
  await prepared;
  await engine.release();
  await writeTables(args.outDir ?? '.', readings, args);
  if (!args.json) process.stdout.write(`${formatReadings(readings)}\n`);
  return readings.some((reading) => 'error' in reading) ? EXIT.fileFailed : EXIT.ok;
}

const openHere: OpenFile = async (file, options) => {
  const { openSource } = await import('../runtime/node/open-file');
  return openSource(file, options);
};

/** Reads one file; what goes wrong with it is its reading. */
async function readOne(file: CollectedFile, options: ReadFileOptions): Promise<Reading> {
  try {
    if (file.problem !== undefined) throw new InputError('unreadable_file', file.problem);
    return await readFile(file.path, options);
  } catch (error) {
    return toFailedReading(file.path, error);
  }
}
