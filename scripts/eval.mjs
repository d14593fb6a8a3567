// Measures the reading against the text layers of a folder of PDFs: `npm run eval -- DIR [--dpi 150] [--degrade]`.
import { bootstrap } from './bootstrap.mjs';
import { importTs } from './run-ts.mjs';

bootstrap();
const { main } = await importTs('bench/eval/main.ts');
process.exitCode = await main(process.argv.slice(2));
