import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../main/office/cli/run.ts';
import { PRINCIPAL } from '../support/office/invented-school.ts';
import { EVERYTHING, SchoolThatLocks } from '../support/office/school-that-locks.ts';
import { SetClock } from '../support/office/set-clock.ts';
import { tamperWith } from '../support/office/tampered-vault.ts';

const codes = (refused: readonly { code: string }[]) => refused.map(({ code }) => code);

describe('time', () => {
  it('locks by schedule though the program was closed, and a clock put back opens nothing', async () => {
    const clock = SetClock.fromNow();
    const locks = await SchoolThatLocks.open({ clock });
    try {
      const at = clock.after(74);
      const { paperId, actId } = await locks.lock([EVERYTHING], { at });
      expect(paperId).toBeNull();
      await locks.as('teacher');
      expect((await locks.school.write([locks.school.change(0, 'tx1', 80)])).refused).toEqual([]);
      clock.set(clock.after(89));
      await locks.as('teacher');
      const late = await locks.school.write([locks.school.change(1, 'tx1', 80)]);
      expect(codes(late.refused)).toEqual(['gradebook.locked-scheduled']);
      clock.set(clock.after(41));
      const back = await locks.school.write([locks.school.change(1, 'tx1', 80)]);
      expect(codes(back.refused)).toEqual(['gradebook.locked-scheduled']);
      await locks.as('principal');
      expect(await locks.call('home.overview', {})).toMatchObject({
        tasks: expect.arrayContaining([expect.objectContaining({ key: 'mark-locks-due', count: 1 })]),
      });
      const [act] = await locks.call('locks.acts', {});
      expect(act).toMatchObject({ id: actId, state: 'pending', startsAt: at, paper: '01/BBKS-THCSHP' });
      await locks.sign(act!.paperId!);
      expect((await locks.call('locks.verify', { id: null })).locks).toMatchObject([
        { state: 'locked', units: 3, differences: [] },
      ]);
    } finally {
      await locks.close();
    }
  });

  it('locks averages and levels by schedule like books', async () => {
    const clock = SetClock.fromNow();
    const locks = await SchoolThatLocks.open({ clock });
    try {
      const average = locks.scope({ col: 'dtb' });
      const level = { ...locks.scope(), subjectId: null, col: 'muc' };
      const { actId } = await locks.lock([average, level], { at: clock.after(74) });
      clock.set(clock.after(89));
      await locks.as('teacher');
      const late = await locks.school.write([
        locks.school.change(0, 'tx1', 80),
        locks.school.change(0, 'nx', 'Có tiến bộ'),
      ]);
      expect(late.written).toMatchObject([{ col: 'nx' }]);
      expect(late.refused[0]!.code).toMatch(/^gradebook\.locked-(average|level)-scheduled$/u);
      await locks.as('principal');
      const [act] = await locks.call('locks.acts', {});
      expect(act).toMatchObject({ id: actId, state: 'pending', units: 2 });
      await locks.sign(act!.paperId!);
      const [verified] = (await locks.call('locks.verify', { id: actId })).locks;
      expect(verified).toMatchObject({ state: 'locked', units: 2, differences: [] });
    } finally {
      await locks.close();
    }
  });

  it('closes what was opened when its time is over, and a clock put back does not open it again', async () => {
    const clock = SetClock.fromNow();
    const locks = await SchoolThatLocks.open({ clock });
    try {
      const { actId } = await locks.lockAndSign();
      const [row] = await locks.call('locks.act', { id: actId });
      const againAt = clock.after(26);
      const opened = await locks.call('locks.release', {
        lockIds: [row!.lockId],
        reason: 'Nhập bù',
        againAt,
      });
      await locks.sign(opened.paperId);
      expect((await locks.cell(0, 'tx1')).locked).toBeNull();
      clock.set(clock.after(27));
      await locks.as('teacher');
      expect(codes((await locks.school.write([locks.school.change(0, 'tx1', 80)])).refused)).toEqual([
        'gradebook.locked-locked',
      ]);
      clock.set(clock.after(1));
      expect(codes((await locks.school.write([locks.school.change(0, 'tx1', 80)])).refused)).toEqual([
        'gradebook.locked-locked',
      ]);
    } finally {
      await locks.close();
    }
  });
});

describe('a mark changed behind the program', () => {
  let locks: SchoolThatLocks;
  let copy: string;
  let actId: string;
  beforeAll(async () => {
    locks = await SchoolThatLocks.open();
    copy = mkdtempSync(join(tmpdir(), 'so-truong-copy-'));
    await locks.as('teacher');
    await locks.school.write([locks.school.change(0, 'tx1', 80), locks.school.change(1, 'gk', 75)]);
    await locks.as('principal');
    actId = (await locks.lockAndSign()).actId;
    await locks.school.office.office.close();
    cpSync(locks.school.office.folder, copy, { recursive: true });
  });
  afterAll(async () => {
    await locks.close();
    rmSync(copy, { recursive: true, force: true });
  });
  async function verify() {
    let out = '';
    const exit = await runCommandLine({
      args: ['grades', 'verify', '--vault', copy, '--login', PRINCIPAL.login, '--json'],
      environment: { SO_TRUONG_PASSWORD: PRINCIPAL.password },
      out: (text) => {
        out += text;
      },
      say: () => undefined,
    });
    return { exit, answer: JSON.parse(out) as unknown };
  }
  const lock = () => ({ id: actId, paper: '01/BBKS-THCSHP', state: 'locked', units: 1 });

  it('is no news while nothing was touched', async () => {
    const { exit, answer } = await verify();
    expect(exit).toBe(0);
    expect(answer).toMatchObject({
      ok: true,
      result: { locks: [{ ...lock(), recordIntact: true, differences: [] }] },
    });
  });

  it('is found against the sealed book and named by its cell', async () => {
    await tamperWith(copy, PRINCIPAL, (sql) => {
      sql.exec('DROP TRIGGER mark_locked_update');
      sql.prepare(`UPDATE mark SET value = 95 WHERE col = 'gk' AND value = 75`).run();
    });
    const { exit, answer } = await verify();
    expect(exit).toBe(2);
    const place = { class: '6A1', subject: 'Ngữ văn', student: 'Đặng Hoài Bình', col: 'gk' };
    const differences = [{ ...place, locked: '7.5', now: '9.5', minutes: '' }];
    expect(answer).toMatchObject({ ok: true, result: { locks: [{ ...lock(), differences }] } });
  });

  it('is found by the digest on the paper where the record was changed to hide it', async () => {
    await tamperWith(copy, PRINCIPAL, (sql) => {
      sql.exec('DROP TRIGGER lock_act_record; DROP TRIGGER lock_act_one_way');
      const record = sql.prepare('SELECT record FROM lock_act').pluck().get() as string;
      const forged = record.replace('[75]', '[95]').replace('[75,null]', '[95,null]');
      expect(forged).not.toBe(record);
      const digest = createHash('sha256').update(forged).digest('hex');
      sql.prepare('UPDATE lock_act SET record = ?, record_digest = ?').run(forged, digest);
    });
    const { exit, answer } = await verify();
    expect(exit).toBe(2);
    // The archive keeps the record as well.
    const differences = [{ col: 'gk', locked: '7.5', now: '9.5' }];
    expect(answer).toMatchObject({
      result: { locks: [{ ...lock(), recordIntact: false, differences }] },
    });
  });
});
