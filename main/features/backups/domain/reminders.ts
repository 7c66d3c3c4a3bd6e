const DAY_MS = 86_400_000;
/** Days without a copy, without the second place, since the printed code was last proven. */
const LIMITS = { copy: 2, second: 7, drill: 365 } as const;

export interface BackupFacts {
  /** First act of the vault; a new one owes nothing yet. */
  readonly since: string;
  readonly lastBackupAt: string | null;
  readonly second: { readonly seenAt: string } | null;
  readonly recoveryConfirmedAt: string | null;
  /** Something in the background was refused since the sign-in. */
  readonly failed: boolean;
  /** The second place is there and takes nothing. */
  readonly secondFailed: boolean;
}
export interface Reminder {
  readonly key:
    | 'backup-failed'
    | 'backup-old'
    | 'backup-second-failed'
    | 'backup-second-unseen'
    | 'backup-second-missing'
    | 'recovery-drill';
  /** Whole days; 0 where days do not matter. */
  readonly days: number;
}

export function reminders(facts: BackupFacts, now: string): Reminder[] {
  const daysSince = (at: string) => Math.floor((Date.parse(now) - Date.parse(at)) / DAY_MS);
  const due: Reminder[] = [];
  const age = daysSince(facts.lastBackupAt ?? facts.since);
  if (facts.failed) due.push({ key: 'backup-failed', days: 0 });
  else if (age >= LIMITS.copy) due.push({ key: 'backup-old', days: age });
  if (facts.second === null) {
    if (daysSince(facts.since) >= LIMITS.second) due.push({ key: 'backup-second-missing', days: 0 });
  } else if (facts.secondFailed) {
    due.push({ key: 'backup-second-failed', days: 0 });
  } else if (daysSince(facts.second.seenAt) >= LIMITS.second) {
    due.push({ key: 'backup-second-unseen', days: daysSince(facts.second.seenAt) });
  }
  if (facts.recoveryConfirmedAt !== null && daysSince(facts.recoveryConfirmedAt) >= LIMITS.drill)
    due.push({ key: 'recovery-drill', days: daysSince(facts.recoveryConfirmedAt) });
  return due;
}
