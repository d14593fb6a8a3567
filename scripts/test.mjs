// npm test: install, then all tests: units and contracts in Node, then the app in a real Chromium.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { bootstrap, ROOT, run } from './bootstrap.mjs';

bootstrap();
const { findChromium } = await import('./chromium.mjs');
const chromium = await findChromium();
// Not in test-results: Playwright empties that folder.
const results = path.join(ROOT, 'build', 'test-reports');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const unitReport = path.join(results, 'unit.json');
const browserReport = path.join(results, 'browser.json');

console.log('Unit and contract tests …');
const unitStatus = run('npx', [
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile=${unitReport}`,
]);
console.log(`Browser tests in ${chromium} …`);
const browserStatus = run('npx', ['playwright', 'test'], {
  env: { ...process.env, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport },
});

function read(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return undefined;
  }
}

const unit = read(unitReport);
const browser = read(browserReport)?.stats;
const passed = (unit?.numPassedTests ?? 0) + (browser?.expected ?? 0) + (browser?.flaky ?? 0);
const failed = (unit?.numFailedTests ?? 1) + (browser?.unexpected ?? 1);
const skipped = (unit?.numPendingTests ?? 0) + (browser?.skipped ?? 0);
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(unitStatus === 0 && browserStatus === 0 && failed === 0 && passed > 0 ? 0 : 1);
