import type { Staff } from './records.ts';

/** A sign-in made before the staff list existed is known by its name, where only one person bears it. */
export function staffOfSignIn<T extends Pick<Staff, 'id' | 'fullName'>>(
  staff: readonly T[],
  { staffId, fullName }: { readonly staffId: string | null; readonly fullName: string },
): T | null {
  if (staffId !== null) return staff.find(({ id }) => id === staffId) ?? null;
  const [only, ...others] = staff.filter((person) => person.fullName === fullName);
  return others.length === 0 ? (only ?? null) : null;
}
