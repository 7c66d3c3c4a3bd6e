import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { licenceOf, type Licensed } from './licence-of.ts';
import { mayBeShipped } from './licence-terms.ts';

export const NOTICES = 'THIRD-PARTY-NOTICES.txt';

const root = join(import.meta.dirname, '../..');
const LINE = '='.repeat(80);
const HEAD = `So Truong contains the software and fonts below. Each stands under its own licence, printed in full.

Electron stands under the MIT licence (LICENSE.electron.txt, beside the program). The licences of Chromium, Node.js
and what they contain are in LICENSES.chromium.html, beside the program, too. So Truong itself: Apache-2.0 (LICENSE).`;

/** The notices for everything in app.asar, be it a package or bundled into our files. Throws on what must not be shipped. */
export function noticesFor(asar: string, bundled: readonly string[]): string {
  const found = [...packedFolders(asar), ...bundled].map(licenceOf);
  const refused = licenceProblems(found);
  if (refused.length > 0) throw new Error(`must not be shipped: ${refused.join('; ')}`);
  const sections = new Map(found.map((one) => [headingOf(one), section(one)]));
  const sorted = [...sections.keys()].sort().map((heading) => sections.get(heading));
  return `${[HEAD, ...sorted].join(`\n\n${LINE}\n`)}\n`;
}

/** What stands in the way of shipping these packages, as sentences. */
export function licenceProblems(packages: readonly Licensed[]): string[] {
  return packages.flatMap(({ name, version, licence, texts }) => {
    if (!mayBeShipped(licence)) return [`${name} ${version} is under "${licence}"`];
    return texts.every((text) => text !== '') ? [] : [`${name} ${version} has no licence text`];
  });
}

/** The heading under which a package stands in the notices. */
export function headingOf({ name, version, licence }: Licensed): string {
  return `${name} ${version} (${licence})`;
}

/** The sections of written notices by their headings. */
export function readNotices(text: string): Map<string, string> {
  const [, ...sections] = text.split(`\n\n${LINE}\n`);
  return new Map(sections.map((one) => [one.split('\n', 1)[0] ?? '', one]));
}

function section(one: Licensed): string {
  return `${headingOf(one)}\n${LINE.replaceAll('=', '-')}\n\n${one.texts.join('\n\n')}`;
}

// electron-builder lays packages out anew and leaves the *.md out, so the texts are read where npm put the same version.
function packedFolders(asar: string): string[] {
  const installed = installedFolders();
  return listPackage(asar, { isPack: false }).flatMap((path) => {
    const inside = path.replaceAll('\\', '/').replace(/^\//, '');
    if (!/^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+\/package\.json$/.test(inside)) return [];
    const packed = JSON.parse(extractFile(asar, inside).toString('utf8')) as Licensed;
    const folder = installed.get(`${packed.name}@${packed.version}`);
    if (folder === undefined) throw new Error(`${inside} is in no folder of node_modules`);
    return [folder];
  });
}

function installedFolders(): Map<string, string> {
  const lock = readFileSync(join(root, 'node_modules/.package-lock.json'), 'utf8');
  const { packages } = JSON.parse(lock) as { packages: Record<string, { version: string }> };
  return new Map(
    Object.entries(packages).map(([path, { version }]) => [
      `${path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)}@${version}`,
      path,
    ]),
  );
}
