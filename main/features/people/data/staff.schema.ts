import { EntitySchema } from 'typeorm';
import type { Staff } from '../domain/records.ts';

export type StaffRecord = Staff & { sortKey: string; importId: string | null };
export const StaffSchema = new EntitySchema<StaffRecord>({
  name: 'staff',
  tableName: 'staff',
  columns: {
    id: { type: 'text', primary: true },
    code: { type: 'text' },
    fullName: { type: 'text', name: 'full_name' },
    sortKey: { type: 'text', name: 'sort_key' },
    birthDate: { type: 'text', name: 'birth_date' },
    sex: { type: 'text' },
    personalId: { type: 'text', name: 'personal_id' },
    ethnicity: { type: 'text' },
    phone: { type: 'text' },
    email: { type: 'text' },
    job: { type: 'text' },
    jobTitle: { type: 'text', name: 'job_title' },
    contract: { type: 'text' },
    department: { type: 'text' },
    status: { type: 'text' },
    note: { type: 'text' },
    importId: { type: 'text', name: 'import_id', nullable: true },
  },
});
