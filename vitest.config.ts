import { defineConfig } from 'vitest/config';

const SECOND = 1_000;
const fixtures = ['**/fixtures/**', '**/node_modules/**'];

const project = (name: string, seconds: number, oneAtATime = false, retry = 0) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.{ts,tsx}`],
    exclude: fixtures,
    environment: 'node',
    setupFiles: ['test/support/property-seed.ts'],
    testTimeout: seconds * SECOND,
    hookTimeout: seconds * SECOND,
    retry,
    ...(oneAtATime ? { fileParallelism: false, maxWorkers: 1 } : {}),
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
      // A display answers in its own time. What needed the second try is named at the end of the run, to be mended.
      project('e2e', 120, true, 1),
      project('faults', 900, true),
      project('ime', 120, true),
    ],
    maxWorkers: 2,
  },
});
