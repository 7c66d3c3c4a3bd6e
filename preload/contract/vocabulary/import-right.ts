import type { Permission } from './permissions.ts';
import { REGISTER_DEFINITIONS, isRegister } from './registers/index.ts';
import type { ImportKind } from './school.ts';

/** The right to write a list from a file; `imports.run` alone only opens the door. */
export function importRight(kind: ImportKind): Permission {
  if (!isRegister(kind)) return 'people.import';
  return REGISTER_DEFINITIONS[kind].sensitive ? 'health.manage' : 'registers.manage';
}
