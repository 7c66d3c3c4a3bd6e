const DAY_MS = 86_400_000;
/** Days without a copy, without the second place, since the printed code was last proven. */
const LIMITS = { copy: 2, second: 7, drill: 365 } as const;

export interface BackupFacts {
  /** First act of the vault; a new one owes nothing yet. */
  readonly since: string;
  readonly lastBackupAt: string | null;
  readonly second: { readonly seenAt: string } | null;
  readonly recoveryConfirmedAt: string | null;
  /** Code of what was refused in the background since the sign-in; '' = nothing. */
  readonly failed: string;
  /** Why the second place is there and takes nothing; '' = it takes. */
  readonly secondFailed: string;
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
  /** Since when it stands, or what it is; another of its kind is another reminder. */
  readonly since: string;
}

export function reminders(facts: BackupFacts, now: string): Reminder[] {
  const daysSince = (at: string) => Math.floor((Date.parse(now) - Date.parse(at)) / DAY_MS);
  const due: Reminder[] = [];
  const copied = facts.lastBackupAt ?? facts.since;
  const age = daysSince(copied);
  if (facts.failed !== '') due.push({ key: 'backup-failed', days: 0, since: `${copied} ${facts.failed}` });
  else if (age >= LIMITS.copy) due.push({ key: 'backup-old', days: age, since: copied });
  if (facts.second === null) {
    if (daysSince(facts.since) >= LIMITS.second)
      due.push({ key: 'backup-second-missing', days: 0, since: facts.since });
  } else {
    const { seenAt } = facts.second;
    const unseen = daysSince(seenAt);
    if (facts.secondFailed !== '')
      due.push({ key: 'backup-second-failed', days: 0, since: `${seenAt} ${facts.secondFailed}` });
    else if (unseen >= LIMITS.second) due.push({ key: 'backup-second-unseen', days: unseen, since: seenAt });
  }
  const { recoveryConfirmedAt: proven } = facts;
  if (proven !== null && daysSince(proven) >= LIMITS.drill)
    due.push({ key: 'recovery-drill', days: daysSince(proven), since: proven });
  return due;
}
