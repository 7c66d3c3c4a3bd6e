import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SchoolThatLocks } from '../support/office/school-that-locks.ts';
import { schoolWithSlips } from '../support/office/school-with-slips.ts';

describe('slips looked for before a lock', () => {
  let locks: SchoolThatLocks;
  beforeAll(async () => {
    locks = await schoolWithSlips();
    await locks.as('principal');
  });
  afterAll(() => locks.close());
  const found = async (...scopes: ReturnType<SchoolThatLocks['scope']>[]) => {
    const slips = await locks.call('locks.slips', { semester: 1, part: 'marks', scopes });
    return slips.map(({ code, params, students }) =>
      [code.slice('gradebook.slip-'.length), params['col'], params['other'] ?? '', ...students]
        .join(' ')
        .trim(),
    );
  };

  it('are a shifted column and two swapped ones, and marks far from a student’s own, by name', async () => {
    const slips = await found(locks.scope());
    expect(slips.slice(0, 2)).toEqual(['shifted TX2', 'swapped GK CK']);
    expect(slips).toContain('jump TX2  Phạm Đức Bảo');
  });

  it('are told once, whatever part of the book is locked with another', async () => {
    const whole = await found(locks.scope());
    const average = locks.scope({ col: 'dtb' });
    expect(await found(average, { ...locks.scope(), subjectId: null, col: 'muc' })).toEqual(whole);
    expect(await found(locks.scope({ col: 'gk' }), locks.scope({ col: 'ck' }))).toEqual(['swapped GK CK']);
    expect(await found(locks.scope({ col: 'nx' }))).toEqual([]);
  });

  it('of one student, are what is found of the columns and of nobody else', async () => {
    const students = await locks.call('students.list', { classId: locks.school.classId });
    const { id } = students.find(({ fullName }) => fullName === 'Phạm Đức Bảo')!;
    const slips = await found(locks.scope({ studentId: id }));
    expect(slips).toEqual(['shifted TX2', 'swapped GK CK', 'jump TX2  Phạm Đức Bảo']);
  });
});

describe('slips in a grade of one class', () => {
  it('are seen against the nearest grades', async () => {
    const locks = await schoolWithSlips(['7A1', '8A1', '9A1']);
    try {
      await locks.as('principal');
      const scopes = [locks.scope({ col: 'gk' })];
      const slips = await locks.call('locks.slips', { semester: 1, part: 'marks', scopes });
      expect(slips).toMatchObject([{ code: 'gradebook.slip-swapped', params: { col: 'GK', other: 'CK' } }]);
    } finally {
      await locks.close();
    }
  });
});
