import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fuseProblems, fusesOf } from './fuses.ts';
import { licenceOf } from './licence-of.ts';
import { NOTICES, headingOf, readNotices } from './notices.ts';

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

/** Some of each way into the package: with native code, bundled into a page, into a process, a font, a PDFium build. */
const NOTICED = [
  '@embedpdf/pdfium',
  '@expo-google-fonts/tinos',
  '@fontsource-variable/noto-sans',
  '@hyzyla/pdfium',
  '@mantine/core',
  '@node-rs/argon2',
  'better-sqlite3-multiple-ciphers',
  'exceljs',
  'pdfkit',
  'react',
  'typeorm',
  'zod',
];
const FONTS = ['@expo-google-fonts/tinos', '@fontsource-variable/noto-sans'];

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
  problems.push(...noticeProblems(folder));
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

function noticeProblems(folder) {
  const missing = ['LICENSE.electron.txt', 'LICENSES.chromium.html', `resources/${NOTICES}`].filter(
    (file) => !existsSync(join(folder, file)),
  );
  if (missing.length > 0) return missing.map((file) => `${file} is not in the package`);
  const sections = readNotices(readFileSync(join(folder, 'resources', NOTICES), 'utf8'));
  const problems = NOTICED.filter((name) => !sections.has(headingOf(licenceOf(`node_modules/${name}`)))).map(
    (name) => `${NOTICES} does not name ${name}`,
  );
  for (const font of FONTS) {
    const section = sections.get(headingOf(licenceOf(`node_modules/${font}`)));
    if (!/SIL OPEN FONT LICENSE/i.test(section ?? ''))
      problems.push(`${NOTICES} lacks the licence of ${font}`);
  }
  if (problems.length === 0) console.log(`package: ${sections.size} licences in ${NOTICES}`);
  return problems;
}
