import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { AuditHead } from '../database/work.ts';

export function headLine(head: AuditHead): string {
  return `${String(head.seq).padStart(15, '0')} ${head.hash}\n`;
}

/**
 * The head of the audit log, remembered outside the database after every commit. It is overwritten in place (one
 * line of fixed length), so that an older copy of the database, or a lost tail of its WAL, is noticed.
 */
export class HeadFile {
  readonly #file: string;
  #handle: number | null = null;

  constructor(file: string) {
    this.#file = file;
  }

  read(): AuditHead | null {
    let text: string;
    try {
      text = readFileSync(this.#file, 'utf8');
    } catch {
      return null;
    }
    const match = /^(\d{15}) ([0-9a-f]{64})\n$/u.exec(text);
    return match ? { seq: Number(match[1]), hash: match[2]! } : null;
  }

  write(head: AuditHead): void {
    this.#handle ??= openSync(this.#file, existsSync(this.#file) ? 'r+' : 'w+', 0o600);
    writeSync(this.#handle, headLine(head), 0);
  }

  close(): void {
    if (this.#handle !== null) closeSync(this.#handle);
    this.#handle = null;
  }
}
