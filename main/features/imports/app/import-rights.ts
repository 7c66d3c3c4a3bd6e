import { importRight } from '../../../../preload/contract/vocabulary/import-right.ts';
import type { ImportKind } from '../../../../preload/contract/vocabulary/school.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Actor, Context } from '../../../kernel/context.ts';
import { actorMay } from '../../auth/index.ts';

/** A file may name any class, so a right delegated for some classes only is not enough. */
export function mayImport(actor: Actor, kind: ImportKind): boolean {
  const right = importRight(kind);
  if (right !== 'health.manage') return actorMay(actor, right);
  const { delegations = [], ...own } = actor;
  const wide = delegations.filter(({ classIds }) => classIds === null);
  return actorMay({ ...own, delegations: wide }, right);
}

/** @throws session.locked, permission.denied */
export function requireImport({ actor }: Context, kind: ImportKind): Actor {
  if (!actor) throw appError('session.locked');
  if (!mayImport(actor, kind)) throw appError('permission.denied');
  return actor;
}
