import { appError } from '../../../kernel/app-error.ts';
import type { Actor, Context } from '../../../kernel/context.ts';

/** The router lets nobody in without a sign-in; a use case called otherwise refuses too. */
export function requireActor(context: Context): Actor {
  if (!context.actor) throw appError('session.locked');
  return context.actor;
}
