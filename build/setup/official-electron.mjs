import { existsSync, readFileSync, statSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { writeFileAtomically } from './atomic.mjs';
import { toolNode } from './dependencies.mjs';
import { withLock } from './lock.mjs';
import { cacheDir, root } from './paths.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

const CONNECT_LIMIT_MS = 10_000;
const DOWNLOAD_LIMIT_MS = 10 * 60_000;
const REMEMBER_NO_MS = 24 * 60 * 60_000;

const packageFolder = join(root, 'node_modules', 'electron');

/** The binary of the `electron` package, fetched if its release host answers in time: `{ distPath, version }` or null. */
export async function prepareOfficialElectron() {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const found = installed(version);
  if (found !== null) return found;
  const refusal = join(cacheDir, `official-electron-${version}.unreachable`);
  if (isFresh(refusal)) return null;
  return withLock('official-electron', async () => {
    const meanwhile = installed(version);
    if (meanwhile !== null || isFresh(refusal)) return meanwhile;
    const reason = (await unreachable()) ?? (await download(version));
    if (reason === null) return installed(version);
    say(`the official Electron ${version} cannot be fetched (${reason}); not asked again for a day`);
    writeFileAtomically(refusal, `${reason}\n`);
    return null;
  });
}

function installed(version) {
  const distPath = join(packageFolder, 'dist');
  try {
    const there = readFileSync(join(distPath, 'version'), 'utf8').trim().replace(/^v/, '');
    return there === version && existsSync(join(packageFolder, 'path.txt')) ? { distPath, version } : null;
  } catch {
    return null;
  }
}

function isFresh(file) {
  return existsSync(file) && Date.now() - statSync(file).mtimeMs < REMEMBER_NO_MS;
}

function releaseHost() {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror;
  return mirror ? new URL(mirror) : new URL('https://github.com/electron/electron/releases/download/');
}

// Asked first because the download itself would retry a dead host for minutes.
function unreachable() {
  return new Promise((resolve) => {
    const attempt = request(releaseHost(), { method: 'HEAD' }, (answer) => {
      answer.resume();
      resolve(null);
    });
    const limit = setTimeout(() => attempt.destroy(new Error('no answer in time')), CONNECT_LIMIT_MS);
    attempt.on('close', () => clearTimeout(limit));
    attempt.on('error', (error) => resolve(error.code ?? error.message));
    attempt.end();
  });
}

async function download(version) {
  say(`fetching the official Electron ${version}`);
  try {
    await run(toolNode(), [join(packageFolder, 'install.js')], {
      cwd: packageFolder,
      label: 'electron download',
      timeoutMs: DOWNLOAD_LIMIT_MS,
      quiet: true,
    });
    return null;
  } catch (error) {
    return error.message.split('\n')[0];
  }
}
