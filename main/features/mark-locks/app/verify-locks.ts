import type { OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { changedGuards } from '../../../platform/database/guards.ts';
import type { KnownResults } from '../../gradebook/index.ts';
import { actById, allActs } from '../data/act-rows.ts';
import { loggedLocks, signedInLog } from '../data/log-rows.ts';
import { minutesWithoutAct } from '../data/minutes-rows.ts';
import type { LockRecord } from '../domain/record.ts';
import { differencesSince, type Seen } from './differences-since.ts';
import { evidenceOf, type Traces } from './lock-evidence.ts';
import type { LocksCore } from './locks-core.ts';

type Verified = OutputOf<'locks.verify'>;
type Checked = Verified['locks'][number];
interface Wanted {
  readonly id: string | null;
  readonly deep: boolean;
}

/**
 * Every lock that was ever signed or waits for it, or one, against what is in the books now. What the log and the signed
 * minutes know counts, so a lock that the tables no longer have is named. @throws mark-locks.unknown
 */
export async function verifyLocks(
  core: LocksCore,
  { id, deep }: Wanted,
  context: Context,
): Promise<Verified> {
  const { read } = core.database;
  const signed = signedInLog(read);
  let whole: readonly LockRecord[] | null = null;
  const seals = () => (whole ??= signedRecords(core, signed));
  const known: KnownResults = new Map();
  const seen: Seen = { known, signed, seals };
  // A lock by schedule that is still as it was planned has nothing to be compared with.
  const locks = tracesOf(core, id)
    .map((traces) => check(core, traces, seen))
    .filter(({ state, faults }) => state !== 'scheduled' || faults.length > 0);
  return {
    checkedAt: context.at,
    logIntact: deep ? core.logHolds() : null,
    guards: changedGuards(read),
    locks: deep ? await Promise.all(locks.map((lock) => withSignature(core, lock, context))) : locks,
  };
}

function tracesOf({ database: { read } }: LocksCore, id: string | null): Traces[] {
  const logged = loggedLocks(read);
  const act = id === null ? null : actById(read, id);
  if (id !== null && !act && !logged.has(id)) throw appError('mark-locks.unknown');
  const acts = id === null ? allActs(read) : act ? [act] : [];
  const there = new Set(acts.map((each) => each.id));
  const gone = [...logged.values()].filter(({ actId }) => !there.has(actId) && (id === null || actId === id));
  const named = new Set([...logged.values()].map(({ paperId }) => paperId));
  const orphans = id === null ? minutesWithoutAct(read).filter((minutes) => !named.has(minutes.id)) : [];
  const all: Traces[] = [
    ...acts.map((each) => ({ logged: logged.get(each.id) ?? null, act: each, minutes: null })),
    ...gone.map((each) => ({ logged: each, act: null, minutes: null })),
    ...orphans.map((minutes) => ({ logged: null, act: null, minutes })),
  ];
  return all.filter(({ logged: known }) => !known?.withdrawn);
}

/** Of every lock that is as it was signed and logged. */
function signedRecords(core: LocksCore, signed: ReadonlySet<string>): LockRecord[] {
  return tracesOf(core, null).flatMap((traces) => {
    if (traces.act?.state !== 'locked' || !traces.logged?.signed) return [];
    const { record, faults } = evidenceOf(core, traces, signed);
    return record && faults.length === 0 ? [record] : [];
  });
}

function check(core: LocksCore, traces: Traces, seen: Seen): Checked {
  const { logged, act } = traces;
  const { record, recordIntact, faults, minutes } = evidenceOf(core, traces, seen.signed);
  const id = act?.id ?? logged?.actId ?? minutes?.id ?? '';
  return {
    id,
    paper: minutes?.symbol ?? '',
    paperId: minutes?.id ?? null,
    state: act?.state ?? 'locked',
    units: record?.units.length ?? logged?.units ?? 0,
    cells: record?.units.reduce((sum, { filled }) => sum + filled, 0) ?? 0,
    recordIntact,
    faults,
    differences: record ? differencesSince(core, id, record, seen) : [],
  };
}

async function withSignature(core: LocksCore, lock: Checked, context: Context): Promise<Checked> {
  if (lock.paperId === null || (await core.signatureHolds(lock.paperId, context))) return lock;
  return { ...lock, faults: [...lock.faults, 'signature-bad'] };
}
