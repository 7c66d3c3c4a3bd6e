import type { Sqlite } from '../../../platform/database/sqlite.ts';

/** What the chained log says of one act of locking, whatever the tables say of it now. */
export interface LoggedLock {
  readonly actId: string;
  /** Null until a lock by schedule has come. */
  readonly paperId: string | null;
  readonly digest: string | null;
  /** SHA-256 of the minutes as issued; null in logs from before it was noted. */
  readonly file: string | null;
  readonly units: number;
  readonly startsAt: string;
  readonly signed: boolean;
  readonly withdrawn: boolean;
  /** The record was put beside the minutes. */
  readonly enclosed: boolean;
}
interface Row {
  readonly action: string;
  readonly subject: string;
  readonly detail: string;
}
interface Detail {
  readonly paper?: string | null;
  readonly digest?: string | null;
  readonly file?: string | null;
  readonly units?: number;
  readonly startsAt?: string;
  readonly locked?: string;
  readonly withdrawn?: string;
}

/** Where an act is locked, given up, enclosed; and where its minutes are signed or end. */
const LOCKING = `('locks.lock', 'locks.withdraw', 'locks.enclose')`;
const SIGNING = `('signing.sign', 'signing.markInked', 'papers.markSigned')`;
const ENDING = `('papers.refuse', 'papers.void', 'signing.reject')`;

export function loggedLocks(sql: Sqlite): ReadonlyMap<string, LoggedLock> {
  const rows = sql
    .prepare(
      `SELECT action, subject, detail FROM audit_entry WHERE outcome = 'done' AND (action IN ${LOCKING}
         OR (action IN ${SIGNING} AND detail LIKE '%"locked":"%') OR (action IN ${ENDING} AND detail LIKE '%"withdrawn":"%'))
       ORDER BY seq`,
    )
    .all() as Row[];
  const locks = new Map<string, LoggedLock>();
  const update = (id: string | undefined, more: Partial<LoggedLock>) => {
    const known = id === undefined ? undefined : locks.get(id);
    if (known) locks.set(known.actId, { ...known, ...more });
  };
  for (const { action, subject, detail } of rows) {
    const { paper, digest, file, units, startsAt, locked, withdrawn } = JSON.parse(detail) as Detail;
    if (action === 'locks.lock')
      locks.set(subject, {
        actId: subject,
        ...{ paperId: paper ?? null, digest: digest ?? null, file: file ?? null },
        ...{ units: units ?? 0, startsAt: startsAt ?? '', signed: false, withdrawn: false, enclosed: false },
      });
    else if (action === 'locks.withdraw') update(subject, { withdrawn: true });
    else if (action === 'locks.enclose') update(subject, { enclosed: true });
    else if (locked !== undefined) update(locked, { signed: true });
    else update(withdrawn, { withdrawn: true });
  }
  return locks;
}

/** Papers on which the log knows of a signature. */
export function signedInLog(sql: Sqlite): ReadonlySet<string> {
  const papers = sql
    .prepare(`SELECT DISTINCT subject FROM audit_entry WHERE outcome = 'done' AND action IN ${SIGNING}`)
    .pluck()
    .all() as string[];
  return new Set(papers);
}
