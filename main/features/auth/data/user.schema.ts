import { EntitySchema } from 'typeorm';

export interface UserRecord {
  id: string;
  login: string;
  fullName: string;
  staffId: string | null;
  /** Space separated roles. */
  roles: string;
  state: 'active' | 'disabled';
  mustChangePassword: number;
  createdAt: string;
  lastSignInAt: string | null;
}

export const UserSchema = new EntitySchema<UserRecord>({
  name: 'user',
  tableName: 'user',
  columns: {
    id: { type: 'text', primary: true },
    login: { type: 'text' },
    fullName: { type: 'text', name: 'full_name' },
    staffId: { type: 'text', name: 'staff_id', nullable: true },
    roles: { type: 'text' },
    state: { type: 'text' },
    mustChangePassword: { type: 'integer', name: 'must_change_password' },
    createdAt: { type: 'text', name: 'created_at' },
    lastSignInAt: { type: 'text', name: 'last_sign_in_at', nullable: true },
  },
});
export const authEntities = [UserSchema];
