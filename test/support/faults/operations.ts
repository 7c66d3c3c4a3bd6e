import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BridgeEvent } from '../../../preload/contract/reply.ts';
import type { Call } from '../../../main/office/cli/call.ts';
import { incident } from './incident-operation.ts';
import { restore } from './restore-operation.ts';
import { sign } from './sign-operation.ts';

export interface Operation<Found, Said> {
  /** What can be known about the operation in a vault just opened; `said` was acknowledged last, in an earlier round. */
  look(at: { call: Call; folder: string; said: Said | null }): Promise<Found>;
  /** `begun` tells that from now on something is written. */
  work(at: { call: Call; login: string; password: string; round: number; begun: () => void }): Promise<Said>;
  /** What an event acknowledges before `work` ends. */
  heard?(event: BridgeEvent): Said | null;
}

/** The job whose progress is told. */
export const JOB = 'fault';

export interface RekeyFound {
  readonly rotatedAt: string;
  /** Whether the code acknowledged last opens the vault. */
  readonly codeOpens: boolean;
  /** Changes of the key that a kill cut off, ended at the next opening. */
  readonly finished: number;
  readonly undone: number;
}
export interface RekeySaid {
  readonly rotatedAt: string;
  readonly code: string;
}

const rekey: Operation<RekeyFound, RekeySaid> = {
  look: async ({ call, said }) => {
    const { rotatedAt } = await call('vault.keyRotation', {});
    const codeOpens =
      said !== null &&
      (await call('vault.confirmRecoveryCode', { code: said.code }).then(
        () => true,
        () => false,
      ));
    const filter = {
      action: 'vault.settleRotation',
      actor: '',
      outcome: '' as const,
      fromDay: '',
      toDay: '',
    };
    const { entries } = await call('audit.list', { ...filter, beforeSeq: null, limit: 500 });
    const ended = (how: string) => entries.filter(({ detail }) => detail.includes(how)).length;
    return { rotatedAt: rotatedAt ?? '', codeOpens, finished: ended('finished'), undone: ended('undone') };
  },
  work: async ({ call, password }) => {
    const { recoveryCode, rotatedAt } = await call('vault.rotateKey', { password, jobId: JOB });
    return { rotatedAt, code: recoveryCode };
  },
};

export interface RevokeFound {
  readonly active: number;
  readonly revoked: readonly string[];
  /** Numbers of the minutes of revocation, in order. */
  readonly numbers: readonly number[];
  /** Revoked accounts by whose minutes it was done; more or fewer than one of them is a fault. */
  readonly withoutOneMinutes: number;
}
export interface RevokeSaid {
  readonly revoked: readonly string[];
}

const revoke: Operation<RevokeFound, RevokeSaid> = {
  look: async ({ call }) => {
    const accounts = await call('accounts.list', {});
    const minutes = (await call('papers.list', {})).filter(({ kind }) => kind === 'bien-ban-thu-hoi');
    const revoked = accounts.filter(({ state }) => state === 'revoked').map(({ id }) => id);
    return {
      active: accounts.length - revoked.length,
      revoked,
      numbers: minutes.map(({ number }) => number).sort((a, b) => a - b),
      withoutOneMinutes: revoked.filter(
        (id) => minutes.filter((paper) => paper.accountId === id).length !== 1,
      ).length,
    };
  },
  work: async ({ call }) => {
    const selection = { all: true, department: null, staffIds: [] };
    await call('accounts.create', { selection, logins: {}, sharedReason: '' });
    const ids = (await call('accounts.list', {}))
      .filter(({ state }) => state !== 'revoked')
      .map(({ id }) => id);
    await call('accounts.transition', { ids, act: 'revoke', reason: 'Thử sự cố' });
    return { revoked: ids };
  },
};

export interface BackupFound {
  /** Names of the copies that are listed. */
  readonly listed: readonly string[];
  /** Of the newest, those that do not verify. */
  readonly broken: readonly string[];
  /** Files beside them that nobody lists. */
  readonly leftovers: readonly string[];
}
export interface BackupSaid {
  readonly name: string;
}
/** Each copy is the newest once. */
const VERIFIED = 1;

const backup: Operation<BackupFound, BackupSaid> = {
  look: async ({ call, folder }) => {
    const copies = (await call('restore.candidates', {})).copies.toSorted((a, b) =>
      b.name.localeCompare(a.name),
    );
    const listed = copies.map(({ name }) => name);
    const broken: string[] = [];
    for (const name of listed.slice(0, VERIFIED)) {
      if (!(await call('backups.verify', { name, place: 'main' })).whole) broken.push(name);
    }
    const place = join(folder, 'backups');
    const files = existsSync(place) ? readdirSync(place) : [];
    return { listed, broken, leftovers: files.filter((name) => !listed.includes(name)) };
  },
  work: async ({ call }) => {
    const { name } = await call('backups.make', {});
    return { name };
  },
};

export const OPERATIONS = { rekey, revoke, backup, restore, sign, incident };
export type OperationName = keyof typeof OPERATIONS;
