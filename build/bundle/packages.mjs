import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { writeFileAtomically } from '../setup/atomic.mjs';

/** Beside the bundle: the packages whose code or files are inside it, for the notices of the package. */
export const bundledPackagesFile = join(root, 'dist', 'bundled-packages.json');

/** The package folders among the files a bundler read, as `node_modules/…` with forward slashes. */
export function packagesAmong(files) {
  const folders = files.map(
    (file) => /(?:^|[\\/])(node_modules[\\/].*)$/.exec(file)?.[1].replaceAll('\\', '/') ?? '',
  );
  const packages = folders.flatMap(
    (path) => /^((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/?]+)/.exec(path)?.[1] ?? [],
  );
  return [...new Set(packages)].sort();
}

export function rememberBundledPackages(files) {
  writeFileAtomically(bundledPackagesFile, `${JSON.stringify(packagesAmong(files), null, 2)}\n`);
}

export function bundledPackages() {
  return JSON.parse(readFileSync(bundledPackagesFile, 'utf8'));
}
