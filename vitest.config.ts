import { defineConfig } from 'vitest/config';

const SECOND = 1_000;
const fixtures = ['**/fixtures/**', '**/node_modules/**'];

const project = (name: string, seconds: number, oneAtATime = false) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.{ts,tsx}`],
    exclude: fixtures,
    environment: 'node',
    setupFiles: ['test/support/property-seed.ts'],
    testTimeout: seconds * SECOND,
    hookTimeout: seconds * SECOND,
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
      project('e2e', 120, true),
      project('faults', 900, true),
      project('ime', 120, true),
    ],
    maxWorkers: 2,
  },
});
