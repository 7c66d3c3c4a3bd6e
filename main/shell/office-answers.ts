import type { Answer, Ask } from '../office/wire.ts';
import { openSecretStore } from './secret-store.ts';
import { parseWorkbook } from './workbook-process.ts';

/** What the office may ask of the shell: a process for a foreign workbook, and the system's protection of a secret. */
export function answerOffice(dist: string): (ask: Ask) => Promise<Answer> {
  return async (ask) => {
    if (ask.kind === 'parse-workbook') return { ok: true, value: await parseWorkbook(dist, ask.request) };
    const store = openSecretStore(process.platform);
    if (store === null) return { ok: false, code: 'os-share.unavailable' };
    try {
      return {
        ok: true,
        value: ask.kind === 'protect' ? store.protect(ask.bytes) : store.unprotect(ask.bytes),
      };
    } catch {
      // Another account or another computer sealed it.
      return { ok: false, code: 'os-share.foreign' };
    }
  };
}
