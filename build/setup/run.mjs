import { spawn, spawnSync } from 'node:child_process';
import { SetupError, say } from './say.mjs';

const STILL_WORKING_EVERY_MS = 15_000;

/** Runs a program to its end, its output on our stderr; says that it is still working; throws when it fails. */
export function run(command, args, { cwd, env, timeoutMs, label = command, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const started = Date.now();
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      // npm is a .cmd on Windows, which only a shell can start; a path with spaces must not go through one.
      shell: process.platform === 'win32' && command === 'npm',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let tail = '';
    const collect = (chunk) => {
      tail = (tail + chunk).slice(-4000);
      if (!quiet) process.stderr.write(chunk);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    const seconds = () => Math.round((Date.now() - started) / 1000);
    const heartbeat = setInterval(
      () => say(`${label}: still working (${seconds()} s)`),
      STILL_WORKING_EVERY_MS,
    );
    let late = false;
    const limit =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            late = true;
            child.kill('SIGKILL');
          }, timeoutMs);
    child.on('error', (error) => finish(() => reject(new SetupError(`${label}: ${error.message}`))));
    child.on('close', (code) =>
      finish(() => {
        if (code === 0) resolve();
        else if (late) reject(new SetupError(`${label}: stopped after ${seconds()} s`));
        else reject(new SetupError(`${label}: ended with code ${code}${quiet ? `\n${tail.trim()}` : ''}`));
      }),
    );
    function finish(then) {
      clearInterval(heartbeat);
      clearTimeout(limit);
      then();
    }
  });
}

/** Standard output of a short program, or null when it is absent or fails. */
export function output(command, args, env = {}) {
  const result = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    timeout: 20_000,
  });
  return result.status === 0 ? result.stdout.trim() : null;
}

export function isOnPath(command) {
  return output(process.platform === 'win32' ? 'where' : 'which', [command]) !== null;
}
