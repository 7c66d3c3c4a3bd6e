import { PadesError } from '../pades-error.ts';

const MIB = 1024 * 1024;

/** A file that asks for more than this is refused before it can tire the machine. */
export const LIMITS = {
  fileBytes: 100 * MIB,
  /** Arrays and dictionaries inside each other. */
  depth: 64,
  /** Highest object number plus one. */
  objects: 1_000_000,
  revisions: 500,
  /** One unpacked stream. */
  streamBytes: 64 * MIB,
  /** All streams unpacked for the structure of one file. */
  allStreamBytes: 256 * MIB,
  /** Values read, and blocks of bytes searched: some seconds of work. Counted, so that the same file always gives the same answer. */
  steps: 10_000_000,
} as const;

/** What reading one file may still cost. */
export class Budget {
  #steps: number = LIMITS.steps;
  #streamBytes: number = LIMITS.allStreamBytes;

  step(): void {
    this.#steps -= 1;
    if (this.#steps < 0) throw new PadesError('pdf.too-complex', { limit: 'steps' });
  }

  /** Work that is no reading: comparing what was read. */
  spend(steps: number): void {
    this.#steps -= steps;
    this.step();
  }

  /** Bytes looked through by a search. */
  searched(bytes: number): void {
    this.#steps -= bytes >> 5;
    this.step();
  }

  /** A piece that could not be read and is passed over: throwing is dear. */
  failed(): void {
    this.#steps -= 1000;
    this.step();
  }

  /** How large the next unpacked stream may be. */
  streamRoom(): number {
    return Math.min(LIMITS.streamBytes, this.#streamBytes);
  }

  unpacked(bytes: number): void {
    this.#streamBytes -= bytes;
    if (this.#streamBytes <= 0) throw new PadesError('pdf.too-complex', { limit: 'streams' });
  }
}
