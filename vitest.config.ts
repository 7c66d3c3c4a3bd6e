import { defineConfig } from 'vitest/config';

const SECOND = 1_000;
const fixtures = ['**/fixtures/**', '**/node_modules/**'];

/**
 * The window was gone, or never came: said by the driver, never by an expectation, which fails at once. Such a test is
 * tried once more and named at the end of the run, to be mended (docs/adr/0015).
 */
const DRIVER_LOST =
  /Target page, context or browser has been closed|electron\.launch: Process failed to launch/u;

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
      project('unit', 20),
      project('integration', 120),
      project('security', 120),
      project('architecture', 120),
      project('e2e', 120, true, { retry: { count: 1, condition: DRIVER_LOST } }),
      project('faults', 900, true),
      project('ime', 120, true),
    ],
    maxWorkers: 2,
  },
});
