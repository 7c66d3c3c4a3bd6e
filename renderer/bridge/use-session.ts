import type { OutputOf } from '../../preload/contract/index.ts';
import type { Permission } from '../../preload/contract/vocabulary/permissions.ts';
import { useQuery } from './use-query.ts';

export type SessionView = OutputOf<'session.current'>;

/** Who is signed in; null before the first answer. */
export function useSession(): SessionView | null {
  return useQuery('session.current', {}).data ?? null;
}

export function may(session: SessionView | null, permission: Permission): boolean {
  if (permission === 'public') return true;
  if (session === null) return false;
  return permission === 'signed-in' || session.permissions.includes(permission);
}

/** Whether to show an act at all; the office decides again when it is done. */
export function useMay(permission: Permission): boolean {
  return may(useSession(), permission);
}
