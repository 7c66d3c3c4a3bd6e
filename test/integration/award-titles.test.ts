import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SchoolWithMarks } from '../support/office/school-with-marks.ts';

let school: SchoolWithMarks;
beforeAll(async () => {
  school = await SchoolWithMarks.open();
  await school.as('principal');
});
afterAll(() => school.close());

const titles = () => school.office.call('gradebook.titles', {});
const set = (code: string, title: string, reason = 'Theo quy chế thi đua của trường') =>
  school.office.call('gradebook.setTitles', { titles: [{ ruleSet: 'TT22', code, title }], reason });

describe('the titles of a year', () => {
  it('are those of the circular until the school words them', async () => {
    expect(await titles()).toMatchObject([
      { code: 'excellent', usual: 'Học sinh Xuất sắc', title: 'Học sinh Xuất sắc' },
      { code: 'good', usual: 'Học sinh Giỏi', title: 'Học sinh Giỏi' },
    ]);
  });

  it('bear the wording of the school, also where it gives none, and the change is in the log with its reason', async () => {
    await set('excellent', 'Học sinh Tiêu biểu');
    await set('good', '');
    expect((await titles()).map(({ title }) => title)).toEqual(['Học sinh Tiêu biểu', '']);
    const { entries } = await school.office.call('audit.list', {
      ...{ action: 'gradebook.setTitles', actor: '', outcome: '', fromDay: '', toDay: '' },
      ...{ beforeSeq: null, limit: 10 },
    });
    expect(JSON.stringify(entries)).toContain('Học sinh Xuất sắc → Học sinh Tiêu biểu');
    await set('excellent', 'Học sinh Xuất sắc');
    await set('good', 'Học sinh Giỏi');
  });

  it('are refused without a reason, for a title nobody knows, and to a teacher', async () => {
    await expect(set('excellent', 'Khác', '')).rejects.toMatchObject({ code: 'input.invalid' });
    await expect(set('none', 'Khác')).rejects.toMatchObject({ code: 'gradebook.title-unknown' });
    await school.as('teacher');
    await expect(set('excellent', 'Khác')).rejects.toMatchObject({ code: 'permission.denied' });
    await school.as('principal');
  });
});
