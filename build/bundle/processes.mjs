import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';

// Node 20 is what the oldest supported runtime (Electron 33) carries.
const TARGET = 'node20';

/** What each process starts with. Packages of the office stay outside: they hold native code and data files. */
export const entries = [
  { entry: 'main/index.ts', outfile: 'dist/main/index.cjs', format: 'cjs', external: ['electron'] },
  { entry: 'main/office/entry.ts', outfile: 'dist/office/entry.mjs', format: 'esm', packages: 'external' },
  {
    entry: 'main/platform/excel/parse-child.ts',
    outfile: 'dist/office/parse-child.mjs',
    format: 'esm',
    packages: 'external',
  },
  {
    entry: 'main/platform/qr/scan-child.ts',
    outfile: 'dist/office/scan-child.mjs',
    format: 'esm',
    packages: 'external',
  },
  {
    entry: 'main/platform/pdf-merge/merge-child.ts',
    outfile: 'dist/office/merge-child.mjs',
    format: 'esm',
    packages: 'external',
  },
  {
    entry: 'main/platform/signature-reader/signature-child.ts',
    outfile: 'dist/office/signature-child.mjs',
    format: 'esm',
    packages: 'external',
  },
  {
    entry: 'main/platform/database/digest-thread.ts',
    outfile: 'dist/office/digest-thread.mjs',
    format: 'esm',
    packages: 'external',
  },
  {
    entry: 'main/platform/vault/backup-thread.ts',
    outfile: 'dist/office/backup-thread.mjs',
    format: 'esm',
    packages: 'external',
  },
  {
    entry: 'main/token/entry.ts',
    outfile: 'dist/token/entry.mjs',
    format: 'esm',
    packages: 'external',
  },
  { entry: 'preload/index.ts', outfile: 'dist/preload/index.cjs', format: 'cjs', external: ['electron'] },
  { entry: 'preload/signing.ts', outfile: 'dist/preload/signing.cjs', format: 'cjs', external: ['electron'] },
];

/** Returns the files that were read. */
export async function bundleProcesses() {
  const { build } = await import('esbuild');
  const results = await Promise.all(
    entries.map(({ entry, outfile, ...options }) => {
      if (!existsSync(join(root, entry))) throw new Error(`there is no ${entry} to build ${outfile} from`);
      return build({
        absWorkingDir: root,
        entryPoints: [entry],
        outfile,
        bundle: true,
        platform: 'node',
        target: TARGET,
        sourcemap: 'linked',
        sourcesContent: false,
        charset: 'utf8',
        keepNames: true,
        logLevel: 'warning',
        metafile: true,
        // A CommonJS file has no import.meta; the few readers ask for __filename first.
        logOverride: { 'empty-import-meta': 'silent' },
        ...options,
      });
    }),
  );
  return results.flatMap(({ metafile }) => Object.keys(metafile.inputs));
}
