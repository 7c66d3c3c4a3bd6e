import { readFileSync } from 'node:fs';
import { runtimeFile } from './setup/paths.mjs';

/** What the set-up found: `{ source, distPath, electronPath, version, sqliteBinding }`. */
export function readRuntime() {
  try {
    return JSON.parse(readFileSync(runtimeFile, 'utf8'));
  } catch {
    throw new Error('the set-up has not run yet; run: node build/setup.mjs');
  }
}

/** The environment a program on that runtime needs. */
export function runtimeEnvironment(runtime) {
  return runtime.sqliteBinding === null ? {} : { SO_TRUONG_SQLITE_BINDING: runtime.sqliteBinding };
}

/** Chromium's sandbox refuses to start as root, and where the kernel allows no user namespaces to others. */
export function sandboxSwitches() {
  return process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [];
}
