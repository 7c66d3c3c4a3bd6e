import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openDisplay } from '../display.mjs';
import { sandboxSwitches } from '../runtime.mjs';

const LIMIT_MS = 60_000;
const STEADY_MS = 3_000;

/**
 * Starts the packaged program with an empty home and waits until its log says that the shell started and the office
 * answers. The fuses shut every debugger out, so its own log is what there is to look at.
 */
export async function smokeTest(folder) {
  const home = mkdtempSync(join(tmpdir(), 'so-truong-package-'));
  const display = await openDisplay();
  const child = spawn(
    join(folder, 'so-truong'),
    [...sandboxSwitches(), `--vault-dir=${join(home, 'vault')}`],
    {
      env: { ...process.env, ...display.env, SO_TRUONG_USER_DATA: home },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let errors = '';
  child.stderr.on('data', (chunk) => (errors = (errors + chunk).slice(-4000)));
  const ended = new Promise((resolve) => child.on('exit', (code, signal) => resolve(code ?? signal)));
  try {
    const log = join(home, 'logs', 'so-truong.log');
    const started = Date.now();
    while (!isUp(log)) {
      if (Date.now() - started > LIMIT_MS)
        throw new Error(`the package did not come up in ${LIMIT_MS / 1000} s\n${errors}`);
      const code = await Promise.race([ended, pause(200)]);
      if (code !== undefined) throw new Error(`the package ended with ${code}\n${errors}`);
    }
    const ms = Date.now() - started;
    const early = await Promise.race([ended, pause(STEADY_MS)]);
    if (early !== undefined)
      throw new Error(`the package ended with ${early} after it had come up\n${errors}`);
    console.log(`package: started in ${ms} ms and stays up`);
  } finally {
    child.kill();
    await Promise.race([ended, pause(5_000)]);
    child.kill('SIGKILL');
    display.close();
    rmSync(home, { recursive: true, force: true });
  }
}

function isUp(log) {
  return existsSync(log) && readFileSync(log, 'utf8').includes('office.ready');
}
