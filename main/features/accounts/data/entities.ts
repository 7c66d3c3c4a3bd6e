import { EntitySchema } from 'typeorm';
import type { AccountEventRecord, AccountRecord, GrantRecord } from './account-records.ts';

export const AccountEntity = new EntitySchema<Omit<AccountRecord, 'round'>>({
  name: 'account',
  tableName: 'account',
  columns: {
    id: { type: 'text', primary: true },
    staffId: { type: 'text', name: 'staff_id' },
    login: { type: 'text' },
    state: { type: 'text' },
    stateBeforeSuspension: { type: 'text', name: 'state_before_suspension' },
    initialPassword: { type: 'blob', name: 'initial_password', nullable: true },
    firstPasswordChanged: { type: 'integer', name: 'first_password_changed' },
    sharedReason: { type: 'text', name: 'shared_reason' },
    createdAt: { type: 'text', name: 'created_at' },
  },
});

export const AccountEventEntity = new EntitySchema<AccountEventRecord>({
  name: 'account_event',
  tableName: 'account_event',
  columns: {
    id: { type: 'text', primary: true },
    accountId: { type: 'text', name: 'account_id' },
    at: { type: 'text' },
    userId: { type: 'text', name: 'user_id' },
    act: { type: 'text' },
    fromState: { type: 'text', name: 'from_state' },
    toState: { type: 'text', name: 'to_state' },
    reason: { type: 'text' },
    paperId: { type: 'text', name: 'paper_id', nullable: true },
  },
});

export const GrantEntity = new EntitySchema<GrantRecord>({
  name: 'account_grant',
  tableName: 'account_grant',
  columns: {
    accountId: { type: 'text', name: 'account_id', primary: true },
    kind: { type: 'text', primary: true },
    classId: { type: 'text', name: 'class_id', primary: true },
    subjectId: { type: 'text', name: 'subject_id', primary: true },
    functionCode: { type: 'text', name: 'function_code', primary: true },
    grantedAt: { type: 'text', name: 'granted_at' },
  },
});

export const accountEntities = [AccountEntity, AccountEventEntity, GrantEntity];
