import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fuseProblems, fusesOf } from './fuses.ts';

const INSIDE = [
  'package.json',
  'dist/main/index.cjs',
  'dist/office/entry.mjs',
  'dist/office/parse-child.mjs',
  'dist/office/scan-child.mjs',
  'dist/office/merge-child.mjs',
  'dist/office/signature-child.mjs',
  'dist/office/backup-thread.mjs',
  'dist/office/digest-thread.mjs',
  'dist/preload/index.cjs',
  'dist/preload/signing.cjs',
  'dist/token/entry.mjs',
  'dist/renderer/index.html',
  'dist/signing/index.html',
];
const ADDONS = [
  'node_modules/better-sqlite3-multiple-ciphers/prebuilds/linux-x64.node',
  'node_modules/pkcs11js/build/Release/pkcs11.node',
];

/** What is wrong with an unpacked Linux program, as sentences; empty when all is well. */
export async function checkPackage(folder) {
  const { listPackage } = await import('@electron/asar');
  const resources = join(folder, 'resources');
  const asar = join(resources, 'app.asar');
  if (!existsSync(asar)) return [`there is no ${asar}`];
  const executable = join(folder, 'so-truong');
  const inside = new Set(listPackage(asar).map((path) => path.replaceAll('\\', '/').replace(/^\//, '')));
  const problems = await fuseProblems(executable);
  for (const file of INSIDE) if (!inside.has(file)) problems.push(`${file} is not in app.asar`);
  for (const addon of ADDONS) {
    if (!existsSync(join(`${asar}.unpacked`, addon))) problems.push(`${addon} is not beside app.asar`);
  }
  if (existsSync(join(resources, 'app')))
    problems.push('resources/app is there: the program could be replaced by it');
  const foreign = [...inside].filter((path) => /^(main|preload|renderer|build|test|docs)\//.test(path));
  if (foreign.length > 0) problems.push(`sources were packed: ${foreign.slice(0, 3).join(', ')}`);
  if (problems.length === 0) {
    const fuses = Object.entries(await fusesOf(executable)).map(
      ([name, on]) => `${name}=${on ? 'on' : 'off'}`,
    );
    console.log(`package: ${inside.size} files in app.asar; fuses read back: ${fuses.join(' ')}`);
  }
  return problems;
}
