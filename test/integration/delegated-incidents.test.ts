import { afterAll, beforeAll, expect, it } from 'vitest';
import { SchoolWithDeputy } from '../support/office/school-with-deputy.ts';
import { textOf } from '../support/pdf/judges.ts';

const DEPUTY = 'Phạm Quốc Khánh';
const OFFICER_NAME = 'Đỗ Quang Huy';

let test: SchoolWithDeputy;
beforeAll(async () => {
  test = await SchoolWithDeputy.open();
  const selection = { all: true, department: null, staffIds: [] };
  await test.call('accounts.create', { selection, logins: {}, sharedReason: '' });
  await test.asPrincipal();
  await test.call('delegations.create', test.wish({ functions: ['incidents', 'papers'] }));
});
afterAll(() => test.close());

/** By the places of the staff whose accounts are lost; a teacher reports. */
async function papersOf(places: readonly number[]): Promise<readonly [minutes: string, letter: string]> {
  const accounts = await test.call('accounts.list', {});
  const { id } = await test.call('incidents.report', {
    accountIds: places.map((at) => accounts.find(({ staffId }) => staffId === test.school.staffIds[at])!.id),
    ...{ kind: 'stolen', discoveredAt: test.now.toISOString(), reporterStaffId: test.school.staffIds[5]! },
    ...{ happened: 'Người lạ đăng nhập lúc nửa đêm.', personalData: true, suspend: true, follows: null },
  });
  const drawn = async (kind: 'bien-ban-su-co' | 'bao-cao-su-co') => {
    const { paperIds } = await test.call('incidents.papers', { id, kinds: [kind] });
    const { bytes } = await test.call('papers.file', { id: paperIds[0]!, purpose: 'view' });
    return textOf(bytes).replaceAll(/\s+/gu, ' ');
  };
  return [await drawn('bien-ban-su-co'), await drawn('bao-cao-su-co')];
}
const times = (text: string, part: string): number => text.split(part).length - 1;

it('a deputy who draws them for the head stands on them once, as who signs for the head', async () => {
  await test.as('phohieutruong');
  const [minutes, letter] = await papersOf([3]);
  // Among the parties and under the signature.
  expect(times(minutes, DEPUTY)).toBe(2);
  for (const paper of [minutes, letter]) expect(paper).toContain('KT. HIỆU TRƯỞNG PHÓ HIỆU TRƯỞNG');
});

it('an officer with an own account among several stands there as its user, not for the school', async () => {
  await test.asOfficer();
  for (const places of [
    [2, 3],
    [2, 5],
  ]) {
    const [minutes] = await papersOf(places);
    expect(minutes).toContain(`Người sử dụng tài khoản: Ông (bà) ${OFFICER_NAME}`);
  }
});
