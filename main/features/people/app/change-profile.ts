import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Context } from '../../../kernel/context.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import {
  insertProfileChange,
  insertWithdrawal,
  profileChanges,
  schoolId,
} from '../data/profile-change-rows.ts';
import { requireProfileChange, requireWithdrawable } from '../domain/profile-change.ts';
import { profileOn, SINCE_THE_BEGINNING } from '../domain/profile-periods.ts';
import type { School } from '../domain/records.ts';
import type { PeopleDeps } from './deps.ts';
import { requireActor } from './require-actor.ts';

/** Records what changes from a day on, past or to come; what was in force before stays for its days. */
export function changeProfile(
  { database, newId }: PeopleDeps,
  input: InputOf<'school.changeProfile'>,
  context: Context,
): Promise<OutputOf<'school.changeProfile'>> {
  return database.write(context, { action: 'school.changeProfile' }, (tx) => {
    const known = profileChanges(tx.sql);
    const { reason, basisNumber, basisDay } = input;
    const fromDay = input.fromDay ?? SINCE_THE_BEGINNING;
    const values = input.values as Partial<School>;
    const wanted = { fromDay, values, reason, basisNumber, basisDay };
    const { before, after } = requireProfileChange(known, wanted, vietnamDay(context.at));
    const id = newId();
    const { userId } = requireActor(context);
    insertProfileChange(tx.sql, { ...wanted, values: after, id, at: tx.at, userId });
    tx.about(id);
    tx.note({ fromDay: input.fromDay, before, after, reason, basisNumber, basisDay });
    const profile = { ...profileOn(known, fromDay), ...after };
    tx.change('school', schoolId(tx.sql), { ...profile, fromDay: input.fromDay, changeId: id });
    return { id };
  });
}

/** Calls off a change before its day. */
export function withdrawProfileChange(
  { database }: PeopleDeps,
  input: InputOf<'school.withdrawChange'>,
  context: Context,
): Promise<OutputOf<'school.withdrawChange'>> {
  return database.write(context, { action: 'school.withdrawChange' }, (tx) => {
    const change = requireWithdrawable(profileChanges(tx.sql), input.id, vietnamDay(context.at));
    const { userId } = requireActor(context);
    insertWithdrawal(tx.sql, { changeId: change.id, reason: input.reason, at: tx.at, userId });
    tx.about(change.id);
    tx.note({ fromDay: change.fromDay, reason: input.reason });
    tx.change('school', schoolId(tx.sql), { withdrawn: change.id });
    return {};
  });
}
