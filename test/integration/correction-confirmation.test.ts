import { afterAll, beforeAll, expect, it } from 'vitest';
import { SchoolWithCorrections, type SignIn } from '../support/office/school-with-corrections.ts';
import { NOBODY } from '../support/office/school-with-staff.ts';
import { textOf } from '../support/pdf/judges.ts';

let school: SchoolWithCorrections;
const homeroomBook = () => ({ classId: school.classId, subjectId: '', semester: 2 });
const confirm = (id: string) => school.call('corrections.confirm', { id, note: '' });
const witness = (id: string) => school.call('corrections.witness', { id, note: '' });
const NOT_YOURS = { code: 'corrections.not-your-step' };

/** The head of the only department is the homeroom teacher of the class; conduct of both semesters is entered and shut. */
beforeAll(async () => {
  school = await SchoolWithCorrections.open();
  await school.as('officer');
  await school.call('classes.save', {
    ...{ id: school.classId, name: '6A2', grade: 6, campus: '' },
    homeroomTeacherId: school.staffOf('chief'),
  });
  await school.as('chief');
  for (const semester of [1, 2])
    await school.call('gradebook.write', {
      ...{ ...homeroomBook(), semester, how: 'typed' },
      changes: [{ ...school.cell(0, 'ren-luyen', 4), before: null, reason: '' }],
    });
  await school.as('officer');
  await school.call('gradebook.addWindow', {
    ...{ semester: 2, kind: 'edit', note: '' },
    scope: { grade: null, classId: null, subjectId: null, col: null },
    fromAt: '2026-09-05T00:00:00.000Z',
    untilAt: new Date(school.now.getTime() + 60_000).toISOString(),
  });
  school.pass(1);
});
afterAll(() => school.close());

/** From Tốt to Chưa đạt, asked for by the homeroom teacher who is the head of the department. */
async function submitted(): Promise<string> {
  await school.as('chief');
  const wish = { ...school.wish({ cells: [school.cell(0, 'ren-luyen', 1)] }), ...homeroomBook() };
  const { id } = await school.call('corrections.save', wish);
  await school.evidence(id);
  await school.call('corrections.submit', { id });
  return id;
}
async function refusedFor(person: SignIn, act: () => Promise<unknown>) {
  await school.as(person);
  await expect(act(), person).rejects.toMatchObject({
    code: expect.stringMatching(/^(?:permission\.denied|corrections\.not-your-step)$/u) as string,
  });
}

it('of a homeroom teacher who heads the department is confirmed by the vice-principal, who then decides nothing', async () => {
  const id = await submitted();
  expect(await school.show(id)).toMatchObject({
    confirmation: { office: 'deputy', names: ['Phạm Quốc Khánh'] },
    allowed: ['cancel'],
  });
  for (const person of ['chief', 'homeroom', 'officer', 'principal'] as const)
    await refusedFor(person, () => confirm(id));
  await school.as('principal');
  const users = await school.call('users.list', {});
  const idOf = (name: string) => users.find(({ fullName }) => fullName === name)!.id;
  await school.call('delegations.create', {
    delegatorId: idOf('Vũ Thị Minh Nguyệt'),
    delegateId: idOf('Phạm Quốc Khánh'),
    substitutedId: null,
    fromDay: '2026-11-23',
    toDay: '2026-11-30',
    functions: ['marks'],
    classIds: [],
    outside: null,
  });
  await school.as('deputy');
  await confirm(id);
  await school.as('officer');
  await witness(id);
  await school.as('deputy');
  await expect(school.decide(id)).rejects.toMatchObject(NOT_YOURS);
  await school.as('principal');
  const paperId = await school.decide(id);
  const { steps, consequences, confirmation } = await school.show(id);
  expect(confirmation).toBeNull();
  expect(steps.map(({ step, office }) => [step, office])).toEqual([
    ['create', null],
    ['submit', null],
    ['confirm', 'deputy'],
    ['witness', null],
    ['decide', null],
  ]);
  expect(consequences.map(({ about, before, after }) => [about, before, after])).toEqual([
    ['conduct', 'T', 'CĐ'],
    ['year-conduct', 'T', 'CĐ'],
  ]);
  const { bytes } = await school.call('papers.file', { id: paperId, purpose: 'view' });
  const minutes = textOf(bytes).replace(/\s+/gu, ' ');
  expect(minutes).toContain(
    'Phó Hiệu trưởng (xác nhận thay giáo viên chủ nhiệm) Phạm Quốc Khánh đã xác nhận',
  );
  expect(minutes).toContain('Rèn luyện cả năm');
  expect(minutes).not.toContain('không thay đổi');
  await school.call('papers.refuse', { id: paperId, reason: 'Lập thử' });
});

it('goes on without a vice-principal: the homeroom teacher of another class confirms', async () => {
  await school.as('principal');
  const deputy = (await school.call('users.list', {})).find(({ login }) => login === 'deputy')!;
  await school.call('users.setState', { id: deputy.id, state: 'disabled', reason: 'Nghỉ dài ngày' });
  const id = await submitted();
  expect((await school.show(id)).confirmation).toEqual({
    office: 'other-homeroom',
    names: ['Hoàng Bích Liên'],
  });
  await school.as('homeroom');
  const { tasks } = await school.call('home.overview', {});
  expect(tasks).toContainEqual(expect.objectContaining({ key: 'corrections-waiting', count: 1 }));
  await confirm(id);
  await school.as('officer');
  await witness(id);
  expect((await school.show(id)).state).toBe('witnessed');
});

it('is witnessed by an officer of the same name, unless it can only be the requester', async () => {
  const id = await school.submitted({ cells: [school.cell(1, 'tx1', 90)] });
  await school.as('officer');
  await school.call('classes.save', {
    ...{ id: school.classId, name: '6A2', grade: 6, campus: '' },
    homeroomTeacherId: school.staffOf('homeroom'),
  });
  await school.as('homeroom');
  await confirm(id);
  await school.add('namesake', 'Trần Văn Bách', ['it-officer']);
  await expect(witness(id)).rejects.toMatchObject(NOT_YOURS);
  await school.call('staff.save', { ...NOBODY, fullName: 'Trần Văn Bách' });
  await witness(id);
  expect((await school.show(id)).steps.at(-1)).toMatchObject({ step: 'witness', person: 'Trần Văn Bách' });
});
