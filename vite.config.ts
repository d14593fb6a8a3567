import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defaultClientConditions, defineConfig } from 'vite';
import { SECURITY_HEADERS } from './scripts/headers.mjs';
import { staticFolders } from './scripts/static-folders.mjs';

// In development Vite speaks over a socket and injects scripts, which the policy of the product would refuse.
const devHeaders = Object.fromEntries(
  Object.entries(SECURITY_HEADERS).filter(([name]) => name !== 'Content-Security-Policy'),
);

/** onnxruntime-web without its wasm inlined: the worker names the one file it wants. */
const CONDITIONS = ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions];

export default defineConfig({
  plugins: [svelte(), staticFolders()],
  resolve: { conditions: CONDITIONS },
  worker: { format: 'es' },
  server: { headers: devHeaders },
  optimizeDeps: {
    // All of it at once: what is found late makes the page reload under a running worker.
    entries: [
      'index.html',
      'src/reading.ts',
      'src/ui/exports/export-documents.ts',
      'workers/inference.worker.ts',
      'workers/source.worker.ts',
    ],
    exclude: ['onnxruntime-web'],
  },
  build: {
    target: ['es2023', 'chrome120', 'firefox121', 'safari17.4'],
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    manifest: 'build-manifest.json',
  },
});
