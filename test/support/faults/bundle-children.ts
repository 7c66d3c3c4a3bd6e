// Set-up of the fault tests. They start hundreds of offices only to kill them, and reading several hundred source files
// is most of what such an office costs: all of them start from one bundle of the same source, made anew for each run.
import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the bundled offices and of what Node compiled of them. */
    readonly bundledChildren: string;
  }
}

const ROOT = join(import.meta.dirname, '../../..');
/** Inside the checkout, from where the office finds its resources and packages. */
const PLACE = join(ROOT, 'test-results');
/** They hold native code or data files, or are read by the few offices that need them. */
const LEFT_OUTSIDE = [
  '@embedpdf/pdfium',
  '@expo-google-fonts/tinos',
  '@hyzyla/pdfium',
  '@node-rs/argon2',
  'better-sqlite3-multiple-ciphers',
  'exceljs',
  'fontkit',
  'jsqr',
  'pdfkit',
  'pkcs11js',
];
/** Packages in CommonJS form ask for Node's modules by `require`. */
const REQUIRE = `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);`;

export default async function bundleChildren(project: TestProject): Promise<() => void> {
  mkdirSync(PLACE, { recursive: true });
  const folder = mkdtempSync(join(PLACE, 'fault-children-'));
  const offices = globSync('test/support/faults/{,*-}child.ts', { cwd: ROOT });
  const readers = globSync('main/platform/*/*-child.ts', { cwd: ROOT });
  const threads = globSync('main/platform/*/*-thread.ts', { cwd: ROOT });
  await build({
    absWorkingDir: ROOT,
    entryPoints: [...offices, ...readers, ...threads].map((file) => ({
      in: file,
      out: basename(file, '.ts'),
    })),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    keepNames: true,
    banner: { js: REQUIRE },
    external: LEFT_OUTSIDE,
    charset: 'utf8',
    logLevel: 'warning',
  });
  // An office that runs from source starts a reader by the name of its source.
  for (const file of readers)
    writeFileSync(join(folder, basename(file)), `import './${basename(file, '.ts')}.mjs';\n`);
  project.provide('bundledChildren', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
