// Builds the command line for Node and the thread that opens files: our own code bundled, libraries from node_modules.
import { bootstrap, ROOT } from './bootstrap.mjs';

bootstrap();
const { build } = await import('vite');
await build({
  configFile: false,
  root: ROOT,
  logLevel: 'warn',
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'build/cli',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rollupOptions: {
      input: ['src/cli/main.ts', 'src/cli/source-worker.ts'],
      output: { format: 'es', entryFileNames: '[name].js' },
    },
  },
});
