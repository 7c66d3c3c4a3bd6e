import type { KeyNotice } from '../../../../preload/contract/session.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

const WHAT: Readonly<Record<string, KeyNotice['what']>> = {
  'users.resetPassword': 'password-reset',
  'vault.recover': 'password-recovered',
  'vault.renewRecoveryCode': 'code-renewed',
  'vault.keyRotated': 'code-renewed',
};

/** What somebody else did to this person's password, or to the recovery code, since that instant; newest first. */
export function keyEventsSince(sql: Sqlite, userId: string, since: string): KeyNotice[] {
  const rows = sql
    .prepare(
      // Asked with every answer about the session: by its actions, never through the whole log.
      `SELECT e.action, e.at, coalesce(u.full_name, '') AS "by"
       FROM audit_entry e INDEXED BY audit_entry_action LEFT JOIN user u ON u.id = e.user_id
       WHERE e.action IN ('users.resetPassword', 'vault.recover', 'vault.renewRecoveryCode', 'vault.keyRotated')
         AND e.outcome = 'done' AND e.at >= @since
         AND CASE WHEN e.action IN ('users.resetPassword', 'vault.recover') THEN e.subject = @userId
           ELSE e.user_id <> @userId END
       ORDER BY e.seq DESC LIMIT 10`,
    )
    .all({ userId, since }) as { action: string; at: string; by: string }[];
  return rows.flatMap(({ action, at, by }) => {
    const what = WHAT[action];
    // The code signs in under the name it was used for: who typed it is not known.
    return what ? [{ what, at, by: what === 'password-recovered' ? '' : by }] : [];
  });
}
