import { appError } from './app-error.ts';
import type { Actor, Context } from './context.ts';

/** Who acts. Throws `session.locked` when nobody is signed in; dispatch asks first, so this is the second door. */
export function signedInUser(context: Context): Actor {
  if (!context.actor) throw appError('session.locked');
  return context.actor;
}
