import type { ImportKind } from '../../../../preload/contract/vocabulary/school.ts';
import type { Snapshot } from '../data/snapshot.ts';
import type { RecordOfKind } from '../domain/records.ts';
import { planAssignments } from './plan-assignments.ts';
import { planEntries } from './plan-entries.ts';
import { planClasses } from './plan-classes.ts';
import { planPastResults } from './plan-past-results.ts';
import type { PlanInput } from './plan-input.ts';
import { planStaff } from './plan-staff.ts';
import { planStudents } from './plan-students.ts';
import type { Plan } from './planned.ts';

type Planners = { readonly [K in ImportKind]: (input: PlanInput<RecordOfKind[K]>, stored: Snapshot) => Plan };

const PLANNERS: Planners = {
  staff: planStaff,
  classes: planClasses,
  students: planStudents,
  assignments: planAssignments,
  facilities: planEntries.bind(null, 'facilities'),
  equipment: planEntries.bind(null, 'equipment'),
  health: planEntries.bind(null, 'health'),
  finance: planEntries.bind(null, 'finance'),
  'past-results': planPastResults,
};

/** What the accepted rows would change; writes nothing. */
export function planImport<K extends ImportKind>(
  kind: K,
  input: PlanInput<RecordOfKind[K]>,
  stored: Snapshot,
): Plan {
  return PLANNERS[kind](input, stored);
}
