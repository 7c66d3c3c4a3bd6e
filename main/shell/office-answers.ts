import type { Answer, Ask } from '../office/wire.ts';
import { utilityReader } from './reader-process.ts';
import { openSecretStore } from './secret-store.ts';

/** What the office may ask of the shell: a process for a foreign file, and the system's protection of a secret. */
export function answerOffice(dist: string, until: AbortSignal): (ask: Ask) => Promise<Answer> {
  const runJob = utilityReader(dist, until);
  return async (ask) => {
    if (ask.kind === 'read') return { ok: true, value: await runJob(ask.job) };
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
