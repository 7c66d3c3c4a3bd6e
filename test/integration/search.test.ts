import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHome, type Home } from '../../main/features/home/index.ts';
import type { Role } from '../../preload/contract/vocabulary/roles.ts';
import { registry } from '../../preload/contract/index.ts';
import {
  INVENTED_STAFF,
  INVENTED_STUDENT,
  openTestSchool,
  type TestSchool,
} from '../support/office/school-in-database.ts';

let test: TestSchool;
let home: Home['handlers'];
const ids: Record<string, string> = {};

beforeAll(async () => {
  test = await openTestSchool();
  home = createHome({ database: test.database, people: test.people.api, tasks: [] }).handlers;
  const { handlers } = test.people;
  const teacher = await handlers['staff.save'](
    { ...INVENTED_STAFF, fullName: 'Đặng Thị Đào', code: 'GV9' },
    test.context(),
  );
  ids['teacher'] = teacher.id;
  for (const [at, name] of ['6A1', '6A2', '6A3', '6A4', '6A5', '6A6', '6A7'].entries()) {
    const homeroomTeacherId = at === 0 ? teacher.id : null;
    const room = await handlers['classes.save'](
      { id: null, name, grade: 6, campus: '', homeroomTeacherId },
      test.context(),
    );
    ids[name] = room.id;
    const student = {
      ...INVENTED_STUDENT,
      classId: room.id,
      personalId: '',
      sectorId: `310000000${at}`,
      fullName: `Đỗ Đức Đạt ${'ABCDEGH'[at]}`,
    };
    ids[`student ${name}`] = (await handlers['students.save'](student, test.context())).id;
  }
});
afterAll(() => test.close());

const search = async (text: string, roles: readonly Role[] | null = null, limit = 20) => {
  const context = roles ? test.context(await test.addUser(roles, ids['teacher'])) : test.context();
  return registry['search.global'].output.parse(await home['search.global']({ text, limit }, context));
};

describe('the global search', () => {
  it('finds with and without diacritics, đ as d, by the beginning of words in any order', async () => {
    for (const text of ['đỗ đức', 'do duc', 'DUC DO', 'dat du']) expect(await search(text)).toHaveLength(7);
    expect((await search('dang dao'))[0]).toMatchObject({
      kind: 'staff',
      title: 'Đặng Thị Đào',
      detail: 'Tổ Toán - Tin',
    });
    expect((await search('3100000002'))[0]).toMatchObject({ kind: 'student', detail: '6A3' });
  });

  it('keeps to the limit and puts whole words before beginnings', async () => {
    expect(await search('do', null, 3)).toHaveLength(3);
    expect((await search('dat e', null, 1))[0]?.title).toBe('Đỗ Đức Đạt E');
  });

  it('takes quotes and operators as text', async () => {
    for (const text of ['"', '* OR', 'body:do', 'NEAR(do duc)', '   ', "'; DROP TABLE staff"]) {
      await expect(search(text)).resolves.toBeInstanceOf(Array);
    }
  });

  it('shows a homeroom teacher the own class only', async () => {
    expect((await search('do duc', ['homeroom-teacher'])).map((hit) => hit.detail)).toEqual(['6A1']);
  });

  it('shows a subject teacher the classes taught, few or many, and nobody else of the staff', async () => {
    const subject = test.people.api.subjects()[0]!;
    for (const name of ['6A2', '6A3', '6A4', '6A5', '6A6', '6A7']) {
      const assignment = {
        staffId: ids['teacher']!,
        classId: ids[name]!,
        subjectId: subject.id,
        fromDay: '2026-09-05',
      };
      await test.people.handlers['assignments.save'](assignment, test.context());
      const expected = name === '6A2' ? 1 : Number(name.at(-1)) - 1;
      expect(await search('do duc', ['subject-teacher'])).toHaveLength(expected);
    }
    await test.people.handlers['staff.save'](
      { ...INVENTED_STAFF, code: 'GV8', personalId: '', fullName: 'Đặng Văn Lạ' },
      test.context(),
    );
    expect((await search('dang', ['subject-teacher'])).map((hit) => hit.title)).toEqual(['Đặng Thị Đào']);
    expect(await search('dang', ['department-head'])).toHaveLength(2);
  });

  it('forgets what a renamed person was called', async () => {
    const id = ids['student 6A1']!;
    await test.people.handlers['students.save'](
      {
        ...INVENTED_STUDENT,
        id,
        classId: ids['6A1']!,
        personalId: '',
        sectorId: '3100000000',
        fullName: 'Mai Thị Mới',
      },
      test.context(),
    );
    expect(await search('dat a')).toHaveLength(0);
    expect(await search('mai moi')).toHaveLength(1);
  });
});

describe('the first screen', () => {
  it('lists what is left to do, only for those who may do it', async () => {
    const all = registry['home.overview'].output.parse(await home['home.overview']({}, test.context()));
    expect(all.tasks.map((task) => task.key)).toEqual(
      expect.arrayContaining(['confirm-recovery-kit', 'homeroom-missing', 'accounts-missing']),
    );
    expect(all.tasks.map((task) => task.key)).not.toContain('import-staff');
    expect(all.counts).toMatchObject({ students: 7, classes: 7, accounts: 0 });
    const teacher = test.context(await test.addUser(['subject-teacher']));
    expect((await home['home.overview']({}, teacher)).tasks).toEqual([]);
  });

  it('counts for each person what the own lists show', async () => {
    const countsOf = async (roles: readonly Role[]) => {
      const who = test.context(await test.addUser(roles, ids['teacher']));
      const { staff, students, classes } = (await home['home.overview']({}, who)).counts;
      const lists = test.people.handlers;
      expect({ staff, students, classes }).toEqual({
        staff: (await lists['staff.list']({}, who)).length,
        students: (await lists['students.list']({ classId: null }, who)).length,
        classes: (await lists['classes.list']({}, who)).length,
      });
      return { staff, students, classes };
    };
    expect(await countsOf(['homeroom-teacher'])).toEqual({ staff: 1, students: 1, classes: 1 });
    expect(await countsOf(['department-head'])).toMatchObject({ students: 0, classes: 0 });
    expect(await countsOf(['vice-principal'])).toMatchObject({ students: 7, classes: 7 });
  });

  it('counts the personal IDs that contradict the file, as the lists mark them', async () => {
    const doubtful = async () =>
      (await home['home.overview']({}, test.context())).tasks.find((task) => task.key === 'personal-id-staff')
        ?.count ?? 0;
    expect(await doubtful()).toBe(0);
    const ids = ['031085000001', '031195000002', '031185000003'];
    for (const [at, personalId] of ids.entries()) {
      await test.people.handlers['staff.save'](
        { ...INVENTED_STAFF, code: `W${at}`, personalId },
        test.context(),
      );
    }
    const listed = await test.people.handlers['staff.list']({}, test.context());
    expect(await doubtful()).toBe(2);
    expect(listed.filter((staff) => staff.warnings.length > 0)).toHaveLength(2);
  });

  it('keeps the settings of each person apart', async () => {
    const other = test.context(await test.addUser(['clerk']));
    await home['settings.set']({ key: 'staff.columns', value: 'code,fullName' }, test.context());
    await home['settings.set']({ key: 'staff.columns', value: 'fullName' }, other);
    expect(await home['settings.get']({}, test.context())).toEqual({ 'staff.columns': 'code,fullName' });
    expect(await home['settings.get']({}, other)).toEqual({ 'staff.columns': 'fullName' });
  });
});
