import path from 'node:path';
import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { SourceThread } from '../../../src/cli/source-thread';
import { openSource } from '../../../src/runtime/node/open-file';
import { brokenFiles, endlessPdf } from '../../fakes/broken-files';
import { barImage } from '../../fakes/make-images';
import { makePdf, showText } from '../../fakes/make-pdf';

const ROOT = path.join(import.meta.dirname, '../../..');
/** Enough for a small page on a loaded machine. */
const ANSWER_MS = 5_000;
const LOADED_MACHINE_MS = 60_000;

let folder = '';
let script: URL;
let thread: SourceThread;

beforeAll(async () => {
  // Inside the repository, so that the built thread finds its libraries.
  await mkdir(path.join(ROOT, 'build'), { recursive: true });
  folder = await mkdtemp(path.join(ROOT, 'build', 'source-thread-'));
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    publicDir: false,
    build: { ssr: 'src/cli/source-worker.ts', outDir: folder, emptyOutDir: true, minify: false },
  });
  script = pathToFileURL(path.join(folder, 'source-worker.js'));
}, LOADED_MACHINE_MS);

afterEach(() => thread.end());
afterAll(() => rm(folder, { recursive: true }));

const file = (name: string, bytes: Uint8Array) => ({ name, bytes });

test(
  'a file comes out as in this thread',
  async () => {
    thread = new SourceThread(script, ANSWER_MS);
    const pdf = file('a.pdf', makePdf({ content: showText(72, 720, 12, 'Gross pay') }));
    const [there, here] = [await thread.open(pdf), await openSource(pdf)];
    expect([there.format, there.pageCount]).toEqual([here.format, here.pageCount]);
    expect(await there.openPage(0)).toEqual(await here.openPage(0));
    expect(await there.thumbnail(0, 300)).toEqual(await here.thumbnail(0, 300));
    await there.close();
  },
  LOADED_MACHINE_MS,
);

test(
  'errors arrive whole, and the next file opens',
  async () => {
    thread = new SourceThread(script, ANSWER_MS);
    for (const [code, bytes] of await brokenFiles()) {
      const rendered = thread.open(file(code, bytes)).then((source) => source.render(0));
      await expect(rendered).rejects.toMatchObject({ code });
    }
    const source = await thread.open(file('bar.png', await barImage('png')));
    expect((await source.render(0)).width).toBe(64);
  },
  LOADED_MACHINE_MS,
);

test(
  'a page that takes for ever fails in time, and the next file opens',
  async () => {
    thread = new SourceThread(script, ANSWER_MS);
    const endless = await thread.open(file('endless.pdf', endlessPdf()));
    await expect(endless.render(0)).rejects.toMatchObject({
      code: 'timed_out',
      message: "'endless.pdf' gave no answer within 5 s",
    });
    await endless.close();
    const source = await thread.open(file('bar.png', await barImage('png')));
    expect((await source.render(0)).width).toBe(64);
  },
  LOADED_MACHINE_MS,
);
