import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { backgroundOf } from '../../main/platform/database/background.ts';
import { PRINCIPAL } from '../support/office/invented-school.ts';
import { openTestDatabase } from '../support/office/open-test-database.ts';
import { SchoolThatLocks } from '../support/office/school-that-locks.ts';
import { tamperWith } from '../support/office/tampered-vault.ts';

const WITHIN = { timeout: 30_000, interval: 50 };

describe('work nobody waits for', () => {
  it('is told to the log when it fails, but not when only the vault was closed', async () => {
    const test = await openTestDatabase();
    const told: string[] = [];
    const background = backgroundOf(test.database, (work) => told.push(work));
    const write = () => test.database.write(test.context(), { action: 'archive.index' }, () => undefined);
    expect(await background('sound', write)).toBe('done');
    expect(await background('broken', () => Promise.reject(new Error('broken')))).toBe('failed');
    await test.close();
    expect(await background('late', write)).toBe('closed');
    expect(told).toEqual(['broken']);
  });
});

describe('what such work leaves undone', () => {
  const told: string[] = [];
  let locks: SchoolThatLocks;
  let actId: string;
  beforeAll(async () => {
    locks = await SchoolThatLocks.open({ unexpected: (_traceId, work) => told.push(work) });
    await locks.as('teacher');
    await locks.school.write([locks.school.change(0, 'tx1', 80)]);
    await locks.as('principal');
    ({ actId } = await locks.lockAndSign());
    await sealed();
  });
  afterAll(() => locks.close());

  const sealed = () => locks.call('locks.sealedBooks', { id: actId, purpose: 'Lưu hồ sơ sổ điểm' });
  const tasks = async () => {
    const home = await locks.call('home.overview', {});
    return home.tasks.map(({ key, count, route }) => `${key} ${String(count)} ${route}`);
  };
  /** Somebody spoils, or mends, the shut vault; the head opens it again. */
  const meanwhile = async (sql: string) => {
    await locks.school.office.office.close();
    await tamperWith(locks.school.office.folder, PRINCIPAL, (intruder) => intruder.exec(sql));
    told.length = 0;
    await locks.as('principal');
  };

  it('are sealed books: a task says so, they are tried once an opening, and again for who asks', async () => {
    await meanwhile(`DROP TRIGGER archive_attachment_no_delete; DELETE FROM archive_attachment;
      CREATE TRIGGER spoilt BEFORE INSERT ON archive_attachment BEGIN SELECT RAISE(ABORT, 'spoilt'); END`);
    const unfiled = 'mark-locks-unfiled 1 /mark-locks';
    expect(await tasks()).not.toContain(unfiled);
    await locks.call('locks.acts', {});
    await vi.waitFor(async () => expect(await tasks()).toContain(unfiled), WITHIN);
    for (const semester of [1, 2, 1]) await locks.call('locks.board', { semester });
    await locks.call('locks.acts', {});
    await expect(sealed()).rejects.toMatchObject({ code: 'unexpected' });
    expect(told).toEqual(['locks.enclose', 'locks.sealedBooks']);

    await meanwhile('DROP TRIGGER spoilt');
    await sealed();
    await locks.call('locks.acts', {});
    expect(await tasks()).not.toContain(unfiled);
    expect(told).toEqual([]);
  });

  it('are older papers that are not findable: the archive says how many', async () => {
    await meanwhile(`UPDATE archive_entry SET indexed = 0;
      CREATE TRIGGER spoilt BEFORE UPDATE OF indexed ON archive_entry BEGIN SELECT RAISE(ABORT, 'spoilt'); END`);
    const { entries } = await locks.call('archive.page', {
      ...{ text: '', person: '', fromDay: '', toDay: '', due: false },
      ...{ kind: null, state: null, limit: 50, cursor: null },
    });
    await vi.waitFor(
      async () => expect(await tasks()).toContain(`archive-unindexed ${String(entries.length)} /archive`),
      WITHIN,
    );
    await tasks();
    expect(told).toEqual(['archive.index']);
    // Whatever is written next has it tried once more, also in vain.
    await locks.call('settings.set', { key: 'language', value: 'vi' });
    await vi.waitFor(async () => {
      await tasks();
      expect(told).toEqual(['archive.index', 'archive.index']);
    }, WITHIN);
    await tamperWith(locks.school.office.folder, PRINCIPAL, (intruder) =>
      intruder.exec('DROP TRIGGER spoilt'),
    );
    await vi.waitFor(async () => expect((await tasks()).join()).not.toContain('archive-unindexed'), WITHIN);
    expect(told).toEqual(['archive.index', 'archive.index']);

    await meanwhile('UPDATE archive_entry SET indexed = 0');
    const found = {
      text: 'khóa sổ',
      person: '',
      fromDay: '',
      toDay: '',
      due: false,
      kind: null,
      state: null,
    };
    await vi.waitFor(async () => {
      const page = await locks.call('archive.page', { ...found, limit: 50, cursor: null });
      expect(page.entries.length).toBeGreaterThan(0);
    }, WITHIN);
    expect((await tasks()).join()).not.toContain('archive-unindexed');
    expect(told).toEqual([]);
  });
});
