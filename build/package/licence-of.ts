import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** One thing that is shipped: its SPDX expression and the full texts that must travel with it. */
export interface Licensed {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly texts: readonly string[];
}

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly license?: unknown;
  readonly author?: string | { readonly name: string };
}

const root = join(import.meta.dirname, '../..');
const LICENCE_FILE = /^(licen[cs]es?|copying|notice)([._-].*)?$/i;
const MIT_TEXT = 'Permission is hereby granted, free of charge, to any person obtaining a copy';

/** What is inside a package and not said by its own licence files; PDFium's own comes with one of its two builds. */
const CONTENTS: Readonly<Record<string, readonly string[]>> = {
  '@embedpdf/pdfium': ['build/package/licences/parts-of-pdfium.txt'],
  '@hyzyla/pdfium': [
    'node_modules/@embedpdf/pdfium/LICENSE.pdfium',
    'build/package/licences/parts-of-pdfium.txt',
  ],
  'better-sqlite3-multiple-ciphers': ['build/package/licences/sqlite3mc.txt'],
};

/** The licence of the package in a folder such as `node_modules/react`. */
export function licenceOf(folder: string): Licensed {
  const about = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as PackageJson;
  const own = readdirSync(join(root, folder))
    .filter((name) => LICENCE_FILE.test(name))
    .sort()
    .map((name) => read(join(folder, name)));
  const licence = typeof about.license === 'string' ? about.license : licenceByText(own);
  const texts = own.length > 0 ? own : [standardText(about, licence)];
  return {
    name: about.name,
    version: about.version,
    licence,
    texts: [...texts, ...(CONTENTS[about.name] ?? []).map(read)],
  };
}

// A few old packages name no licence in package.json and carry its text only.
function licenceByText(texts: readonly string[]): string {
  return texts.some((text) => text.includes(MIT_TEXT)) ? 'MIT' : 'no licence';
}

function standardText({ name, author }: PackageJson, licence: string): string {
  const file = `build/package/licences/${licence}.txt`;
  if (!existsSync(join(root, file))) return '';
  const holder = (typeof author === 'string' ? author : author?.name) ?? `the authors of ${name}`;
  return read(file).replace('{holder}', holder);
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n').trim();
}
