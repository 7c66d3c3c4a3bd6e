import type { BackupKind } from '../../../../preload/contract/vocabulary/backups.ts';
import { appError, isAppError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { removeBackup, sweepBackups } from '../../../platform/vault/backup-folder.ts';
import { asFileError } from '../../../platform/vault/file-error.ts';
import { makeCopy, type MadeCopy } from '../../../platform/vault/make-copy.ts';
import { setVaultInfo } from '../../auth/index.ts';
import { outdated } from '../domain/retention.ts';
import { dueCopy } from '../domain/schedule.ts';
import type { BackupsDeps } from './deps.ts';
import { copiesOfLine } from './own-copies.ts';
import { carryCopies } from './second-folder.ts';

/** The page shows the progress of this job wherever it stands. */
const JOB = 'backup';

/** Makes copies one after the other, and knows what the last one in the background ended with. */
export class CopyLine {
  readonly #deps: BackupsDeps;
  readonly #stop = new AbortController();
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #problem = '';
  #secondProblem = '';

  constructor(deps: BackupsDeps) {
    this.#deps = deps;
  }

  get running(): boolean {
    return this.#waiting > 0;
  }
  /** Code of the refusal that ended the work in the background; '' = none. */
  get problem(): string {
    return this.#problem;
  }

  /** Why the last copies did not reach the second place although it is there; '' = nothing. */
  get secondProblem(): string {
    return this.#secondProblem;
  }

  /**
   * A copy in the vault's own folder, older ones thinned out, and carried to the second place when it is there. What
   * fails there is remembered and told: it takes nothing from the copy that is made.
   */
  make(kind: BackupKind, context: Context, action: string): Promise<MadeCopy & { carried: boolean }> {
    return this.#inTurn(async () => {
      const made = await this.#copy(this.#deps.files.backups, kind, context, action);
      const folder = this.#deps.files.backups;
      for (const name of outdated(copiesOfLine(this.#deps, folder))) removeBackup(folder, name);
      return { ...made, carried: await this.#carryIfPossible(context) };
    });
  }

  /** A copy somewhere else, asked for by a person. */
  makeTo(folder: string, kind: 'manual' | 'move', context: Context): Promise<MadeCopy> {
    return this.#inTurn(() => this.#copy(folder, kind, context, 'backups.makeTo'));
  }

  /** Work that no copy may run beside: a change of the key the copies are made with. */
  between<T>(work: () => Promise<T>): Promise<T> {
    return this.#inTurn(work);
  }

  carry(context: Context): Promise<boolean> {
    return this.#inTurn(() => this.#carry(context));
  }

  async #carry(context: Context): Promise<boolean> {
    const carried = await carryCopies(this.#deps, context, this.#stop.signal);
    this.#secondProblem = '';
    return carried;
  }

  async #carryIfPossible(context: Context): Promise<boolean> {
    try {
      return await this.#carry(context);
    } catch (thrown) {
      if (this.#stop.signal.aborted) throw thrown;
      const error = asFileError(thrown);
      this.#secondProblem = isAppError(error) ? error.code : 'unexpected';
      await this.#record('backups.carry', this.#secondProblem, context);
      return false;
    }
  }

  /** After a sign-in, behind the work: what is due today, and whatever the second place still lacks. */
  async afterSignIn(context: Context): Promise<void> {
    try {
      const kind = dueCopy(copiesOfLine(this.#deps, this.#deps.files.backups), context.at);
      if (kind === null) await this.#inTurn(() => this.#carryIfPossible(context));
      else await this.make(kind, context, 'backups.automatic');
      this.#problem = '';
    } catch (thrown) {
      const error = asFileError(thrown);
      // The vault was closed meanwhile: nothing is half-done, the next sign-in begins again.
      if (this.#stop.signal.aborted) return;
      this.#problem = isAppError(error) ? error.code : 'unexpected';
      await this.#record('backups.automatic', this.#problem, context);
    }
    this.#deps.changed();
  }

  async #record(action: string, code: string, context: Context): Promise<void> {
    await this.#deps.database
      .recordEvent(context, { action, outcome: 'refused', subject: '', detail: { code } })
      .catch(() => undefined);
  }

  /** Before the vault is closed; resolves when no thread reads it any more. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#last.catch(() => undefined);
  }

  async #copy(folder: string, kind: BackupKind, context: Context, action: string): Promise<MadeCopy> {
    const { files, keys, database, clock } = this.#deps;
    const made = await makeCopy(
      { files, keys, folder, kind, at: clock.now() },
      (done, total) => {
        context.progress(JOB, done, total);
      },
      this.#stop.signal,
    );
    await database.write(context, { action }, (tx) => {
      if (kind !== 'move') setVaultInfo(tx.sql, 'last-backup-at', made.manifest.madeAt);
      tx.note({ kind, entries: made.manifest.head.seq, head: made.manifest.head.hash, bytes: made.bytes });
    });
    return made;
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    this.#waiting += 1;
    const result = this.#last
      .catch(() => undefined)
      .then(() => {
        if (this.#stop.signal.aborted) throw appError('backup.stopped');
        return work();
      });
    this.#last = result;
    try {
      return await result;
    } finally {
      this.#waiting -= 1;
      sweepBackups(this.#deps.files.backups, this.#deps.vaultId);
    }
  }
}
