import type { Role } from '../../../../preload/contract/vocabulary/roles.ts';

/** Printing a slip shows a password: only the head and the named officer may (cv 1456/SGDĐT 2023, mục 1), as for revealing. */
export function mayPrintSlip(roles: readonly Role[]): boolean {
  return roles.includes('principal') || roles.includes('it-officer');
}
