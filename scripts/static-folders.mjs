// Folders that are served as they are: models, and what pdf.js loads by name at run time.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { contentType } from './mime.mjs';

/** URL prefix to folder, relative to the repository's root. */
const STATIC_FOLDERS = {
  '/models/': 'models',
  '/pdfjs/wasm/': 'node_modules/pdfjs-dist/wasm',
  '/pdfjs/cmaps/': 'node_modules/pdfjs-dist/cmaps',
  '/pdfjs/standard_fonts/': 'node_modules/pdfjs-dist/standard_fonts',
  '/pdfjs/iccs/': 'node_modules/pdfjs-dist/iccs',
};

/** What the app needs at run time; model cards stay in the repository. */
function isServed(file) {
  return statSync(file).isDirectory() || !/\.(md|py)$/.test(file);
}

function resolveStatic(root, url) {
  const pathname = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  for (const [prefix, folder] of Object.entries(STATIC_FOLDERS)) {
    if (!pathname.startsWith(prefix)) continue;
    const base = path.join(root, folder);
    const file = path.join(base, pathname.slice(prefix.length));
    if (file.startsWith(base + path.sep) && existsSync(file) && statSync(file).isFile())
      return file;
  }
  return undefined;
}

/** Vite plugin: serves the folders in development and copies them into the build. */
export function staticFolders() {
  let config;
  return {
    name: 'sheaf-static-folders',
    configResolved(resolved) {
      config = resolved;
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const file = resolveStatic(config.root, request.url ?? '/');
        if (!file) return next();
        response.setHeader('Content-Type', contentType(file));
        createReadStream(file).pipe(response);
      });
    },
    async closeBundle() {
      if (config.command !== 'build') return;
      for (const [prefix, folder] of Object.entries(STATIC_FOLDERS)) {
        const source = path.join(config.root, folder);
        if (!existsSync(source)) continue;
        await cp(source, path.join(config.root, config.build.outDir, prefix), {
          recursive: true,
          filter: isServed,
        });
      }
    },
  };
}
