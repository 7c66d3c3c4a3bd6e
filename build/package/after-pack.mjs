import { join } from 'node:path';
import { burnFuses } from './fuses.mjs';

/** electron-builder's hook: runs when the program's folder is complete and not yet signed. */
export default async function afterPack({ appOutDir, electronPlatformName, packager }) {
  const name = packager.appInfo.productFilename;
  const executable = {
    win32: `${name}.exe`,
    darwin: `${name}.app`,
    linux: packager.executableName,
  }[electronPlatformName];
  await burnFuses(join(appOutDir, executable));
}
