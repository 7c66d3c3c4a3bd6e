import type { Sqlite } from '../../../platform/database/sqlite.ts';

/** Hash of the newest committed entry of the audit log, hexadecimal; printed on papers. '' before the first entry. */
export function auditHead(sql: Sqlite): string {
  const row = sql.prepare('SELECT hex(hash) AS hash FROM audit_entry ORDER BY seq DESC LIMIT 1').get() as
    { hash: string } | undefined;
  return (row?.hash ?? '').toLowerCase();
}
