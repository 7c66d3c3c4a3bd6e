import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Permission } from '../../preload/contract/vocabulary/permissions.ts';
import { SchoolWithDeputy, WHITE_PAGE } from '../support/office/school-with-deputy.ts';

/** What only the head decides, given away by the officer alone with papers that the program cannot tell from real ones. */
const SAY: readonly Permission[] = [
  'grades.lock',
  'corrections.decide',
  'incidents.excuse',
  'reviews.decide',
];
const OUTSIDE = () => ({
  symbol: '15/QĐ-THCSHP',
  decidedOn: test.dayAt(0),
  scan: { fileName: 'quyet-dinh.png', bytes: WHITE_PAGE },
});

let test: SchoolWithDeputy;
beforeEach(async () => {
  test = await SchoolWithDeputy.open();
});
afterEach(() => test.close());

const sayOf = async (login: 'phohieutruong' | 'giaovien') => {
  await test.as(login);
  const { permissions } = await test.call('session.current', {});
  return SAY.filter((each) => permissions.includes(each));
};
const functions = ['marks', 'incidents', 'papers'] as const;

describe('a delegation that the officer writes down alone', () => {
  it('with the scan of a decision made outside carries none of the head’s say', async () => {
    const { id } = await test.call(
      'delegations.create',
      test.wish({ functions: [...functions], outside: OUTSIDE() }),
    );
    expect(await test.delegation(id)).toMatchObject({
      state: 'in-force',
      awaitsHead: true,
      allowed: ['end'],
    });
    await expect(test.call('delegations.confirm', { id })).rejects.toMatchObject({
      code: 'delegations.confirm-by-head',
      params: { name: 'Vũ Thị Minh Nguyệt' },
    });
    expect(await sayOf('phohieutruong')).toEqual([]);
  });

  it('with any file taken for the signed paper carries none of it either', async () => {
    const { id, paperId } = await test.call('delegations.create', test.wish({ functions: [...functions] }));
    await test.call('papers.attachScans', {
      scans: [{ fileName: 'ky.png', bytes: WHITE_PAGE }],
      paperId: paperId!,
    });
    await test.call('papers.markSigned', { id: paperId!, signedOn: test.dayAt(0) });
    expect(await test.delegation(id)).toMatchObject({ state: 'in-force', awaitsHead: true });
    expect(await sayOf('phohieutruong')).toEqual([]);
  });

  it('carries it once the head, who is asked to, agrees under the own sign-in; nobody is asked twice', async () => {
    const { id } = await test.call(
      'delegations.create',
      test.wish({ functions: [...functions], outside: OUTSIDE() }),
    );
    await test.asPrincipal();
    const asked = async () =>
      (await test.call('home.overview', {})).tasks.some(({ key }) => key === 'delegations-to-confirm');
    expect(await asked()).toBe(true);
    expect((await test.delegation(id)).allowed).toEqual(['confirm', 'end']);
    await test.call('delegations.confirm', { id });
    expect(await asked()).toBe(false);
    await expect(test.call('delegations.confirm', { id })).rejects.toMatchObject({
      code: 'delegations.confirmed-already',
    });
    expect(await sayOf('phohieutruong')).toEqual(SAY);
  });

  it('gives a stand-in of the officer nothing of it, whoever writes it', async () => {
    await test.asPrincipal();
    await test.call(
      'delegations.create',
      test.wish({ delegateId: test.teacherId, substitutedId: test.officerId, functions: [...functions] }),
    );
    expect(await sayOf('giaovien')).toEqual([]);
  });

  it('is not come by through a new password for who has it, in force or promised', async () => {
    const reset = () =>
      test.call('users.resetPassword', {
        ...{ id: test.deputyId, password: 'Gio-Lanh-Dau-Mua-Som-92', reason: 'Quên mật khẩu' },
      });
    await test.asPrincipal();
    for (const term of [{}, { fromDay: test.dayAt(2), toDay: test.dayAt(4) }]) {
      const { id } = await test.call('delegations.create', test.wish({ functions: ['incidents'], ...term }));
      await test.asOfficer();
      await expect(reset()).rejects.toMatchObject({ code: 'user.reset-needs-head' });
      await test.asPrincipal();
      await test.call('delegations.end', { id, reason: 'Hết việc' });
    }
    await test.asOfficer();
    await expect(reset()).resolves.toEqual({});
  });
});
