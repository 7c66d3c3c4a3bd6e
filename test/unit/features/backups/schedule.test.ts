import { describe, expect, it } from 'vitest';
import { dueCopy } from '../../../../main/features/backups/domain/schedule.ts';
import { reminders, type BackupFacts } from '../../../../main/features/backups/domain/reminders.ts';

describe('the copy that is due at a sign-in', () => {
  it.each([
    ['the very first one is a weekly one', [], '2026-11-22T01:00:00Z', 'weekly'],
    ['one a day is enough', [['weekly', '2026-11-16T00:30:00Z']], '2026-11-16T09:00:00Z', null],
    [
      'the day turns at midnight in Vietnam',
      [['weekly', '2026-11-16T16:59:00Z']],
      '2026-11-16T17:01:00Z',
      'daily',
    ],
    ['the week turns on Monday', [['weekly', '2026-11-16T01:00:00Z']], '2026-11-22T16:59:00Z', 'daily'],
    [
      'and a new week begins with its weekly one',
      [['weekly', '2026-11-16T01:00:00Z']],
      '2026-11-22T17:01:00Z',
      'weekly',
    ],
    [
      'a copy by hand is not the one of the day',
      [['manual', '2026-11-17T01:00:00Z']],
      '2026-11-17T02:00:00Z',
      'weekly',
    ],
  ] as const)('%s', (_what, made, now, due) => {
    expect(
      dueCopy(
        made.map(([kind, madeAt]) => ({ kind, madeAt })),
        now,
      ),
    ).toBe(due);
  });
});

describe('what reminds of copies', () => {
  const quiet: BackupFacts = {
    since: '2026-01-01T00:00:00Z',
    lastBackupAt: '2026-11-22T00:00:00Z',
    second: { seenAt: '2026-11-22T00:00:00Z' },
    recoveryConfirmedAt: '2026-06-01T00:00:00Z',
    failed: '',
    secondFailed: '',
  };
  const keys = (facts: Partial<BackupFacts>, now = '2026-11-22T08:00:00Z') =>
    reminders({ ...quiet, ...facts }, now).map(({ key }) => key);

  it.each([
    ['nothing while all is well', {}, []],
    ['no copy for two days', { lastBackupAt: '2026-11-20T08:00:00Z' }, ['backup-old']],
    ['not yet after a day and a half', { lastBackupAt: '2026-11-20T20:00:00Z' }, []],
    ['a new vault owes nothing', { since: '2026-11-22T00:00:00Z', lastBackupAt: null, second: null }, []],
    ['an old one without any copy does', { lastBackupAt: null }, ['backup-old']],
    ['a refused copy is said instead of its age', { lastBackupAt: null, failed: 'x' }, ['backup-failed']],
    [
      'the second place away for a week',
      { second: { seenAt: '2026-11-15T08:00:00Z' } },
      ['backup-second-unseen'],
    ],
    ['the second place takes nothing', { secondFailed: 'x' }, ['backup-second-failed']],
    ['no second place at all', { second: null }, ['backup-second-missing']],
    ['the kit unproven for a year', { recoveryConfirmedAt: '2025-11-22T08:00:00Z' }, ['recovery-drill']],
  ] as const)('%s', (_what, facts, expected) => {
    expect(keys(facts)).toEqual(expected);
  });

  it.each([
    [{ failed: 'disk-full' }, { lastBackupAt: '2026-11-22T01:00:00Z' }, 'a copy was made in between'],
    [{ failed: 'disk-full' }, { failed: 'damaged' }, 'something else is wrong'],
    [
      { secondFailed: 'disk-full' },
      { second: { seenAt: '2026-11-22T01:00:00Z' } },
      'it was level in between',
    ],
    [{ secondFailed: 'disk-full' }, { secondFailed: 'gone' }, 'something else is wrong'],
  ])('%o is another reminder with %o: %s', (facts, then, _why) => {
    const sinceOf = (more: Partial<BackupFacts>) =>
      reminders({ ...quiet, ...facts, ...more }, '2026-11-22T08:00:00Z').map(({ since }) => since);
    expect(sinceOf({})).toHaveLength(1);
    expect(sinceOf({})).toEqual(sinceOf({}));
    expect(sinceOf(then)).not.toEqual(sinceOf({}));
  });
});
