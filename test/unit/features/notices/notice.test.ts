import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterLooking,
  idOf,
  noticesOf,
  type Item,
  type SeenItem,
} from '../../../../main/features/notices/domain/notice.ts';
import '../../../support/property-seed.ts';

const item = (key: string, count = 1, more: Partial<Item> = {}): Item => ({
  key,
  count,
  severity: 'info',
  route: '/',
  params: {},
  members: [],
  ...more,
});
const NOW = '2026-11-22T01:00:00.000Z';
const unreadOf = (items: readonly Item[], seen = new Map<string, SeenItem>()) =>
  noticesOf(items, seen)
    .filter(({ unread }) => unread)
    .map(({ key }) => key);

describe('the bell', () => {
  it('shows an item as new until it was looked at once', () => {
    const items = [item('leavers', 2), item('backup-old')];
    expect(unreadOf(items)).toEqual(['leavers', 'backup-old']);
    expect(unreadOf(items, afterLooking(items, new Map(), NOW))).toEqual([]);
  });

  it('shows it as new again when there is more of it, not when there is less', () => {
    const seen = afterLooking([item('leavers', 2)], new Map(), NOW);
    expect(unreadOf([item('leavers', 3)], seen)).toEqual(['leavers']);
    expect(unreadOf([item('leavers', 1)], seen)).toEqual([]);
  });

  it('shows a list as new for a new member, even in the place of a settled one', () => {
    const left = (...members: string[]) => item('leavers', members.length, { members });
    const seen = afterLooking([left('a', 'b')], new Map(), NOW);
    expect(unreadOf([left('b', 'a')], seen)).toEqual([]);
    expect(unreadOf([left('b')], seen)).toEqual([]);
    expect(unreadOf([left('b', 'c')], seen)).toEqual(['leavers']);
    expect(unreadOf([left('c')], seen)).toEqual(['leavers']);
  });

  it('does not show a list as new because another figure of it grew', () => {
    const seen = afterLooking([item('incident-clock', 20, { members: ['a'] })], new Map(), NOW);
    expect(unreadOf([item('incident-clock', 30, { members: ['a'] })], seen)).toEqual([]);
  });

  it('compares the counts with a look that an earlier version remembered', () => {
    const seen = new Map([['leavers', { count: 2, firstAt: NOW, members: null }]]);
    expect(unreadOf([item('leavers', 2, { members: ['a', 'c'] })], seen)).toEqual([]);
    expect(unreadOf([item('leavers', 3, { members: ['a', 'b', 'c'] })], seen)).toEqual(['leavers']);
  });

  it('remembers digests and nothing of the ids', () => {
    const { members } =
      afterLooking([item('leavers', 1, { members: ['hiep.nguyen'] })], new Map(), NOW).get('leavers') ?? {};
    expect([...(members ?? [])]).toEqual([expect.stringMatching(/^[A-Za-z0-9_-]{6}$/u)]);
  });

  it('forgets what is settled, so that it is new when it comes back', () => {
    const seen = afterLooking([item('leavers')], new Map(), NOW);
    const later = afterLooking([], seen, NOW);
    expect(unreadOf([item('leavers')], later)).toEqual(['leavers']);
  });

  it('keeps several of one kind apart', () => {
    const seen = afterLooking([item('import', 5, { ref: 'a' })], new Map(), NOW);
    expect(noticesOf([item('import', 5, { ref: 'a' }), item('import', 5, { ref: 'b' })], seen)).toMatchObject(
      [
        { unread: true, since: null },
        { unread: false, since: NOW },
      ],
    );
  });

  it('after a look nothing is new and nothing is lost, whatever the items are', () => {
    const items = fc.uniqueArray(
      fc.record({ key: fc.stringMatching(/^[a-z-]{1,12}$/u), count: fc.integer({ min: 1, max: 999 }) }),
      { selector: ({ key }) => key, maxLength: 30 },
    );
    fc.assert(
      fc.property(items, items, (before, now) => {
        const [old, current] = [before, now].map((list) => list.map(({ key, count }) => item(key, count)));
        const seen = afterLooking(old ?? [], new Map(), NOW);
        const shown = noticesOf(current ?? [], seen);
        expect(shown.map(({ key }) => key).sort()).toEqual((current ?? []).map(idOf).sort());
        expect(unreadOf(current ?? [], afterLooking(current ?? [], seen, NOW))).toEqual([]);
      }),
    );
  });
});
