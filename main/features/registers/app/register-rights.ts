import type { Permission } from '../../../../preload/contract/vocabulary/permissions.ts';
import {
  REGISTER_DEFINITIONS,
  type RegisterName,
} from '../../../../preload/contract/vocabulary/registers/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Actor, Context } from '../../../kernel/context.ts';
import { mayCall } from '../../auth/index.ts';
import { healthScope, reaches, type HealthScope } from '../domain/health-scope.ts';

export function signedIn({ actor }: Context): Actor {
  if (!actor) throw appError('session.locked');
  return actor;
}

const scopeOf = (actor: Actor, permission: Permission): HealthScope =>
  healthScope(actor, permission, mayCall(actor.roles, permission));

/** Whose numbers of a register this person may read; null = all of them. */
export function readScope(actor: Actor, register: RegisterName): HealthScope {
  return REGISTER_DEFINITIONS[register].sensitive ? scopeOf(actor, 'health.read') : null;
}

/** @throws permission.denied */
export function requireWrite(actor: Actor, register: RegisterName, classId: string | null): void {
  if (REGISTER_DEFINITIONS[register].sensitive && !reaches(scopeOf(actor, 'health.manage'), classId))
    throw appError('permission.denied');
}
