import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import type { OutputOf } from '../../../../preload/contract/index.ts';
import { accountRows } from '../data/account-rows.ts';
import { rightsByAccount } from '../data/grant-rows.ts';
import { minutesByAccount } from '../data/minutes-rows.ts';
import { driftOf } from '../domain/drift.ts';
import { countRights, rightsDelta } from '../domain/rights-delta.ts';
import { rightsFromWork } from '../domain/rights-from-work.ts';
import { rightViews } from '../domain/rights-in-words.ts';
import { NO_RIGHTS } from '../domain/rights.ts';
import { namesOf, type AccountsCore } from './accounts-core.ts';
import { workSource } from './work-of-person.ts';

type DriftView = OutputOf<'drift.list'>[number];

/** Accounts in force that differ from their minutes or from the work of the person, in the order of names. */
export function listDrift(core: AccountsCore, at: string): DriftView[] {
  const sql = core.database.read;
  const rights = rightsByAccount(sql);
  const minutes = minutesByAccount(sql);
  const names = namesOf(core);
  const workOf = workSource(core);
  const accounts = new Map(
    accountRows(sql)
      .filter(({ state }) => state !== 'revoked')
      .map((account) => [account.staffId, account]),
  );
  return core.people.staff().flatMap((person) => {
    const account = accounts.get(person.id);
    if (!account) return [];
    const inForce = rights.get(account.id) ?? NO_RIGHTS;
    const onFile = minutes.get(account.id) ?? [];
    const drift = driftOf(inForce, onFile);
    const works = person.status === 'working' || person.status === 'on-leave';
    const byWork = works ? rightsFromWork(workOf(person), inForce, vietnamDay(at)) : inForce;
    const work = rightsDelta(inForce, byWork);
    if (!drift && countRights(work.added) + countRights(work.removed) === 0) return [];
    const agreed = drift?.agreed ?? onFile.find(({ state }) => state === 'signed') ?? onFile[0];
    return [
      {
        accountId: account.id,
        fullName: person.fullName,
        department: person.department,
        login: account.login,
        added: drift ? rightViews(drift.delta.added, names) : [],
        removed: drift ? rightViews(drift.delta.removed, names) : [],
        minutes: agreed?.symbol ?? '',
        signed: agreed?.state === 'signed',
        waiting: drift?.written ? (drift.pending?.symbol ?? '') : '',
        workAdded: rightViews(work.added, names),
        workRemoved: rightViews(work.removed, names),
      },
    ];
  });
}
