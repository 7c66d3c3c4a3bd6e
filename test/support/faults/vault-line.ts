import { vaultFilesIn } from '../../../main/platform/vault/vault-files.ts';
import { readSidecar } from '../../../main/platform/vault/sidecar.ts';
import type { Call } from '../../../main/office/cli/call.ts';
import type { OutputOf } from '../../../preload/contract/index.ts';

/** The restore a vault goes back to, as its own audit log tells it. */
export interface RestoreAct {
  readonly seq: number;
  readonly epoch: number;
  readonly incarnation: string;
  /** Of the copy it was restored from. */
  readonly copy: { readonly seq: number; readonly hash: string };
}
/** What tells one vault from another that shares its beginning: the key file, the audit log and the data. */
export interface VaultLine {
  readonly epoch: number;
  readonly incarnation: string | null;
  /** The last one in the log; null = never restored. */
  readonly restored: RestoreAct | null;
  /** Hashes of the audit log, the first entry first. */
  readonly log: readonly string[];
  readonly staff: readonly string[];
  /** Whom the log says to have been entered since `restored`, or ever. */
  readonly entered: readonly string[];
}

type Entry = OutputOf<'audit.list'>['entries'][number];
const MOST_A_PAGE = 1_000;

export async function lineOf(call: Call, folder: string): Promise<VaultLine> {
  const { epoch, incarnation } = readSidecar(vaultFilesIn(folder).sidecar)!;
  const entries = await wholeLog(call);
  const act = entries.findLast(({ action }) => action === 'vault.restore');
  const since = entries.slice(act?.seq ?? 0).filter(({ action }) => action === 'staff.save');
  return {
    epoch,
    incarnation,
    restored: act ? restoreOf(act) : null,
    log: entries.map(({ hash }) => hash),
    staff: (await call('staff.list', {})).map(({ id }) => id).sort(),
    entered: since.map(({ subject }) => subject),
  };
}

/** Contradictions within one vault: parts of two of them put together. `first` is what every copy was made of. */
export function mixedIn(line: VaultLine, first: VaultLine): string[] {
  const { restored, staff, entered, log } = line;
  const expected = [...(restored ? first.staff : []), ...entered].sort();
  const own = { epoch: line.epoch, incarnation: line.incarnation };
  const told = { epoch: restored?.epoch ?? first.epoch, incarnation: restored?.incarnation ?? null };
  const copied = restored?.copy.seq ?? 0;
  return [
    own.epoch === told.epoch && own.incarnation === told.incarnation ? '' : 'key file and log of two vaults',
    staff.join() === expected.join() ? '' : 'data and log of two vaults',
    restored === null || restored.seq === copied + 1 ? '' : 'acts between the copy and its restore',
    restored === null || restored.copy.hash === first.log[copied - 1] ? '' : 'restored from something else',
    startsWith(log, first.log.slice(0, copied)) ? '' : 'log of another copy',
  ].filter((fault) => fault !== '');
}

export function startsWith(log: readonly string[], beginning: readonly string[]): boolean {
  return beginning.every((hash, at) => log[at] === hash);
}

async function wholeLog(call: Call): Promise<Entry[]> {
  const filter = { action: '', actor: '', outcome: '' as const, fromDay: '', toDay: '' };
  const all: Entry[] = [];
  for (let beforeSeq: number | null = null; beforeSeq !== 1; beforeSeq = all[0]!.seq) {
    const { entries } = await call('audit.list', { ...filter, beforeSeq, limit: MOST_A_PAGE });
    all.unshift(...entries.toSorted((a, b) => a.seq - b.seq));
  }
  return all;
}

function restoreOf({ seq, detail }: Entry): RestoreAct {
  const told = JSON.parse(detail) as Omit<RestoreAct, 'seq' | 'copy'> & { new: RestoreAct['copy'] };
  return { seq, epoch: told.epoch, incarnation: told.incarnation, copy: told.new };
}
