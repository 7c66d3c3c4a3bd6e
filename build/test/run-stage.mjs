import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDisplay } from '../display.mjs';
import { toolNode } from '../setup/dependencies.mjs';
import { root } from '../setup/paths.mjs';
import { readVitestResults } from './vitest-results.mjs';

/** Tests start hundreds of short processes of the same code: each compiles only what none has before it. */
const compiled = join(root, 'test-results', 'compiled');

/** Of a failed command, in the report. */
const LAST_LINES = 30;

/**
 * Runs one stage to its end: `{ name, ok, ms, passed, failed, skipped, failures }`; a plain command counts as one check.
 * `write` gets the output as it comes.
 */
export async function runStage(stage, write) {
  const started = Date.now();
  let display = null;
  try {
    display = stage.display ? await openDisplay({ alwaysVirtual: true }) : null;
    const totals = stage.vitest
      ? await runVitest(stage, display?.env, write)
      : await runCommand(stage, display?.env, write);
    return { name: stage.name, ms: Date.now() - started, ok: totals.failed === 0, ...totals };
  } catch (error) {
    write(`${error.stack}\n`);
    return notRun(stage, error.message);
  } finally {
    display?.close();
  }
}

/** The result of a stage that did not come to run. */
export function notRun({ name }, reason) {
  return { name, ms: 0, ok: false, passed: 0, failed: 1, skipped: 0, failures: [reason] };
}

async function runCommand(stage, env, write) {
  const { code, lastLines } = await inRoot(stage.args, env, write);
  if (code === 0) return { passed: 1, failed: 0, skipped: 0, failures: [] };
  return { passed: 0, failed: 1, skipped: 0, failures: [`ended with ${code}\n${lastLines}`] };
}

// A stage without a single test, or one that ends badly after its tests passed, is a failure too.
async function runVitest(stage, env, write) {
  const results = join(root, 'test-results', `vitest-${stage.vitest}.json`);
  mkdirSync(join(root, 'test-results'), { recursive: true });
  rmSync(results, { force: true });
  const { code, lastLines } = await inRoot(
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      `--project=${stage.vitest}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${results}`,
    ],
    { ...env, NODE_COMPILE_CACHE: compiled },
    write,
  );
  const totals = readVitestResults(results);
  if (code === 0 || totals.failed > 0) return totals;
  return { ...totals, failed: 1, failures: [`vitest ended with ${code}\n${lastLines}`] };
}

/** Ends when the output is whole, so that nothing of a stage comes after its end. */
function inRoot(args, env = {}, write) {
  return new Promise((resolve) => {
    const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
    const child = spawn(toolNode(), args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...colour, ...env },
    });
    let tail = '';
    const take = (chunk) => {
      tail = (tail + chunk).slice(-8_000);
      write(chunk);
    };
    const end = (code) =>
      resolve({ code, lastLines: tail.trimEnd().split('\n').slice(-LAST_LINES).join('\n') });
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.on('error', (error) => {
      take(`${error.message}\n`);
      end(1);
    });
    child.on('close', (code, signal) => end(code ?? signal));
  });
}
