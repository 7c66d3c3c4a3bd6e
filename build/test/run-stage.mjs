import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDisplay } from '../display.mjs';
import { toolNode } from '../setup/dependencies.mjs';
import { root } from '../setup/paths.mjs';

/** Runs one stage to its end: `{ name, ok, ms, passed, failed, skipped }`; a plain command counts as one check. */
export async function runStage(stage) {
  const started = Date.now();
  const display = stage.display ? await openDisplay({ alwaysVirtual: true }) : null;
  try {
    const totals = stage.vitest
      ? await runVitest(stage, display?.env)
      : await runCommand(stage, display?.env);
    return { name: stage.name, ms: Date.now() - started, ok: totals.failed === 0, ...totals };
  } finally {
    display?.close();
  }
}

async function runCommand(stage, env) {
  const code = await inRoot(stage.args, env);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

// A stage without a single test, or one that ends badly after its tests passed, is a failure too.
async function runVitest(stage, env) {
  const results = join(root, 'test-results', `vitest-${stage.vitest}.json`);
  mkdirSync(join(root, 'test-results'), { recursive: true });
  rmSync(results, { force: true });
  const code = await inRoot(
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      `--project=${stage.vitest}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${results}`,
    ],
    env,
  );
  const totals = readTotals(results);
  if (code !== 0 && totals.failed === 0) totals.failed = 1;
  return totals;
}

function readTotals(file) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function inRoot(args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(toolNode(), args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
