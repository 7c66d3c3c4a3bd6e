import { EntitySchema } from 'typeorm';
import type { Subject } from '../domain/records.ts';

export interface SchoolYearRecord {
  id: string;
  name: string;
  startsOn: string;
  semester2StartsOn: string;
  endsOn: string;
  isCurrent: number;
  currentSemester: number;
}
export const SchoolYearSchema = new EntitySchema<SchoolYearRecord>({
  name: 'school_year',
  tableName: 'school_year',
  columns: {
    id: { type: 'text', primary: true },
    name: { type: 'text' },
    startsOn: { type: 'text', name: 'starts_on' },
    semester2StartsOn: { type: 'text', name: 'semester2_starts_on' },
    endsOn: { type: 'text', name: 'ends_on' },
    isCurrent: { type: 'integer', name: 'is_current' },
    currentSemester: { type: 'integer', name: 'current_semester' },
  },
});

export const SubjectSchema = new EntitySchema<Subject>({
  name: 'subject',
  tableName: 'subject',
  columns: {
    id: { type: 'text', primary: true },
    code: { type: 'text' },
    name: { type: 'text' },
    periodsPerYear: { type: 'integer', name: 'periods_per_year' },
    kind: { type: 'text' },
  },
});
