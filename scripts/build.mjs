// Builds the app: pages and workers by Vite, then the service worker with the list of files it keeps from the start.
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { injectManifest } from 'workbox-build';
import { fail, ROOT } from './bootstrap.mjs';
import { listFiles } from './list-files.mjs';

const DIST = path.join(ROOT, 'dist');
const ENTRY_LIMIT_BYTES = 45 * 1024;
const PRECACHE_LIMIT_BYTES = 600 * 1024;
/** What opens and reads files: it comes when it is needed and stays from then on. */
const READER = /^assets\/(ort[-.]|pdf|libheif|decode-|.*worker)/;
const PRECACHE_FILE_LIMIT_BYTES = 150 * 1024;

/** The scripts a first visit must run before anything shows: the entry and what it imports statically. */
function entryScripts() {
  const manifest = JSON.parse(readFileSync(path.join(DIST, 'build-manifest.json'), 'utf8'));
  const files = new Set();
  const visit = (key) => {
    const chunk = manifest[key];
    if (!chunk || files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(visit);
  };
  visit('index.html');
  return [...files];
}

function checkEntrySize() {
  const bytes = entryScripts().reduce(
    (sum, file) => sum + gzipSync(readFileSync(path.join(DIST, file)), { level: 9 }).length,
    0,
  );
  const kilobytes = (bytes / 1024).toFixed(1);
  if (bytes > ENTRY_LIMIT_BYTES)
    fail(
      `The entry JavaScript is ${kilobytes} kB gzip; the limit is ${ENTRY_LIMIT_BYTES / 1024} kB. Import the newcomer lazily.`,
    );
  console.log(`Entry JavaScript: ${kilobytes} kB gzip`);
}

function isPrecached(file) {
  if (/^(index\.html|theme\.js|offline\.json|manifest\.webmanifest)$/.test(file)) return true;
  if (/^icons\/|^samples\//.test(file)) return true;
  return (
    /^assets\/.*\.(js|css)$/.test(file) &&
    !READER.test(file) &&
    statSync(path.join(DIST, file)).size <= PRECACHE_FILE_LIMIT_BYTES
  );
}

/**
 * What "works offline" needs beside the shell; the app fetches it in the background and the service worker keeps it.
 * Of the runtime only the build that fits the browser is wanted: it comes when the engine first starts.
 */
function writeOfflineList() {
  const files = listFiles(DIST);
  const assets = files.filter((file) => file.startsWith('assets/') && !isPrecached(file));
  const wanted = [
    ...assets.filter((file) => !/^assets\/ort[-.]/.test(file)),
    ...files.filter((file) => /^pdfjs\/(wasm|standard_fonts)\/.*\.(wasm|pfb|ttf)$/.test(file)),
  ];
  const urls = (list) => list.map((file) => `/${file}`);
  writeFileSync(
    path.join(DIST, 'offline.json'),
    JSON.stringify({ wanted: urls(wanted), assets: urls(assets) }),
  );
}

async function buildServiceWorker() {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: 'build/service-worker',
      target: 'es2023',
      rollupOptions: {
        input: path.join(ROOT, 'workers/service-worker.ts'),
        output: { format: 'iife', entryFileNames: 'service-worker.js' },
      },
    },
  });
  const { count, size, warnings } = await injectManifest({
    swSrc: path.join(ROOT, 'build/service-worker/service-worker.js'),
    swDest: path.join(DIST, 'service-worker.js'),
    globDirectory: DIST,
    globPatterns: listFiles(DIST).filter(isPrecached),
    dontCacheBustURLsMatching: /^assets\//,
    maximumFileSizeToCacheInBytes: PRECACHE_FILE_LIMIT_BYTES * 2,
  });
  warnings.forEach((warning) => fail(warning));
  if (size > PRECACHE_LIMIT_BYTES)
    fail(
      `The shell is ${size} bytes; the limit of what is stored at install is ${PRECACHE_LIMIT_BYTES}.`,
    );
  console.log(`Shell kept for offline use: ${count} files, ${Math.round(size / 1024)} kB`);
}

await build({ root: ROOT, logLevel: 'warn' });
checkEntrySize();
rmSync(path.join(DIST, 'build-manifest.json'));
writeOfflineList();
await buildServiceWorker();
