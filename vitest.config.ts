import { defineConfig } from 'vitest/config';

const SECOND = 1_000;
const fixtures = ['**/fixtures/**', '**/node_modules/**'];

/** A state that is waited for has the time a window takes on a busy machine. */
const PATIENT = { expect: { poll: { timeout: 20 * SECOND } } };
/** Modules loaded once for many files of a worker, not anew for each (docs/adr/0015). */
const SHARED_MODULES = { isolate: false };

const project = (name: string, seconds: number, oneAtATime = false, more: object = {}) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.{ts,tsx}`],
    exclude: fixtures,
    environment: 'node',
    setupFiles: ['test/support/property-seed.ts'],
    testTimeout: seconds * SECOND,
    hookTimeout: seconds * SECOND,
    ...(oneAtATime ? { fileParallelism: false, maxWorkers: 1 } : {}),
    ...more,
  },
});

// What starts windows or is killed runs one file at a time: each has its display, or its moments, to itself.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    projects: [
      project('unit', 20, false, SHARED_MODULES),
      project('integration', 120, false, SHARED_MODULES),
      project('security', 120),
      project('architecture', 120),
      project('e2e', 120, true, { ...SHARED_MODULES, ...PATIENT }),
      project('faults', 900, true, { globalSetup: ['test/support/faults/bundle-children.ts'] }),
      project('ime', 120, true),
    ],
    maxWorkers: 2,
  },
});
