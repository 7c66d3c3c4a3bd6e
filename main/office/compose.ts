import type { MethodName } from '../../preload/contract/index.ts';
import type { Topic } from '../../preload/contract/vocabulary/topics.ts';
import { actorMay, delegationsBehind, passwordProblems } from '../features/auth/index.ts';
import { appError } from '../kernel/app-error.ts';
import { systemClock, type Clock } from '../kernel/clock.ts';
import { uuidV7Source } from '../kernel/ids.ts';
import { vietnamDay } from '../kernel/vietnam-day.ts';
import type { ParseWorker } from '../platform/excel/index.ts';
import { warmFontsLater } from '../platform/pdf/index.ts';
import type { PdfMerger } from '../platform/pdf-merge/index.ts';
import type { ScanReader } from '../platform/qr/index.ts';
import type { TokenSigning } from '../features/signing/index.ts';
import type { SignatureReader } from '../platform/signature-reader/index.ts';
import { createDispatch } from '../platform/rpc/dispatch.ts';
import { Attempts } from '../platform/vault/attempts.ts';
import { OsShares, type OsProtector } from '../platform/vault/os-shares.ts';
import { calibratePasswordCost, type PasswordCost } from '../platform/vault/kek.ts';
import { vaultFilesIn } from '../platform/vault/vault-files.ts';
import { composeFeatures, entities, type Features } from './features.ts';
import { createVault, type CreateOptions } from './gate/create-vault.ts';
import type { GateDeps } from './gate/gate-deps.ts';
import { recoverVault, unlockVault, type UnlockedVault } from './gate/unlock-vault.ts';
import { salvageDesk } from './salvage/salvage-desk.ts';
import { restoreDesk } from './gate/restore-desk.ts';
import { vaultStatus } from './gate/vault-status.ts';
import type { EmitEvent, Office } from './office.ts';
import { Session } from './session.ts';

export interface OfficeOptions {
  readonly vaultDir: string;
  readonly emit: EmitEvent;
  readonly parseWorkbook: ParseWorker;
  readonly readScan: ScanReader;
  readonly mergePdf: PdfMerger;
  readonly readSignatures: SignatureReader;
  /** By a token that the signing window has opened; the command line has none. */
  readonly signByToken?: TokenSigning;
  /** Where what nobody expected is written; its message may quote people's data and stays out. */
  readonly unexpected: (traceId: string, method: string, error: unknown) => void;
  readonly clock?: Clock;
  /** The program's log, whose last lines a person may send to support. */
  readonly logFile?: string;
  /** Another list of publisher's keys for updates than the shipped one: tests have no private key of it. */
  readonly updateKeys?: string | undefined;
  /** Only the command line turns the forced change off: officers script with the password they were given. */
  readonly enforceOwnPassword?: boolean;
  readonly create?: CreateOptions;
  /**
   * Behind the work after a sign-in: copies by the calendar, and the typeface opened before a first print needs it. The
   * window wants it, one command does not.
   */
  readonly idleWork?: boolean;
  /** Binds passwords to one computer, where somebody wishes it; `null`: nobody to ask, as on the command line. */
  readonly protector?: OsProtector | null;
  /** Tests name the floor; the program measures the machine. */
  readonly passwordCost?: () => Promise<PasswordCost>;
}

/** THE composition root: the app, the command line and the tests run what this returns. */
export function createOffice(options: OfficeOptions): Office {
  const clock = options.clock ?? systemClock;
  const files = vaultFilesIn(options.vaultDir);
  const gate: GateDeps = {
    files,
    clock,
    newId: uuidV7Source(clock),
    attempts: new Attempts(files.attempts, clock),
    shares: new OsShares(options.protector ?? null),
    entities,
    passwordCost: once(options.passwordCost ?? calibratePasswordCost),
  };
  const session = new Session<Features>();
  const enter = (unlocked: Pick<UnlockedVault, 'vault' | 'actor' | 'mustChangePassword'>) => {
    session.enter(
      unlocked,
      composeFeatures({
        vault: unlocked.vault,
        gate,
        parseWorkbook: options.parseWorkbook,
        readScan: options.readScan,
        mergePdf: options.mergePdf,
        readSignatures: options.readSignatures,
        signByToken:
          options.signByToken ?? (() => Promise.reject(appError('token.no-key', { why: 'closed' }))),
        logFile: options.logFile ?? '',
        updateKeys: options.updateKeys,
        failed: (work, error) => {
          options.unexpected('background', work, error);
        },
        changed: (topics) => {
          options.emit({ type: 'changed', topics });
        },
      }),
    );
    keepSchoolName();
    if (options.idleWork === true) {
      void warmFontsLater();
      const at = clock.now().toISOString();
      void session.features.backups.afterSignIn({ actor: unlocked.actor, at, traceId: 'backup', progress });
    }
  };
  const progress = (jobId: string, done: number, total: number) => {
    options.emit({ type: 'progress', jobId, done, total });
  };
  let today = '';
  // The start-up screen greets with the school's name before any key is there.
  const keepSchoolName = () => {
    today = vietnamDay(clock.now().toISOString());
    session.vault.keyRing.update({ schoolName: session.features.schoolSummary().schoolName });
  };
  const leave = async () => {
    if (session.isOpen) await session.features.backups.stop();
    await session.leave();
  };
  const mustChangePassword = () => options.enforceOwnPassword !== false && session.mustChangePassword;
  const assertLocked = () => {
    if (session.isOpen) throw appError('vault.already-open');
  };
  const gateHandlers = {
    'vault.status': () => {
      if (!session.isOpen) return vaultStatus(gate);
      const { schoolName } = session.features.schoolSummary();
      return {
        state: 'unlocked',
        schoolName,
        waitSeconds: 0,
        missingActs: session.missingActs,
        folder: files.folder,
      };
    },
    'vault.create': async (input: Parameters<typeof createVault>[1]) => {
      assertLocked();
      const created = await createVault(gate, input, options.create ?? { temporaryPasswords: false });
      enter({ vault: created.vault, actor: created.officer, mustChangePassword: false });
      return { vaultId: created.vault.vaultId, users: created.users, recoveryCode: created.recoveryCode };
    },
    'vault.unlock': async (input: Parameters<typeof unlockVault>[1]) => {
      assertLocked();
      const unlocked = await unlockVault(gate, input);
      enter(unlocked);
      const { mustChangePassword, lastAuditHead, vault } = unlocked;
      return { mustChangePassword, lastAuditHead, missingActs: vault.missingActs };
    },
    'vault.recover': async (input: Parameters<typeof recoverVault>[1]) => {
      assertLocked();
      enter(await recoverVault(gate, input));
      return {};
    },
    ...restoreDesk(gate, () =>
      session.isOpen
        ? {
            vaultId: session.vault.vaultId,
            mustChangePassword: mustChangePassword(),
            backups: session.features.backups,
            leave,
          }
        : null,
    ),
    ...salvageDesk(gate, () => session.isOpen),
    'session.checkPassword': ({ login, password }: { login: string; password: string }) => ({
      problems: passwordProblems(login, password),
    }),
  };
  const dispatch = createDispatch({
    handlers: () => (session.isOpen ? { ...gateHandlers, ...session.features.handlers } : gateHandlers),
    actor: () => session.actor,
    seen: () => (session.isOpen ? session.features.seen() : null),
    acting: (actor, at) => (session.isOpen ? session.features.acting(actor, at) : actor),
    mayCall: actorMay,
    behind: delegationsBehind,
    mustChangePassword,
    now: () => clock.now(),
    progress,
    changed: (topics: readonly Topic[]) => options.emit({ type: 'changed', topics }),
    // A restore may have shut the vault in the middle of its call.
    refused: async (context, method: MethodName, code) => {
      if (!session.isOpen) return;
      await session.vault.database.recordEvent(context, {
        action: method,
        outcome: 'refused',
        subject: '',
        detail: { code },
      });
    },
    unexpected: options.unexpected,
  });
  return {
    dispatch: async (method, input) => {
      const reply = await dispatch(method, input);
      if (method === 'session.changePassword' && reply.ok) session.ownPasswordChosen();
      if (reply.ok && session.isOpen) {
        const turned = vietnamDay(clock.now().toISOString()) !== today;
        if (turned || method === 'school.changeProfile') keepSchoolName();
        // A change of the profile begins by itself on its day, also in a window left open overnight.
        if (turned) options.emit({ type: 'changed', topics: ['school', 'session'] });
      }
      return reply;
    },
    close: leave,
  };
}

function once<T>(run: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | null = null;
  return () => (result ??= run());
}
