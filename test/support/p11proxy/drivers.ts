import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Hex } from '../../../main/kernel/sha256-hex.ts';
import { cachedFolder } from '../machine-cache.ts';

const HEADERS = join(import.meta.dirname, '../../../node_modules/pkcs11js/includes/pkcs11');

/** Paths of drivers that behave badly, compiled once a user. */
export const crashingDriver = (): Promise<string> => compiled('crashing-driver');
export const noDriver = (): Promise<string> => compiled('no-driver');
const faultyDriver = (): Promise<string> => compiled('faulty-driver');

async function compiled(name: string): Promise<string> {
  const source = join(import.meta.dirname, `${name}.c`);
  const library = `${name}.so`;
  const compile = (folder: string) => {
    const out = ['-o', join(folder, library), source, '-ldl'];
    execFileSync('cc', ['-O2', '-Wall', '-shared', '-fPIC', `-I${HEADERS}`, ...out]);
    return Promise.resolve();
  };
  const digest = sha256Hex(readFileSync(source)).slice(0, 12);
  return join(await cachedFolder(`test-${name}-${digest}`, compile), library);
}

type Fault =
  | 'removed'
  | 'devremoved'
  | 'hold'
  | 'everytime'
  | 'lostkey'
  | 'rubbish'
  | 'lent'
  | `signs=${number}`
  | `tries=${number}`
  | `slow=${number}`;

export interface FaultyDriver {
  readonly module: string;
  readonly env: Readonly<Record<string, string>>;
  /** From now on, for every process; none = the token behaves. */
  play(...faults: readonly Fault[]): void;
  /** Wrong PINs since the last right one, counted while "tries" is played. */
  wrongPins(): number;
}

/** A driver over a real one whose token does what the test says. `folder` is the test's own. */
export async function faultyDriverOver(driver: string, folder: string): Promise<FaultyDriver> {
  const file = join(folder, 'faults');
  const play = (...faults: readonly Fault[]): void => {
    // Replaced whole: a driver never reads half of it.
    writeFileSync(`${file}.new`, faults.join('\n'));
    renameSync(`${file}.new`, file);
  };
  play();
  const counted = `${file}.wrong`;
  const wrongPins = () => (existsSync(counted) ? Number(readFileSync(counted, 'utf8')) : 0);
  const module = await faultyDriver();
  return { module, env: { FAULTS_DRIVER: driver, FAULTS_FILE: file }, play, wrongPins };
}
