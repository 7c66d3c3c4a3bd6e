import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RawInputOf } from '../../preload/contract/index.ts';
import { SchoolWithDeputy, WHITE_PAGE } from '../support/office/school-with-deputy.ts';
import { wordsOf } from '../support/workbooks/words-of.ts';

type Wish = RawInputOf<'delegations.create'>;

let test: SchoolWithDeputy;
beforeAll(async () => {
  test = await SchoolWithDeputy.open();
});
afterAll(() => test.close());

describe('a vice-principal', () => {
  it('without a delegation in force is refused the acts of the head', async () => {
    await test.as('phohieutruong');
    for (const method of ['papers.issue', 'papers.markSigned', 'staff.save', 'delegations.create'])
      expect(await test.dispatch(method, {})).toMatchObject({
        ok: false,
        error: { code: 'permission.denied' },
      });
    await test.asOfficer();
  });

  it('may not act on what an officer wrote down until the head has signed the paper', async () => {
    const { id, paperId } = await test.call('delegations.create', test.wish());
    expect(await test.delegation(id)).toMatchObject({
      state: 'unsigned',
      kind: 'deputy',
      symbol: '01/GUQ-THCSHP',
    });
    expect((await test.call('home.overview', {})).tasks).toContainEqual(
      expect.objectContaining({ key: 'delegations-unsigned', count: 1 }),
    );
    await test.as('phohieutruong');
    expect((await test.call('session.current', {})).delegations).toEqual([]);
    await test.asOfficer();
    await test.call('papers.attachScans', {
      scans: [{ fileName: 'giay-uy-quyen.png', bytes: WHITE_PAGE }],
      paperId: paperId!,
    });
    await test.call('papers.markSigned', { id: paperId!, signedOn: test.dayAt(0) });
    expect(await test.delegation(id)).toMatchObject({ state: 'in-force' });
  });

  it('has what was named and nothing else while it is in force', async () => {
    await test.as('phohieutruong');
    const session = await test.call('session.current', {});
    expect(session.delegations).toMatchObject([
      { symbol: '01/GUQ-THCSHP', kind: 'deputy', toDay: test.dayAt(3) },
    ]);
    expect(session.permissions).toEqual(
      expect.arrayContaining(['papers.sign', 'people.manage', 'accounts.manage']),
    );
    for (const never of [
      'users.manage',
      'delegations.manage',
      'backups.manage',
      'session.view-as',
      'accounts.reveal',
    ])
      expect(session.permissions).not.toContain(never);
  });

  it('is named in the log by every act that stands on it, and by no other', async () => {
    const [delegation] = (await test.call('session.current', {})).delegations;
    await test.call('settings.set', { key: 'shell.sidebar', value: 'wide' });
    await test.call('classes.save', { id: null, name: '6A9', grade: 6, campus: '', homeroomTeacherId: null });
    const { entries } = await test.call('audit.list', {
      ...{ action: '', actor: '', outcome: '', fromDay: '', toDay: '' },
      ...{ beforeSeq: null, limit: 50 },
    });
    const detailOf = (action: string) =>
      JSON.parse(entries.find((entry) => entry.action === action)!.detail) as { delegation?: string };
    expect(detailOf('classes.save').delegation).toBe(delegation!.id);
    expect(detailOf('settings.set').delegation).toBeUndefined();
  });

  it('loses it at the end of the last day in Việt Nam, not an hour earlier', async () => {
    const start = test.now;
    test.now = new Date(`${test.dayAt(3)}T16:59:59.000Z`);
    expect((await test.call('session.current', {})).delegations).toHaveLength(1);
    test.now = new Date(test.now.getTime() + 1_000);
    expect((await test.call('session.current', {})).delegations).toEqual([]);
    expect(await test.dispatch('classes.save', {})).toMatchObject({
      error: { code: 'permission.denied' },
    });
    test.now = start;
  });
});

describe('a delegation', () => {
  it('that the head writes down counts at once; ended early it gives nothing from then on and cannot be revived', async () => {
    await test.asPrincipal();
    const [running] = (await test.call('delegations.list', {})).filter(({ state }) => state === 'in-force');
    await test.call('delegations.end', { id: running!.id, reason: 'Hiệu trưởng đi công tác về sớm' });
    expect(await test.delegation(running!.id)).toMatchObject({ state: 'ended-early', allowed: [] });
    await expect(test.call('delegations.end', { id: running!.id, reason: 'lần nữa' })).rejects.toMatchObject({
      code: 'delegations.over',
    });
    const { id } = await test.call('delegations.create', test.wish({ functions: ['papers'] }));
    expect(await test.delegation(id)).toMatchObject({ state: 'in-force' });
    await expect(test.call('delegations.create', test.wish({ toDay: test.dayAt(10) }))).rejects.toMatchObject(
      {
        code: 'delegations.overlap',
      },
    );
    await test.call('delegations.end', { id, reason: 'Ghi nhầm phạm vi' });
  });

  it('that has not begun is cancelled together with its paper', async () => {
    const { id, paperId } = await test.call(
      'delegations.create',
      test.wish({ fromDay: test.dayAt(5), toDay: test.dayAt(6) }),
    );
    expect(await test.delegation(id)).toMatchObject({ state: 'upcoming' });
    await test.call('delegations.end', { id, reason: 'Không đi công tác nữa' });
    expect(await test.delegation(id)).toMatchObject({ state: 'cancelled', paperState: 'void' });
    expect((await test.call('papers.list', {})).find((paper) => paper.id === paperId)).toMatchObject({
      state: 'void',
    });
  });

  it('is refused where the rules do not allow it', async () => {
    const refusals: readonly [Partial<Wish>, string][] = [
      [{ delegatorId: test.officerId }, 'delegations.delegator-not-head'],
      [{ delegateId: test.principalId }, 'delegations.to-oneself'],
      [{ fromDay: test.dayAt(3), toDay: test.dayAt(2) }, 'delegations.day-order'],
      [{ fromDay: test.dayAt(-9), toDay: test.dayAt(-1) }, 'delegations.already-over'],
      [{ toDay: test.dayAt(400) }, 'delegations.too-long'],
      [{ substitutedId: test.teacherId }, 'delegations.not-an-officer'],
      [
        { functions: ['papers'], classIds: [test.school.classIds[0]!] },
        'delegations.classes-without-records',
      ],
    ];
    for (const [part, code] of refusals)
      await expect(test.call('delegations.create', test.wish(part)), code).rejects.toMatchObject({ code });
    await test.asOfficer();
    await expect(
      test.call('delegations.create', test.wish({ delegateId: test.officerId })),
    ).rejects.toMatchObject({
      code: 'delegations.for-oneself',
    });
    await expect(
      test.call(
        'delegations.create',
        test.wish({
          outside: {
            symbol: '7/QĐ',
            decidedOn: test.dayAt(0),
            scan: { fileName: 'a.pdf', bytes: new Uint8Array([1, 2, 3]) },
          },
        }),
      ),
    ).rejects.toMatchObject({ code: 'papers.scan-not-a-picture' });
  });

  it('made outside keeps its scan and counts without a paper of ours', async () => {
    const outside = {
      symbol: '15/QĐ-UBND',
      decidedOn: test.dayAt(-1),
      scan: { fileName: 'quyet-dinh.png', bytes: WHITE_PAGE },
    };
    const { id, paperId } = await test.call(
      'delegations.create',
      test.wish({
        delegateId: test.teacherId,
        substitutedId: test.officerId,
        functions: ['records'],
        classIds: [test.school.classIds[0]!],
        outside,
      }),
    );
    expect(paperId).toBeNull();
    const row = await test.delegation(id);
    expect(row).toMatchObject({
      state: 'in-force',
      kind: 'substitute',
      symbol: '15/QĐ-UBND',
      classes: ['6A1'],
    });
    const kept = await test.call('papers.incomingScan', { id: row.scanId!, purpose: 'view' });
    expect(Buffer.compare(kept.bytes, WHITE_PAGE)).toBe(0);
  });

  it('for named classes opens those and no other', async () => {
    await test.as('giaovien');
    expect((await test.call('classes.list', {})).map(({ name }) => name)).toEqual(['6A1']);
    const [room] = await test.call('classes.list', {});
    const { id: _id, homeroomTeacher: _t, students: _s, ...fields } = room!;
    await test.call('classes.save', { ...fields, id: room!.id, campus: 'Cơ sở 2' });
    await expect(
      test.call('classes.save', { ...fields, id: test.school.classIds[1]!, name: '6A2' }),
    ).rejects.toMatchObject({ code: 'people.outside-delegation' });
    await expect(
      test.call('assignments.save', {
        staffId: test.school.staffIds[5]!,
        classId: test.school.classIds[1]!,
        subjectId: test.school.subjectIds[1]!,
        fromDay: test.dayAt(0),
      }),
    ).rejects.toMatchObject({ code: 'people.outside-delegation' });
    await test.asOfficer();
  });
});

describe('the list of delegations', () => {
  it('is written into a workbook in words, in the order asked for, and the log says for what', async () => {
    const all = await test.call('delegations.list', {});
    const ids = all.map(({ id }) => id).reverse();
    const { bytes } = await test.call('delegations.export', { ids, purpose: 'Đoàn kiểm tra' });
    const rows = await wordsOf(bytes);
    const symbols = all.map(({ symbol }) => symbol).reverse();
    expect(rows.map(([first]) => first).filter((first) => symbols.includes(first ?? ''))).toEqual(symbols);
    const outside = rows.find(([first]) => first === '15/QĐ-UBND')!;
    expect(outside).toContain('Làm thay cán bộ CNTT');
    expect(outside).toContain('6A1');
    const log = await test.call('audit.list', {
      ...{ action: 'delegations.export', actor: '', outcome: '', fromDay: '', toDay: '' },
      ...{ beforeSeq: null, limit: 10 },
    });
    expect(JSON.parse(log.entries[0]!.detail)).toEqual({ rows: all.length, purpose: 'Đoàn kiểm tra' });
  });
});
