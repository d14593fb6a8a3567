import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/contract/**/*.test.ts'],
    // Nets and images run in these tests: two cores are soon full.
    maxWorkers: 2,
    testTimeout: 20_000,
  },
});
