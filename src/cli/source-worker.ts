import { parentPort } from 'node:worker_threads';
import { DocumentError } from '../core/errors';
import type { DocumentSource } from '../core/intake/source';
import type { RgbaImage } from '../core/raster-image';
import { replyWith } from '../protocol/worker-api';
import { openSource } from '../runtime/node/open-file';
import { loadPdfRealm } from '../runtime/node/open-pdf';
import { READY, type SourceThreadApi, type ThreadAnswer, type ThreadCall } from './source-protocol';

// The thread in which files are opened: a hostile one can keep this thread busy for ever, but not the command line.

let source: DocumentSource<RgbaImage> | undefined;

function opened(): DocumentSource<RgbaImage> {
  if (!source) throw new DocumentError('internal', 'No file is open in this thread');
  return source;
}

const api: SourceThreadApi = {
  async open(file, options) {
    source = await openSource(file, options);
    return { format: source.format, pageCount: source.pageCount };
  },
  openPage: async (index) => opened().openPage(index),
  render: async (index, options) => opened().render(index, options),
  thumbnail: async (index, longSidePx) => opened().thumbnail(index, longSidePx),
  async close() {
    const closing = source;
    source = undefined;
    await closing?.close();
  },
};

parentPort?.on('message', ({ id, method, args }: ThreadCall) => {
  const call = api[method] as (...values: readonly unknown[]) => Promise<unknown>;
  void replyWith(() => call(...args)).then((reply) => {
    const answer: ThreadAnswer = { id, reply };
    const isPicture = reply.ok && (method === 'render' || method === 'thumbnail');
    const pixels = isPicture ? [(reply.value as RgbaImage).data.buffer as ArrayBuffer] : [];
    parentPort?.postMessage(answer, pixels);
  });
});

// The largest library first: on a slow disk its loading would be counted against the first file.
void replyWith(loadPdfRealm).then((reply) => {
  parentPort?.postMessage({ id: READY, reply: reply.ok ? { ok: true, value: undefined } : reply });
});
