import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Hex } from '../../../main/kernel/sha256-hex.ts';
import { CACHE } from '../machine-cache.ts';

const HEADERS = join(import.meta.dirname, '../../../node_modules/pkcs11js/includes/pkcs11');

/** Paths of drivers that behave badly, compiled once a user. */
export const crashingDriver = (): string => compiled('crashing-driver');
export const noDriver = (): string => compiled('no-driver');
const faultyDriver = (): string => compiled('faulty-driver');

function compiled(name: string): string {
  const source = join(import.meta.dirname, `${name}.c`);
  const folder = join(CACHE, 'test-drivers');
  const library = join(folder, `${name}-${sha256Hex(readFileSync(source)).slice(0, 12)}.so`);
  if (existsSync(library)) return library;
  mkdirSync(folder, { recursive: true });
  const temporary = `${library}.${String(process.pid)}`;
  execFileSync('cc', ['-O2', '-Wall', '-shared', '-fPIC', `-I${HEADERS}`, '-o', temporary, source, '-ldl']);
  renameSync(temporary, library);
  return library;
}

type Fault =
  | 'removed'
  | 'devremoved'
  | 'hold'
  | 'everytime'
  | 'lostkey'
  | 'rubbish'
  | 'lent'
  | `tries=${number}`
  | `slow=${number}`;

export interface FaultyDriver {
  readonly module: string;
  readonly env: Readonly<Record<string, string>>;
  /** From now on, for every process; none = the token behaves. */
  play(...faults: readonly Fault[]): void;
}

/** A driver over a real one whose token does what the test says. `folder` is the test's own. */
export function faultyDriverOver(driver: string, folder: string): FaultyDriver {
  const file = join(folder, 'faults');
  const play = (...faults: readonly Fault[]): void => {
    // Replaced whole: a driver never reads half of it.
    writeFileSync(`${file}.new`, faults.join('\n'));
    renameSync(`${file}.new`, file);
  };
  play();
  return { module: faultyDriver(), env: { FAULTS_DRIVER: driver, FAULTS_FILE: file }, play };
}
