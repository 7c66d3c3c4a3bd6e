import { defineConfig } from 'vitest/config';

const SECOND = 1_000;
const fixtures = ['**/fixtures/**', '**/node_modules/**'];

const PROPERTY_SEED = 'test/support/property-seed.ts';
/** Each worker has a display to itself. */
const OWN_DISPLAY = {
  globalSetup: ['test/e2e/support/displays.mjs'],
  setupFiles: [PROPERTY_SEED, 'test/e2e/support/own-display.ts'],
};
/** Modules loaded once for many files of a worker, not anew for each (docs/adr/0015). */
const SHARED_MODULES = { isolate: false };

const project = (name: string, seconds: number, oneAtATime = false, more: object = {}) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.{ts,tsx}`],
    exclude: fixtures,
    environment: 'node',
    setupFiles: [PROPERTY_SEED],
    testTimeout: seconds * SECOND,
    hookTimeout: seconds * SECOND,
    ...(oneAtATime ? { fileParallelism: false, maxWorkers: 1 } : {}),
    ...more,
  },
});

// What is killed, or types with the input method, runs one file at a time: each has its moments to itself.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    projects: [
      project('unit', 20, false, SHARED_MODULES),
      project('integration', 120, false, SHARED_MODULES),
      project('security', 120),
      project('architecture', 120),
      project('e2e', 120, false, { ...SHARED_MODULES, ...OWN_DISPLAY }),
      project('faults', 900, true),
      project('ime', 120, true),
    ],
    maxWorkers: 2,
  },
});
