import type { NewId } from '../../../kernel/ids.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { Database } from '../../../platform/database/work.ts';
import { titleOfJob } from '../../accounts/index.ts';
import type { PaperPerson, PapersApi } from '../../papers/index.ts';
import type { PeopleApi, Staff } from '../../people/index.ts';
import {
  holdersOf,
  movementsOf,
  unitAccount,
  type HolderPeriod,
  type MovementOnPaper,
  type UnitAccount,
} from '../data/custody-rows.ts';
import { stateAfter, type Holder, type Situation } from '../domain/custody-states.ts';

/** What the use cases of this feature work with. */
export interface CustodyCore {
  readonly database: Database;
  readonly newId: NewId;
  readonly people: PeopleApi;
  readonly papers: PapersApi;
}

/** One account with everything that was written about it. */
export interface Custody extends Situation {
  readonly account: UnitAccount;
  readonly movements: readonly MovementOnPaper[];
  readonly waiting: MovementOnPaper | null;
  readonly holders: readonly HolderPeriod[];
  readonly holder: HolderPeriod | null;
}

const LIVE: readonly MovementOnPaper['paperState'][] = ['draft', 'issued', 'signing'];

export function custodyOf(sql: Sqlite, account: UnitAccount): Custody {
  const movements = movementsOf(sql, account.id);
  const done = movements.filter(({ doneOn }) => doneOn !== null).map(({ act }) => act);
  const holders = holdersOf(sql, account.id);
  const waiting = movements.find(({ doneOn, paperState }) => doneOn === null && LIVE.includes(paperState));
  return {
    account,
    movements,
    holders,
    waiting: waiting ?? null,
    holder: holders.find(({ toDay }) => toDay === null) ?? null,
    state: stateAfter(done, account.closedOn !== null),
    pending: waiting !== undefined,
  };
}

export function requireCustody(sql: Sqlite, accountId: string): Custody {
  const account = unitAccount(sql, accountId);
  if (!account) throw appError('custody.not-found');
  return custodyOf(sql, account);
}

export function requireStaff(core: CustodyCore, id: string): Staff {
  const staff = core.people.staffById(id);
  if (!staff) throw appError('custody.person-not-found');
  return staff;
}

export function holderOf({ id, job, status }: Staff): Holder {
  return { staffId: id, isHead: job === 'principal', atWork: status === 'working' };
}

export function onPaper(staff: Staff): PaperPerson {
  return {
    fullName: staff.fullName,
    title: titleOfJob(staff.job, staff.jobTitle),
    department: staff.department,
  };
}

/** The head at work here. */
export function headOf({ people }: CustodyCore): Staff | null {
  return people.staff().find(({ job, status }) => job === 'principal' && status === 'working') ?? null;
}
