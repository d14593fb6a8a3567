// Serves the built app with Node's own modules: the headers it needs, the right types, hashed files kept for ever.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { createGzip } from 'node:zlib';
import { SECURITY_HEADERS } from './headers.mjs';
import { contentType } from './mime.mjs';

const COMPRESSIBLE = /\.(html|js|mjs|css|json|svg|webmanifest|wasm|txt)$/;

function cacheControl(pathname) {
  if (pathname.startsWith('/assets/')) return 'public, max-age=31536000, immutable';
  // Weights are checked against their SHA-256 when used, so a stale one is refused and fetched again.
  if (pathname.endsWith('.onnx')) return 'public, max-age=86400';
  return 'no-cache';
}

async function fileFor(dir, pathname) {
  const wanted = path.join(dir, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  if (wanted !== dir && !wanted.startsWith(dir + path.sep)) return undefined;
  const found = await stat(wanted).catch(() => undefined);
  return found?.isFile() ? { path: wanted, found } : undefined;
}

function pathOf(url) {
  try {
    return decodeURIComponent(new URL(url ?? '/', 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

async function answer(dir, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...SECURITY_HEADERS, Allow: 'GET, HEAD' }).end();
    return;
  }
  const pathname = pathOf(request.url);
  const file = pathname === undefined ? undefined : await fileFor(dir, pathname);
  if (!file) {
    response.writeHead(404, { ...SECURITY_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' });
    response.end('Not found\n');
    return;
  }
  const etag = `"${file.found.size.toString(16)}-${Math.trunc(file.found.mtimeMs).toString(16)}"`;
  const headers = {
    ...SECURITY_HEADERS,
    'Content-Type': contentType(file.path),
    'Cache-Control': cacheControl(pathname),
    ETag: etag,
    Vary: 'Accept-Encoding',
  };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const gzip =
    COMPRESSIBLE.test(file.path) &&
    file.found.size > 1024 &&
    /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  response.writeHead(200, {
    ...headers,
    ...(gzip ? { 'Content-Encoding': 'gzip' } : { 'Content-Length': file.found.size }),
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const parts = [
    createReadStream(file.path),
    ...(gzip ? [createGzip({ level: 4 })] : []),
    response,
  ];
  // The reader going away is its own business; the server goes on.
  pipeline(parts, () => undefined);
}

/**
 * Serves a folder on this machine.
 * @param options.dir the folder, e.g. `dist`
 * @param options.port 0 takes any free port
 * @param options.host @default localhost
 * @returns the address
 * @throws the server's own error, e.g. `EADDRINUSE`
 */
export function serve({ dir, port, host = 'localhost' }) {
  const root = path.resolve(dir);
  const server = createServer((request, response) => {
    answer(root, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500, SECURITY_HEADERS);
      response.end();
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      resolve(`http://${host}:${server.address().port}`);
    });
  });
}
