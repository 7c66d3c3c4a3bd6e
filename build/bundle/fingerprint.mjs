import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { writeFileAtomically } from '../setup/atomic.mjs';

const INPUTS = [
  'main',
  'preload',
  'renderer',
  'resources/locales',
  'build/bundle',
  'build/bundle.mjs',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
];
const file = join(root, 'dist', 'bundle.sha256');

/** Digest of everything the bundle is made of. */
export function fingerprint() {
  const hash = createHash('sha256');
  for (const input of INPUTS) {
    for (const path of filesIn(input)) {
      hash
        .update(`${path}\0`)
        .update(readFileSync(join(root, path)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

export function rememberedFingerprint() {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}

export function rememberFingerprint(value) {
  writeFileAtomically(file, `${value}\n`);
}

function filesIn(path) {
  if (!existsSync(join(root, path))) return [];
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesIn(`${path}/${name}`));
}
