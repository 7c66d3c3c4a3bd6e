import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './cruise.ts';

export interface SourceFile {
  /** From the top of the repository, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
}

/** The files we write by hand under these folders. */
export function sourceFiles(...folders: readonly string[]): SourceFile[] {
  return folders
    .flatMap((folder) => walk(folder))
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return { path, text, lines: text.split('\n').length - 1 };
    });
}

function walk(path: string): string[] {
  return readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) => {
    const inside = `${path}/${entry.name}`;
    if (entry.isDirectory()) return walk(inside);
    return /\.(ts|tsx|mjs|cjs)$/u.test(entry.name) ? [inside] : [];
  });
}
