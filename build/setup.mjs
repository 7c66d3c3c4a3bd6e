// Makes the machine ready for the other scripts: packages, Node for the tools, an Electron, its addon and libraries.
// Plain Node 20, no packages: it runs before anything is installed. The second run only looks.
import { readFileSync } from 'node:fs';
import { writeFileAtomically } from './setup/atomic.mjs';
import { prepareDependencies } from './setup/dependencies.mjs';
import { prepareElectron } from './setup/electron-runtime.mjs';
import {
  prepareCompiler,
  prepareInputMethod,
  prepareLinuxLibraries,
  prepareTestJudges,
} from './setup/linux-libraries.mjs';
import { preparePkcs11Addon } from './setup/pkcs11-addon.mjs';
import { runtimeFile } from './setup/paths.mjs';
import { SetupError, say } from './setup/say.mjs';
import { needsOwnAddon, prepareSqliteAddon } from './setup/sqlite-addon.mjs';

const dependenciesOnly = process.argv.includes('--dependencies-only');
const forTests = process.argv.includes('--for-tests');
const forTyping = process.argv.includes('--for-typing');

async function setUp() {
  const started = Date.now();
  await prepareDependencies();
  if (dependenciesOnly) return;
  const electron = await prepareElectron();
  if (process.platform === 'linux') await prepareLinuxLibraries(electron.electronPath);
  if (process.platform === 'linux' && forTests) {
    await prepareTestJudges();
  }
  if (process.platform === 'linux' && forTyping) await prepareInputMethod();
  // The token addon; the tests also build small libraries of their own.
  if (process.platform === 'linux') await prepareCompiler();
  await preparePkcs11Addon();
  const runtime = { ...electron, sqliteBinding: await sqliteBinding(electron) };
  const text = `${JSON.stringify(runtime, null, 2)}\n`;
  if (text !== readIfThere(runtimeFile)) writeFileAtomically(runtimeFile, text);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  say(
    `ready in ${seconds} s: Electron ${runtime.version ?? '?'} (${runtime.source}) at ${runtime.electronPath}`,
  );
}

async function sqliteBinding(electron) {
  if (!needsOwnAddon(electron)) return null;
  if (process.platform !== 'linux') {
    throw new SetupError(
      `Electron ${electron.version} is too old for the database addon; use Electron 36 or newer`,
    );
  }
  await prepareCompiler();
  return prepareSqliteAddon();
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

setUp().catch((error) => {
  say(error instanceof SetupError ? `STOPPED: ${error.message}` : `STOPPED: ${error.stack}`);
  process.exitCode = 1;
});
