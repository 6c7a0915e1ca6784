import { defineConfig } from 'vitest/config';

const report = process.env.MOOT_TEST_REPORT;

export default defineConfig({
  test: {
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/browser/**'],
          maxWorkers: 2,
          testTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          // After everything else, and two at a time: a journey waits more than it works.
          maxWorkers: 2,
          testTimeout: 180_000,
          hookTimeout: 60_000,
          // Two journeys share the machine: a condition is waited for, however long it takes.
          expect: { poll: { timeout: 40_000 } },
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
