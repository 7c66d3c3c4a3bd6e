import type { Permission } from '../../preload/contract/vocabulary/permissions.ts';
import type { ActingDelegation, Actor, Context } from './context.ts';

/**
 * Classes within which this call may change records; null = all. A call that the caller's own role allows is not
 * limited; one that only delegations allow reaches as far as they do.
 */
export function classLimit({ under }: Pick<Context, 'under'>): ReadonlySet<string> | null {
  if (!under || under.length === 0 || under.some(({ classIds }) => classIds === null)) return null;
  return new Set(under.flatMap(({ classIds }) => classIds ?? []));
}

/** "Phó Hiệu trưởng (theo ủy quyền số 01/GUQ-THCSDQ)" when the call stands on a delegation. */
export function actingTitle({ under }: Pick<Context, 'under'>, title: string): string {
  const [first] = under ?? [];
  if (!first) return title;
  const basis = `theo ủy quyền số ${first.symbol}`;
  return title === '' ? basis : `${title} (${basis})`;
}

/** Whether a delegation reaches records of all these classes; none = the record belongs to no class. */
export function reaches(
  { classIds }: Pick<ActingDelegation, 'classIds'>,
  concerned: readonly string[],
): boolean {
  return classIds === null || concerned.every((id) => classIds.includes(id));
}

/**
 * The delegation by which this person signs papers for the head now. Papers about marks ask for a right of their own,
 * within the classes they are about: `concerned` is asked only of who holds such a right.
 */
export function signingDelegation(
  { delegations }: Pick<Actor, 'delegations'>,
  permission: Permission = 'papers.sign',
  concerned: () => readonly string[] = () => [],
): ActingDelegation | undefined {
  return delegations?.find(
    (each) =>
      each.signatureRole !== '' && each.permissions.includes(permission) && reaches(each, concerned()),
  );
}
