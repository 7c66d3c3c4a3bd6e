import { describe, expect, it } from 'vitest';
import { methodOf, registry } from '../../../../preload/contract/index.ts';
import type { MethodName } from '../../../../preload/contract/index.ts';
import { TOPICS } from '../../../../preload/contract/vocabulary/topics.ts';
import { isStale } from '../../../../renderer/bridge/topic-methods.ts';

/** Its keys come with the program and stay while it runs. */
const FIXED: readonly MethodName[] = ['updates.trust'];

describe('a changed topic', () => {
  it('makes its lists stale, and no others', () => {
    expect(isStale('staff.list', ['people'])).toBe(true);
    expect(isStale('papers.list', ['people'])).toBe(false);
    expect(isStale('home.overview', ['papers'])).toBe(true);
    // Who left is told of while a sign-in is left.
    expect(isStale('leavers.list', ['users'])).toBe(true);
  });

  it('exists for every query of the office that can change', () => {
    const names = (Object.keys(registry) as MethodName[]).filter((name) => !FIXED.includes(name));
    const orphans = names.filter((name) => {
      const { type, host } = methodOf(name);
      return type === 'query' && host === 'office' && !TOPICS.some((topic) => isStale(name, [topic]));
    });
    expect(orphans).toEqual([]);
  });
});
