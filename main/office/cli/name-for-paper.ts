import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A new paper never takes the place of another file, which may be another school's or a sealed slip; what a killed run
 * wrote already is the same file. `bytes` is null for what is not drawn before it has its place.
 */
export function nameForNew(out: string, stem: string, bytes: Uint8Array | null): string {
  let name = `${stem}.pdf`;
  for (let next = 2; !isFreeFor(join(out, name), bytes); next += 1) name = `${stem}-${next}.pdf`;
  return name;
}

/** The archive copy of a slip goes beside the printed one, the only place where its password stands. */
export function nameForArchiveCopy(out: string, stem: string, bytes: Uint8Array): string {
  const name = `${stem}.pdf`;
  return isFreeFor(join(out, name), bytes) ? name : `${stem}-ban-luu.pdf`;
}

function isFreeFor(path: string, bytes: Uint8Array | null): boolean {
  return !existsSync(path) || (bytes !== null && readFileSync(path).equals(bytes));
}
