import { defineConfig } from 'vitest/config';

const tests = '**/*.test.{ts,tsx}';

export default defineConfig({
  test: {
    // Two cores, and each worker starts a database of its own.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          // Each worker keeps what it has imported, and its database, from one file to the next: half the time.
          isolate: false,
          include: [`{functions,infra,packages,scripts}/${tests}`, `test/infra/${tests}`],
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'architecture',
          include: [`test/architecture/${tests}`],
          sequence: { groupOrder: 0 },
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'contract',
          globalSetup: ['test/support/build.ts'],
          include: [`test/contract/${tests}`],
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'situations',
          isolate: false,
          include: [`test/situations/${tests}`],
          sequence: { groupOrder: 1 },
          testTimeout: 30_000,
        },
      },
      { test: { name: 'faults', include: [`test/faults/${tests}`], sequence: { groupOrder: 1 }, testTimeout: 30_000 } },
      {
        test: {
          name: 'journeys',
          globalSetup: ['test/support/build.ts'],
          include: [`test/journeys/${tests}`],
          sequence: { groupOrder: 2 },
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'bench',
          globalSetup: ['test/support/build.ts'],
          include: [`test/bench/${tests}`],
          sequence: { groupOrder: 3 },
          maxWorkers: 1,
          testTimeout: 120_000,
        },
      },
    ],
  },
});
