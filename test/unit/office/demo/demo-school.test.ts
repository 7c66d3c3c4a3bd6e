import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkImport } from '../../../../main/features/imports/domain/check-import.ts';
import type { ImportLookups } from '../../../../main/features/imports/domain/lookups.ts';
import { proposeMapping } from '../../../../main/features/imports/domain/mapping.ts';
import { decodePersonalId } from '../../../../main/kernel/personal-id.ts';
import { DEMO_COUNTS, generateDemoSchool, writeDemoWorkbooks } from '../../../../main/office/demo/index.ts';
import { WORKBOOK_LIMITS } from '../../../../main/platform/excel/index.ts';
import { parseWorkbook } from '../../../../main/platform/excel/parse-workbook.ts';
import type { ImportKind } from '../../../../preload/contract/vocabulary/school.ts';

const demo = generateDemoSchool();
const folder = mkdtempSync(join(tmpdir(), 'so-truong-demo-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the demo school', () => {
  it('is the same school for the same seed and another for another', () => {
    expect(generateDemoSchool({ seed: 2026 })).toEqual(demo);
    expect(generateDemoSchool({ seed: 7 }).students[0]).not.toEqual(demo.students[0]);
  });

  it('has the numbers it promises, contract and visiting staff, and two Nguyễn Thị Hương', () => {
    expect([demo.classes.length, demo.students.length, demo.staff.length]).toEqual([
      DEMO_COUNTS.classes,
      DEMO_COUNTS.students,
      DEMO_COUNTS.staff,
    ]);
    expect(new Set(demo.staff.map((person) => person.contract))).toEqual(
      new Set(['permanent', 'contract', 'visiting']),
    );
    expect(demo.staff.filter((person) => person.fullName === 'Nguyễn Thị Hương')).toHaveLength(2);
  });

  it('gives everybody a personal ID of their own that agrees with sex and birth year', () => {
    const people = [...demo.staff, ...demo.students];
    for (const person of people) {
      expect(decodePersonalId(person.personalId)).toMatchObject({
        sex: person.sex,
        birthYear: Number(person.birthDate.slice(0, 4)),
      });
    }
    expect(new Set(demo.students.map((student) => student.personalId)).size).toBe(DEMO_COUNTS.students);
  });

  it('teaches every subject in every class and gives each class one homeroom teacher who works full time', () => {
    const taught = new Set(
      demo.assignments.map((row) => `${row.className} ${row.type === 'teaching' ? row.subject : 'CN'}`),
    );
    expect(taught.size).toBe(24 * 13);
    const leaders = demo.classes.map((each) => each.homeroomTeacher.code);
    expect(new Set(leaders).size).toBe(24);
    const visiting = demo.staff
      .filter((person) => person.contract === 'visiting')
      .map((person) => person.code);
    expect(leaders.filter((code) => visiting.includes(code))).toEqual([]);
  });

  it('writes four workbooks that the import reads back to the last field, without a warning', async () => {
    const paths = await writeDemoWorkbooks(folder, demo);
    const lookups: ImportLookups = {
      staff: demo.staff,
      classNames: demo.classes.map((each) => each.name),
      grades: [6, 7, 8, 9],
      schoolYearStart: 2026,
    };
    for (const kind of ['staff', 'classes', 'students', 'assignments'] satisfies ImportKind[]) {
      const workbook = parseWorkbook(new Uint8Array(readFileSync(paths[kind])), WORKBOOK_LIMITS);
      const proposed = proposeMapping(workbook, kind);
      expect(proposed?.missing).toEqual([]);
      if (!proposed) continue;
      const result = checkImport(kind, workbook, proposed.mapping, lookups);
      expect([kind, result.errors, result.warnings]).toEqual([kind, [], []]);
      const sorted = (records: readonly unknown[]) =>
        records.map((record) => JSON.stringify(Object.entries(record as object).sort())).sort();
      expect(sorted(result.accepted.map((each) => each.record))).toEqual(sorted(demo[kind]));
    }
  });
});
