import type { OutputOf } from '../../../preload/contract/index.ts';
import type { Context } from '../../kernel/context.ts';
import type { Waiting } from '../../kernel/waiting.ts';
import type { AuditHead } from '../../platform/database/work.ts';
import type { Handlers } from '../../platform/rpc/handler.ts';
import { actorMay, vaultInfo } from '../auth/index.ts';
import { CopyLine } from './app/copy-line.ts';
import type { BackupsDeps } from './app/deps.ts';
import { secondFolder } from './app/second-folder.ts';
import { backupsHandlers, type BackupsMethod } from './backups.rpc.ts';
import { firstActAt, lostSince } from './data/lost-since.ts';
import { reminders, type Reminder } from './domain/reminders.ts';

export { listCopies } from './app/list-copies.ts';

export interface BackupsApi {
  /** One copy before something that cannot be taken back; a refusal means: do not go on. */
  backupBefore(kind: 'before-restore' | 'before-transition', context: Context): Promise<{ name: string }>;
  /** Behind the work, after a sign-in: today's copy and the second place. Never throws. */
  afterSignIn(context: Context): Promise<void>;
  /** What the open vault holds beyond a copy of itself. */
  lostSince(copy: { head: AuditHead; madeAt: string }): OutputOf<'restore.inspect'>['lost'];
  /** Where the second place is, when it is there now. */
  secondFolder(): string | null;
  tasks(context: Context): Waiting[];
  /** Runs while no copy is being made. */
  between<T>(work: () => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

const SEVERITY: Readonly<Record<Reminder['key'], Waiting['severity']>> = {
  'backup-failed': 'danger',
  'backup-old': 'danger',
  'backup-second-failed': 'warning',
  'backup-second-unseen': 'warning',
  'backup-second-missing': 'info',
  'recovery-drill': 'warning',
};

/** Copies of the vault: when they are made, where they lie, and what reminds of them. */
export function createBackups(deps: BackupsDeps): { handlers: Handlers<BackupsMethod>; api: BackupsApi } {
  const line = new CopyLine(deps);
  const { read } = deps.database;
  return {
    handlers: backupsHandlers(deps, line),
    api: {
      backupBefore: (kind, context) => line.make(kind, context, 'backups.before'),
      afterSignIn: (context) => line.afterSignIn(context),
      lostSince: (copy) => lostSince(read, copy),
      secondFolder: () => {
        const second = secondFolder(deps);
        return second?.present ? second.folder : null;
      },
      tasks: ({ actor, at }) => {
        if (!actor || !actorMay(actor, 'backups.manage')) return [];
        return reminders(
          {
            since: firstActAt(read) ?? at,
            lastBackupAt: vaultInfo(read, 'last-backup-at'),
            second: secondFolder(deps),
            recoveryConfirmedAt: vaultInfo(read, 'recovery-confirmed-at'),
            failed: line.problem,
            secondFailed: line.secondProblem,
          },
          at,
        ).map(({ key, days, since }) => ({
          key,
          count: Math.max(1, days),
          // As long as it stands it is new again with every day.
          members: [`${since} ${String(days)}`],
          severity: SEVERITY[key],
          route: key === 'recovery-drill' ? '/settings' : '/backups',
          params: key === 'recovery-drill' ? { section: 'recovery' } : {},
        }));
      },
      between: (work) => line.between(work),
      stop: () => line.stop(),
    },
  };
}
