import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { callOf } from '../../main/office/cli/call.ts';
import { runCommandLine } from '../../main/office/cli/run.ts';
import { ATTACKS, CHANGED_MARK, past, REFUSED, sha256 } from '../support/attacks/attacks-on-locks.ts';
import { PRINCIPAL } from '../support/office/invented-school.ts';
import { officeOn } from '../support/office/open-test-office.ts';
import { SchoolThatLocks } from '../support/office/school-that-locks.ts';
import { tamperWith } from '../support/office/tampered-vault.ts';
import { wordsOf } from '../support/workbooks/words-of.ts';

/** What `grades verify` says of a vault. */
interface Answer {
  readonly logIntact: boolean;
  readonly guards: string[];
  readonly locks: {
    readonly state: string;
    readonly recordIntact: boolean;
    readonly faults: string[];
    readonly differences: { student: string; col: string; locked: string; now: string; minutes: string }[];
  }[];
}

let locks: SchoolThatLocks;
let copy: string;
let minutesId: string;
beforeAll(async () => {
  locks = await SchoolThatLocks.open();
  await locks.as('teacher');
  await locks.school.write([locks.school.change(0, 'tx1', 80), locks.school.change(1, 'gk', 75)]);
  await locks.as('principal');
  const { actId, paperId } = await locks.lockAndSign();
  minutesId = paperId!;
  await locks.call('locks.sealedBooks', { id: actId, purpose: 'Lưu hồ sơ sổ điểm' });
  const [row] = await locks.call('locks.act', { id: actId });
  const againAt = new Date(Date.now() + 3_600_000).toISOString();
  await locks.call('locks.release', { lockIds: [row!.lockId], reason: 'Quyết định không ai ký', againAt });
  await locks.school.office.office.close();
});
afterAll(() => locks.close());
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'so-truong-copy-'));
  cpSync(locks.school.office.folder, copy, { recursive: true });
});
afterEach(() => {
  rmSync(copy, { recursive: true, force: true });
});

async function verify(): Promise<{ exit: number; answer: Answer }> {
  let out = '';
  const exit = await runCommandLine({
    args: ['grades', 'verify', '--vault', copy, '--login', PRINCIPAL.login, '--json'],
    environment: { SO_TRUONG_PASSWORD: PRINCIPAL.password },
    out: (text) => {
      out += text;
    },
    say: () => undefined,
  });
  return { exit, answer: (JSON.parse(out) as { result: Answer }).result };
}

describe('a locked gradebook of a vault somebody wrote into', () => {
  it('is no news while nothing was touched', async () => {
    const { exit, answer } = await verify();
    expect(answer).toMatchObject({
      ...{ logIntact: true, guards: [] },
      locks: [{ state: 'locked', recordIntact: true, faults: [], differences: [] }],
    });
    expect(exit).toBe(0);
  });

  it.each(ATTACKS)('is named when its lock was %s', async (_what, attack, faults) => {
    await tamperWith(copy, PRINCIPAL, (sql) => {
      past(sql, () => {
        attack(sql);
        sql.exec(CHANGED_MARK);
      });
    });
    const { exit, answer } = await verify();
    expect(exit).toBe(2);
    expect(answer).toMatchObject({ logIntact: true, guards: [] });
    expect(answer.locks).toHaveLength(1);
    expect(answer.locks[0]!.faults).toEqual(faults);
    // Where the record is whole somewhere, the cell is named as well.
    if (!faults.includes('enclosure-changed') || !faults.includes('act-missing'))
      expect(answer.locks[0]!.differences).toMatchObject([
        { student: 'Đặng Hoài Bình', col: 'gk', locked: '7.5', now: '9.5', minutes: '' },
      ]);
  });

  it('has its faults in the workbook of differences', async () => {
    await tamperWith(copy, PRINCIPAL, (sql) => {
      past(sql, () => sql.exec("UPDATE lock_act SET state = 'withdrawn'"));
    });
    const office = officeOn(copy);
    const call = callOf(office);
    await call('vault.unlock', { login: PRINCIPAL.login, password: PRINCIPAL.password });
    const { bytes } = await call('locks.exportDifferences', { purpose: 'Báo cáo Hiệu trưởng' });
    await office.close();
    const words = (await wordsOf(bytes, 'Lượt khóa bị can thiệp')).flat();
    expect(words.join(' ')).toContain('Trạng thái khóa khác với nhật ký và biên bản');
    expect(words).toContain('01/BBKS-THCSHP');
  });

  it('is named when the file of its minutes was swapped, digests and all', async () => {
    await tamperWith(copy, PRINCIPAL, (sql) => {
      past(sql, () => {
        const other = sql
          .prepare(
            "SELECT f.bytes FROM paper_file f JOIN paper p ON p.id = f.paper_id WHERE p.kind = 'quyet-dinh-mo-so'",
          )
          .pluck()
          .get() as Buffer;
        sql.prepare('UPDATE paper_file SET bytes = ? WHERE paper_id = ?').run(other, minutesId);
        sql.prepare('UPDATE paper_version SET sha256 = ? WHERE paper_id = ?').run(sha256(other), minutesId);
        sql.prepare('UPDATE paper SET sha256 = ? WHERE id = ?').run(sha256(other), minutesId);
      });
    });
    const { exit, answer } = await verify();
    expect(exit).toBe(2);
    expect(answer.locks[0]!.faults).toEqual(['paper-changed', 'signature-bad']);
  });

  it('is named when no year, or another one, is the present one', async () => {
    await tamperWith(copy, PRINCIPAL, (sql) => {
      past(sql, () => {
        sql.exec('UPDATE school_year SET is_current = 0');
        sql.exec(CHANGED_MARK);
      });
    });
    const { exit, answer } = await verify();
    expect(exit).toBe(2);
    expect(answer.locks).toMatchObject([{ faults: [], differences: [{ col: 'gk', now: '9.5' }] }]);
  });

  it('is not explained by an event that borrows the minutes of the lock itself', async () => {
    await tamperWith(copy, PRINCIPAL, (sql) => {
      past(sql, () => {
        sql.exec(CHANGED_MARK);
        sql
          .prepare(
            `INSERT INTO correction SELECT 'gia', a.year_id, m.class_id, m.subject_id, 1, (SELECT id FROM staff LIMIT 1),
               'applied', 'typo', 'Giả', '', '', 'program', a.paper_id, a.asked_at, a.asked_by
             FROM lock_act a, mark m WHERE m.col = 'gk'`,
          )
          .run();
        sql
          .prepare(
            `INSERT INTO correction_cell SELECT 'gia', 1, student_id, 'gk', 75, '', 95, '', 'approved', '', '[]'
             FROM mark WHERE col = 'gk'`,
          )
          .run();
        sql
          .prepare(
            `INSERT INTO mark_event (at, class_id, subject_id, semester, student_id, col, before, before_text, after,
               after_text, user_id, how, correction_id, reason)
             SELECT '2098-01-01T00:00:00.000Z', class_id, subject_id, 1, student_id, col, 75, '', 95, '',
               (SELECT asked_by FROM lock_act), 'correction', 'gia', '' FROM mark WHERE col = 'gk'`,
          )
          .run();
      });
    });
    const { exit, answer } = await verify();
    expect(exit).toBe(2);
    expect(answer.locks[0]!.differences).toMatchObject([{ col: 'gk', minutes: '' }]);
  });

  it('is missed by no empty list: a log without it is no whole log', async () => {
    await tamperWith(copy, PRINCIPAL, (sql) => {
      past(sql, () => {
        sql.exec(`DELETE FROM mark_lock; DELETE FROM lock_act; DELETE FROM paper WHERE kind = 'bien-ban-khoa-so';
          DELETE FROM audit_entry WHERE action IN ('locks.lock', 'locks.enclose')`);
      });
    });
    const { exit, answer } = await verify();
    expect(exit).toBe(2);
    expect(answer).toMatchObject({ logIntact: false, locks: [] });
  });

  it.each([
    ['a trigger that is gone', 'DROP TRIGGER mark_locked_update', ['mark_locked_update']],
    [
      'a view that shows no lock',
      'DROP VIEW locked_now; CREATE VIEW locked_now AS SELECT l.*, a.state FROM mark_lock l JOIN lock_act a ON 0',
      ['locked_now'],
    ],
    ['a trigger of somebody else', 'CREATE TRIGGER mine AFTER UPDATE ON mark BEGIN SELECT 1; END', ['mine']],
  ])('is not guarded by %s, which is named', async (_what, change, guards) => {
    await tamperWith(copy, PRINCIPAL, (sql) => {
      sql.exec(change);
    });
    const { exit, answer } = await verify();
    expect(exit).toBe(2);
    expect(answer.guards).toEqual(guards);
  });
});

describe('a lock by schedule whose time has not come', () => {
  let planned: SchoolThatLocks;
  beforeAll(async () => {
    planned = await SchoolThatLocks.open();
    await planned.lock([planned.scope()], { at: new Date(Date.now() + 86_400_000).toISOString() });
    await planned.school.office.office.close();
  });
  afterAll(() => planned.close());

  it.each([
    ['put off', "UPDATE mark_lock SET starts_at = '2099-01-01T00:00:00.000Z'", ['units-changed']],
    ['given up', "UPDATE lock_act SET state = 'withdrawn'", ['act-state']],
    ['deleted', 'DELETE FROM mark_lock; DELETE FROM lock_act', ['act-missing']],
  ])('is named when it was %s past the program, and no news before', async (_what, attack, faults) => {
    cpSync(planned.school.office.folder, copy, { recursive: true });
    expect(await verify()).toMatchObject({ exit: 0, answer: { locks: [] } });
    await tamperWith(copy, PRINCIPAL, (sql) => {
      past(sql, () => {
        sql.exec(attack);
      });
    });
    expect(await verify()).toMatchObject({ exit: 2, answer: { logIntact: true, locks: [{ faults }] } });
  });
});

describe('a signed lock', () => {
  it('is given up and rewritten by no statement, whatever connection sends it', async () => {
    await tamperWith(copy, PRINCIPAL, (sql) => {
      for (const recursive of ['ON', 'OFF']) {
        sql.pragma(`recursive_triggers = ${recursive}`);
        for (const statement of REFUSED)
          expect(() => sql.exec(statement), statement).toThrow('kept for ever');
      }
    });
    expect((await verify()).exit).toBe(0);
  });
});
