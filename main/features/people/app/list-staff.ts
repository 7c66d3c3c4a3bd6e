import type { OutputOf } from '../../../../preload/contract/index.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { readClasses } from '../data/class-queries.ts';
import { readCurrentYear } from '../data/school-queries.ts';
import { readStaffList } from '../data/staff-queries.ts';
import { readStanding } from '../data/standing-query.ts';
import { identityWarnings } from '../domain/identity-warnings.ts';
import { masked } from '../domain/mask.ts';
import { seesStaff, seesStaffSensitive } from '../domain/people-policy.ts';
import { requireActor } from './require-actor.ts';

/** Everybody the caller may see, sorted the Vietnamese way. */
export function listStaff(read: Sqlite, context: Context): OutputOf<'staff.list'> {
  const actor = requireActor(context);
  const standing = readStanding(read, actor.staffId);
  const homerooms = homeroomNames(read);
  return readStaffList(read)
    .filter((staff) => seesStaff(actor, standing, staff))
    .map((staff) => {
      const open = seesStaffSensitive(actor, standing, staff);
      const shown = {
        ...staff,
        masked: !open,
        homeroomOf: homerooms.get(staff.id) ?? [],
        warnings: identityWarnings(staff),
      };
      if (open) return shown;
      const { personalId, ethnicity, phone } = staff;
      return { ...shown, personalId: masked(personalId), ethnicity: masked(ethnicity), phone: masked(phone) };
    });
}

function homeroomNames(read: Sqlite): Map<string, string[]> {
  const names = new Map<string, string[]>();
  const year = readCurrentYear(read);
  for (const room of year ? readClasses(read, year.id) : []) {
    if (room.homeroomTeacherId === null) continue;
    names.set(room.homeroomTeacherId, [...(names.get(room.homeroomTeacherId) ?? []), room.name].sort());
  }
  return names;
}
