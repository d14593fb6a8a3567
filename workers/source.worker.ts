import * as Comlink from 'comlink';
import { DocumentError, InputError } from '../src/core/errors';
import type { DocumentSource } from '../src/core/intake/source';
import type { BlobLike, SourceApi } from '../src/protocol/source-api';
import { replyWith, type Reply } from '../src/protocol/worker-api';
import { createFileOpener, type WebFileOpener } from '../src/runtime/web/open-file';

let opener: WebFileOpener | undefined;
const sources = new Map<number, DocumentSource<ImageBitmap>>();

function source(sourceId: number): DocumentSource<ImageBitmap> {
  const open = sources.get(sourceId);
  if (!open) throw new DocumentError('internal', `No file ${sourceId} is open in this worker`);
  return open;
}

/** A file that was moved, changed or denied since it was chosen fails here. */
async function readBytes(name: string, blob: BlobLike): Promise<Uint8Array> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch (cause) {
    throw new InputError('unreadable_file', `'${name}' can no longer be read`, { cause });
  }
}

async function replyWithBitmap(work: () => Promise<ImageBitmap>): Promise<Reply<ImageBitmap>> {
  const reply = await replyWith(work);
  return reply.ok ? Comlink.transfer(reply, [reply.value]) : reply;
}

const api: SourceApi = {
  start: ({ pdfjsUrl }) =>
    replyWith(() => {
      opener = createFileOpener(pdfjsUrl);
      return Promise.resolve();
    }),
  open: (sourceId, { name, blob, password }) =>
    replyWith(async () => {
      if (!opener) throw new DocumentError('internal', 'The source worker was not started');
      const bytes = await readBytes(name, blob);
      const opened = await opener.open({ name, bytes }, password === undefined ? {} : { password });
      sources.set(sourceId, opened);
      return { format: opened.format, pageCount: opened.pageCount };
    }),
  openPage: (sourceId, index) => replyWith(async () => source(sourceId).openPage(index)),
  render: (sourceId, index, options) =>
    replyWithBitmap(async () => source(sourceId).render(index, options)),
  thumbnail: (sourceId, index, longSidePx) =>
    replyWithBitmap(async () => source(sourceId).thumbnail(index, longSidePx)),
  close: (sourceId) =>
    replyWith(async () => {
      const open = sources.get(sourceId);
      sources.delete(sourceId);
      await open?.close();
    }),
};

Comlink.expose(api);
