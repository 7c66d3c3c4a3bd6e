// Builds the program into dist/: main and preload as CommonJS, office as ES modules, the page by vite.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundlePages, pages } from './bundle/pages.mjs';
import { bundleProcesses, entries } from './bundle/processes.mjs';
import { bundledPackagesFile, rememberBundledPackages } from './bundle/packages.mjs';
import { fingerprint, rememberFingerprint, rememberedFingerprint } from './bundle/fingerprint.mjs';
import { withLock } from './setup/lock.mjs';
import { checkoutKey, root } from './setup/paths.mjs';

/** Returns whether anything had to be built. Two at once in one checkout wait for each other. */
export function bundle() {
  return withLock(`bundle-${checkoutKey}`, bundleIfChanged);
}

async function bundleIfChanged() {
  const wanted = fingerprint();
  const outputs = [
    ...entries.map((entry) => entry.outfile),
    ...pages.map((page) => `${page.outDir}/index.html`),
  ];
  if (
    rememberedFingerprint() === wanted &&
    existsSync(bundledPackagesFile) &&
    outputs.every((file) => existsSync(join(root, file)))
  )
    return false;
  for (const folder of ['main', 'office', 'preload', 'renderer', 'signing', 'token']) {
    rmSync(join(root, 'dist', folder), { recursive: true, force: true });
  }
  const read = await Promise.all([bundleProcesses(), bundlePages()]);
  rememberBundledPackages(read.flat());
  rememberFingerprint(wanted);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = Date.now();
  try {
    const built = await bundle();
    console.log(built ? `bundled in ${Date.now() - started} ms` : 'bundle is up to date');
  } catch (error) {
    console.error(`the bundle could not be made: ${error.message}`);
    process.exitCode = 1;
  }
}
