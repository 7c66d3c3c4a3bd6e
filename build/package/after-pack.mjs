import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readRuntime } from '../runtime.mjs';
import { burnFuses } from './fuses.ts';

/** electron-builder's hook: runs when the program's folder is complete and not yet signed. */
export default async function afterPack({ appOutDir, electronPlatformName, packager }) {
  const name = packager.appInfo.productFilename;
  const executable = {
    win32: `${name}.exe`,
    darwin: `${name}.app`,
    linux: packager.executableName,
  }[electronPlatformName];
  await burnFuses(join(appOutDir, executable));
  if (electronPlatformName === 'linux') fitOldRuntime(join(appOutDir, 'resources'));
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
