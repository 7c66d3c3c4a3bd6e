import { schemaVersionOf } from './file-facts.ts';
import type { Sqlite } from './sqlite.ts';
import type { AuditHead } from './work.ts';

/** What a copy is measured by: no name, only counts, the head of the log and its last acts. */
export interface VaultState {
  readonly schema: number;
  readonly counts: {
    readonly staff: number;
    readonly students: number;
    readonly accounts: number;
    readonly papers: number;
    readonly entries: number;
  };
  readonly head: AuditHead;
  /** Newest first. */
  readonly lastActs: readonly { readonly at: string; readonly action: string }[];
}

const LAST_ACTS = 5;

/** Of one instant: everything is read inside one transaction. Tables of schema 1, so that old files can be read too. */
export function readVaultState(sqlite: Sqlite): VaultState {
  return sqlite.transaction((): VaultState => {
    const counts = sqlite
      .prepare(
        `SELECT (SELECT count(*) FROM staff) AS staff, (SELECT count(*) FROM student) AS students,
                (SELECT count(*) FROM account) AS accounts, (SELECT count(*) FROM paper) AS papers,
                (SELECT count(*) FROM audit_entry) AS entries`,
      )
      .get() as VaultState['counts'];
    const acts = sqlite
      .prepare('SELECT seq, at, action, lower(hex(hash)) AS hash FROM audit_entry ORDER BY seq DESC LIMIT ?')
      .all(LAST_ACTS) as { seq: number; at: string; action: string; hash: string }[];
    return {
      schema: schemaVersionOf(sqlite),
      counts,
      head: { seq: acts[0]?.seq ?? 0, hash: acts[0]?.hash ?? '0'.repeat(64) },
      lastActs: acts.map(({ at, action }) => ({ at, action })),
    };
  })();
}
