import { defineConfig } from '@playwright/test';

const PORT = 41_730;

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.spec.ts',
  // One browser at a time: WebGPU runs on a software adapter in CI and needs the cores.
  workers: 1,
  timeout: 90_000,
  retries: 0,
  reporter: [['list'], ['json']],
  use: {
    baseURL: `http://localhost:${PORT}`,
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: [
        '--no-sandbox',
        '--enable-unsafe-webgpu',
        '--use-webgpu-adapter=swiftshader',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-quic',
        // The browser's measure of its memory answers at once, after a collection; else it takes minutes.
        '--enable-blink-features=ForceEagerMeasureMemory',
      ],
    },
  },
  webServer: {
    // The production build, served as a person gets it.
    command: `node scripts/start.mjs --port ${PORT}`,
    url: `http://localhost:${PORT}`,
    timeout: 240_000,
    reuseExistingServer: !process.env.CI,
  },
});
