// npm run bench: how long pages take in Chromium, beside onnxruntime-node, beside tesseract.js, or for a thousand pages.
import { bootstrap, ROOT } from './bootstrap.mjs';

bootstrap();
const { findChromium } = await import('./chromium.mjs');
const { importTs } = await import('./run-ts.mjs');
const { serve } = await import('./serve.mjs');

const args = process.argv.slice(2);
const MODULES = {
  '--against': 'bench/tesseract/main.ts',
  '--endurance': 'bench/endurance/main.ts',
};
const wanted = Object.keys(MODULES).find((option) => args.includes(option));
const { main } = await importTs(wanted ? MODULES[wanted] : 'bench/main.ts');
process.exit(await main(args, { root: ROOT, chromiumPath: await findChromium(), serve }));
