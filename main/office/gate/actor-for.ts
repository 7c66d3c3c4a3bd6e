import type { StoredUser } from '../../features/auth/index.ts';
import type { Actor } from '../../kernel/context.ts';

export function actorFor(user: StoredUser): Actor {
  return {
    userId: user.id,
    login: user.login,
    fullName: user.fullName,
    roles: user.roles,
    staffId: user.staffId,
  };
}
