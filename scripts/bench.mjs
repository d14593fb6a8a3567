// npm run bench: how long pages take in Chromium beside onnxruntime-node.
import { bootstrap, ROOT } from './bootstrap.mjs';

bootstrap();
const { findChromium } = await import('./chromium.mjs');
const { importTs } = await import('./run-ts.mjs');
const { serve } = await import('./serve.mjs');
const { main } = await importTs('bench/main.ts');
process.exit(await main(process.argv.slice(2), ROOT, await findChromium(), serve));
