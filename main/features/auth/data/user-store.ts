import { ROLES, type Role } from '../../../../preload/contract/vocabulary/roles.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

export interface StoredUser {
  readonly id: string;
  readonly login: string;
  readonly fullName: string;
  readonly staffId: string | null;
  readonly roles: readonly Role[];
  readonly state: 'active' | 'disabled';
  readonly mustChangePassword: boolean;
  readonly createdAt: string;
  readonly lastSignInAt: string | null;
}

interface Row {
  id: string;
  login: string;
  full_name: string;
  staff_id: string | null;
  roles: string;
  state: 'active' | 'disabled';
  must_change_password: number;
  created_at: string;
  last_sign_in_at: string | null;
}

const fromRow = (row: Row): StoredUser => ({
  id: row.id,
  login: row.login,
  fullName: row.full_name,
  staffId: row.staff_id,
  roles: ROLES.filter((role) => row.roles.split(' ').includes(role)),
  state: row.state,
  mustChangePassword: row.must_change_password === 1,
  createdAt: row.created_at,
  lastSignInAt: row.last_sign_in_at,
});

export function userByLogin(sql: Sqlite, login: string): StoredUser | null {
  const row = sql.prepare('SELECT * FROM user WHERE login = ?').get(login) as Row | undefined;
  return row ? fromRow(row) : null;
}

export function userById(sql: Sqlite, id: string): StoredUser | null {
  const row = sql.prepare('SELECT * FROM user WHERE id = ?').get(id) as Row | undefined;
  return row ? fromRow(row) : null;
}

export function allUsers(sql: Sqlite): StoredUser[] {
  return (sql.prepare('SELECT * FROM user ORDER BY login').all() as Row[]).map(fromRow);
}

/** Newest first, at most `limit`: hashes in Argon2's own text form. */
export function rememberedPasswords(sql: Sqlite, userId: string, limit: number): string[] {
  return sql
    .prepare('SELECT hash FROM user_password_history WHERE user_id = ? ORDER BY at DESC LIMIT ?')
    .pluck()
    .all(userId, limit) as string[];
}

export function rememberPassword(sql: Sqlite, userId: string, at: string, hash: string): void {
  sql
    .prepare('INSERT OR IGNORE INTO user_password_history (user_id, at, hash) VALUES (?, ?, ?)')
    .run(userId, at, hash);
}
