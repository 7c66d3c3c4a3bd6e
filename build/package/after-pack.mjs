import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledPackages } from '../bundle/packages.mjs';
import { readRuntime } from '../runtime.mjs';
import { burnFuses } from './fuses.ts';
import { NOTICES, noticesFor } from './notices.ts';

/** electron-builder's hook: runs when the program's folder is complete and not yet signed. */
export default async function afterPack({ appOutDir, electronPlatformName, packager }) {
  const name = packager.appInfo.productFilename;
  const executable = {
    win32: `${name}.exe`,
    darwin: `${name}.app`,
    linux: packager.executableName,
  }[electronPlatformName];
  await burnFuses(join(appOutDir, executable));
  const resources =
    electronPlatformName === 'darwin'
      ? join(appOutDir, executable, 'Contents/Resources')
      : join(appOutDir, 'resources');
  checkTokenAddon(electronPlatformName, resources);
  writeFileSync(join(resources, NOTICES), noticesFor(join(resources, 'app.asar'), bundledPackages()));
  if (electronPlatformName === 'linux') fitOldRuntime(resources);
}

// It is compiled where the package is made: packing for another system would ship a program that knows no token.
function checkTokenAddon(platform, resources) {
  const starts = { win32: ['4d5a'], linux: ['7f454c46'], darwin: ['cffaedfe', 'cafebabe'] }[platform];
  const addon = join(resources, 'app.asar.unpacked/node_modules/pkcs11js/build/Release/pkcs11.node');
  const head = readFileSync(addon).toString('hex', 0, 4);
  if (!starts.some((start) => head.startsWith(start)))
    throw new Error(`pkcs11.node is not made for ${platform}; pack on that system`);
}

// Only for a runtime below Node-API 10, which is never shipped: its stand-in for Electron's default app goes, and its own
// build of the addon takes the place of the prebuilt one.
function fitOldRuntime(resources) {
  rmSync(join(resources, 'app'), { recursive: true, force: true });
  const { sqliteBinding } = readRuntime();
  if (sqliteBinding === null) return;
  const prebuilds = join(
    resources,
    'app.asar.unpacked/node_modules/better-sqlite3-multiple-ciphers/prebuilds',
  );
  copyFileSync(sqliteBinding, join(prebuilds, `linux-${process.arch}.node`));
}
