import type { z } from 'zod';
import { accounts } from './accounts.ts';
import { archive } from './archive.ts';
import { audit } from './audit.ts';
import { backups } from './backups.ts';
import { central } from './central.ts';
import { drift } from './drift.ts';
import { editLog } from './edit-log.ts';
import { corrections } from './corrections.ts';
import { custody } from './custody.ts';
import { delegations } from './delegations.ts';
import { dispatchRegisters } from './dispatch-registers.ts';
import { gradebook } from './gradebook.ts';
import { home } from './home.ts';
import { imports } from './imports.ts';
import { incidents } from './incidents.ts';
import { markLocks } from './mark-locks.ts';
import { markPapers } from './mark-papers.ts';
import type { Method } from './method.ts';
import { notices } from './notices.ts';
import { papers } from './papers.ts';
import { pastResults } from './past-results.ts';
import { people } from './people.ts';
import { registers } from './registers.ts';
import { restore } from './restore.ts';
import { reviews } from './reviews.ts';
import { salvage } from './salvage.ts';
import { school } from './school.ts';
import { session } from './session.ts';
import { shell } from './shell.ts';
import { signing } from './signing.ts';
import { signingKeys } from './signing-keys.ts';
import { support } from './support.ts';
import { templates } from './templates.ts';
import { updates } from './updates.ts';
import { users } from './users.ts';
import { vault } from './vault.ts';

/** Every method that may cross the bridge. Nothing else does. */
export const registry = {
  ...vault,
  ...salvage,
  ...session,
  ...users,
  ...school,
  ...people,
  ...imports,
  ...registers,
  ...accounts,
  ...drift,
  ...central,
  ...reviews,
  ...papers,
  ...signing,
  ...signingKeys,
  ...templates,
  ...archive,
  ...dispatchRegisters,
  ...incidents,
  ...custody,
  ...delegations,
  ...gradebook,
  ...corrections,
  ...markLocks,
  ...markPapers,
  ...pastResults,
  ...editLog,
  ...audit,
  ...backups,
  ...restore,
  ...home,
  ...notices,
  ...support,
  ...updates,
  ...shell,
} as const;

export type MethodName = keyof typeof registry;
export type InputOf<M extends MethodName> = z.output<(typeof registry)[M]['input']>;
/** What a caller may send: before trimming and normalisation. */
export type RawInputOf<M extends MethodName> = z.input<(typeof registry)[M]['input']>;
export type OutputOf<M extends MethodName> = z.output<(typeof registry)[M]['output']>;
export type ShellMethodName = { [M in MethodName]: M extends `shell.${string}` ? M : never }[MethodName];
export type OfficeMethodName = Exclude<MethodName, ShellMethodName>;

export function isMethodName(name: string): name is MethodName {
  return Object.hasOwn(registry, name);
}
export function methodOf(name: MethodName): Method {
  return registry[name];
}
