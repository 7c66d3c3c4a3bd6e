import { afterAll, beforeAll, expect, it } from 'vitest';
import { sentenceOf } from '../../main/platform/i18n/index.ts';
import { openTestOffice, type TestOffice } from '../support/office/open-test-office.ts';
import { NOBODY } from '../support/office/school-with-staff.ts';

const EVERYBODY = { all: true, department: null, staffIds: [] };
let test: TestOffice;
beforeAll(async () => {
  test = await openTestOffice({ enforceOwnPassword: false });
});
afterAll(() => test.close());

it('a name no paper can print stops a run before its first paper, and is named with its sign', async () => {
  const save = (fullName: string, department = '') =>
    test.call('staff.save', { ...NOBODY, fullName, department });
  await save('Bùi Thị An');
  const odd = await save('Đoàn Ỹ 王');
  const team = await save('Vũ Thị Yến', 'Tổ ☃');
  const { ids } = await test.call('accounts.create', {
    selection: EVERYBODY,
    logins: {},
    sharedReason: '',
  });
  const issue = () => test.call('papers.issue', { accountIds: ids, kinds: ['cam-ket'], jobId: 'odd' });
  const refusal = await issue().catch((error: unknown) => error);
  expect(refusal).toMatchObject({ code: 'accounts.not-printable', params: { count: 2 } });
  const { code, params } = refusal as { code: string; params: Record<string, string | number> };
  for (const language of ['vi', 'en'] as const) {
    const sentence = sentenceOf(language, code, params);
    expect(sentence).toContain('Đoàn Ỹ 王: “王” (U+738B)');
    expect(sentence).toContain('Vũ Thị Yến, Tổ ☃: “☃” (U+2603)');
  }
  expect(await test.call('papers.list', {})).toEqual([]);
  await test.call('staff.save', { ...NOBODY, id: odd.id, fullName: 'Đoàn Ỹ Vương' });
  await test.call('staff.save', { ...NOBODY, id: team.id, fullName: 'Vũ Thị Yến' });
  expect((await issue()).paperIds).toHaveLength(3);
});
