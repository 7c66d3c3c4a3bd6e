import { join } from 'node:path';
import { root } from '../setup/paths.mjs';

/** Each window's page is built by itself: the ordinary one starts no slower for the other, and neither can load the other's code. */
export const pages = [
  { source: 'renderer', outDir: 'dist/renderer' },
  { source: 'renderer/signing', outDir: 'dist/signing' },
];

/** Returns the files that were read. */
export async function bundlePages() {
  const { build } = await import('vite');
  const configFile = join(root, 'vite.config.ts');
  const read = [];
  for (const { source, outDir } of pages) {
    const { output } = await build({
      configFile,
      logLevel: 'warn',
      root: join(root, source),
      build: { outDir: join(root, outDir) },
    });
    for (const { moduleIds = [] } of output) read.push(...moduleIds);
  }
  return read;
}
