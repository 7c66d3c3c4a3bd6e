import type { OutputOf } from '../../../../preload/contract/index.ts';
import type { Context } from '../../../kernel/context.ts';
import { mayCall } from '../../auth/index.ts';
import { readStudents } from '../data/students.ts';
import { healthScope, reaches } from '../domain/health-scope.ts';
import { signedIn } from './register-rights.ts';
import type { RegistersCore } from './registers-core.ts';

/** Who may be chosen in the form: students with a code in the classes this person reaches. */
export function healthStudents(
  { database }: RegistersCore,
  context: Context,
): OutputOf<'registers.students'> {
  const actor = signedIn(context);
  const scope = healthScope(actor, 'health.manage', mayCall(actor.roles, 'health.manage'));
  return readStudents(database.read)
    .filter(({ code, classId }) => code !== '' && reaches(scope, classId))
    .map(({ code, fullName, className }) => ({ code, fullName, className }));
}
