import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createImports } from '../../main/features/imports/index.ts';
import { systemClock } from '../../main/kernel/clock.ts';
import type { CellValue } from '../../main/kernel/spreadsheet.ts';
import { writeListWorkbook, type WrittenColumn } from '../../main/platform/excel/index.ts';
import { parseWorkbook } from '../../main/platform/excel/parse-workbook.ts';
import type { ImportKind } from '../../preload/contract/vocabulary/school.ts';
import { openTestSchool, type TestSchool } from '../support/office/school-in-database.ts';

const TABLES = ['staff', 'class', 'student', 'student_status', 'enrolment', 'teaching_assignment'];
const CLASSES = ['6A1', '6A2', '7A1'];

let test: TestSchool;
let imports: ReturnType<typeof createImports>['handlers'];

beforeAll(async () => {
  test = await openTestSchool();
  const deps = { database: test.database, newId: test.newId, clock: systemClock, people: test.people.api };
  // The real reader, in this process: forty runs would start 120 children.
  imports = createImports({
    ...deps,
    parseWorkbook: (bytes, limits) => Promise.resolve(parseWorkbook(bytes, limits)),
  }).handlers;
  for (const name of CLASSES) {
    const room = { id: null, name, grade: Number(name[0]), campus: '', homeroomTeacherId: null };
    await test.people.handlers['classes.save'](room, test.context());
  }
});
afterAll(() => test.close());

/** Everything in the tables and everything that can be found, in a fixed order. */
function state(): string {
  const rows = TABLES.map((table) =>
    test.database.read.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all(),
  );
  const found = test.database.read
    .prepare('SELECT kind, ref, title, detail FROM search_entry ORDER BY kind, ref')
    .all();
  const hits = test.database.read
    .prepare("SELECT count(*) FROM search_text WHERE search_text MATCH 'a*'")
    .pluck()
    .get();
  return JSON.stringify([rows, found, hits]);
}

async function run(kind: ImportKind, header: readonly string[], rows: readonly (readonly CellValue[])[]) {
  const mapping = {
    sheet: 'Trang 1',
    headerRow: 1,
    columns: Object.fromEntries(header.map((key, at) => [key, at])),
  };
  const columns = header.map((key): WrittenColumn => ({ header: key, width: 12, format: 'text' }));
  const bytes = await writeListWorkbook({ sheetName: 'Trang 1', titles: [], columns, rows });
  return imports['imports.commit'](
    { kind, fileName: 'x.xlsx', bytes, mapping, skipBad: true },
    test.context(),
  );
}

const name = fc.constantFrom('Nguyễn Văn An', 'Trần Thị Ánh', 'Lê Đức Anh', 'Phạm An', 'Đỗ Thị Ân');
const birth = fc.constantFrom('01/02/2014', '03/04/2014', '05/06/2013');
const sectorId = fc.constantFrom('', '3100000001', '3100000002', '3100000003');
const personalId = fc.constantFrom('', '031214000001', '031314000002', '123');
const status = fc.constantFrom('Đang học', 'Chuyển đi', 'Chuyển đến', 'Bảo lưu');
const student = fc.tuple(
  name,
  birth,
  fc.constantFrom('Nam', 'Nữ'),
  fc.constantFrom(...CLASSES, '9Z'),
  sectorId,
  personalId,
  status,
);
const STUDENT_FIELDS = ['fullName', 'birthDate', 'sex', 'className', 'sectorId', 'personalId', 'status'];
const code = fc.constantFrom('', 'GV1', 'GV2', 'GV3');
const staff = fc.tuple(name, birth, code, personalId, fc.constantFrom('Tổ Toán', 'Tổ Văn', ''));
const STAFF_FIELDS = ['fullName', 'birthDate', 'code', 'personalId', 'department'];

describe('undo of an import', () => {
  it('leaves people, classes, history and search exactly as before, whatever the files held', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(student, { minLength: 1, maxLength: 8 }),
        fc.array(student, { minLength: 1, maxLength: 8 }),
        fc.array(staff, { minLength: 1, maxLength: 6 }),
        async (first, second, colleagues) => {
          const empty = state();
          const undo = (id: string) => imports['imports.undo']({ id, reason: 'thử' }, test.context());
          const a = await run('students', STUDENT_FIELDS, first);
          const between = state();
          const b = await run('students', STUDENT_FIELDS, second);
          const c = await run('staff', STAFF_FIELDS, colleagues);
          for (const { report } of [a, b, c]) {
            expect(report.added + report.changed + report.unchanged).toBe(report.accepted);
            expect(report.accepted + new Set(report.errors.map((issue) => issue.row)).size).toBe(report.rows);
          }
          await undo(c.importId);
          await undo(b.importId);
          expect(state()).toBe(between);
          await undo(a.importId);
          expect(state()).toBe(empty);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is refused while a person it made was edited, and exact again once the edit is taken back', async () => {
    const empty = state();
    const row = ['Lê Đức Anh', '01/02/2014', 'Nam', '6A1', '3100000009', '', 'Đang học'];
    const { importId } = await run('students', STUDENT_FIELDS, [row]);
    const undo = () => imports['imports.undo']({ id: importId, reason: 'thử' }, test.context());
    const { id } = test.database.read.prepare('SELECT id FROM student').get() as { id: string };
    const edit = (birthPlace: string) =>
      test.database.write(test.context(), { action: 'students.save' }, ({ sql }) => {
        sql.prepare('UPDATE student SET birth_place = ? WHERE id = ?').run(birthPlace, id);
      });
    await edit('Thành phố Mẫu');
    await expect(undo()).rejects.toMatchObject({ code: 'imports.changed-since', params: { count: 1 } });
    await edit('');
    expect(await undo()).toEqual({ removed: 1, restored: 0 });
    expect(state()).toBe(empty);
  });

  it('keeps no copy of the personal data of people it made', async () => {
    const row = ['Đỗ Thị Ân', '03/04/2014', 'Nữ', '6A2', '3100000008', '', 'Đang học'];
    const { importId } = await run('students', STUDENT_FIELDS, [row]);
    await imports['imports.undo']({ id: importId, reason: 'thử' }, test.context());
    const kept = test.database.read.prepare('SELECT * FROM import_change WHERE import_id = ?').all(importId);
    expect(kept).not.toEqual([]);
    expect(JSON.stringify(kept)).not.toMatch(/Đỗ Thị Ân|3100000008/u);
  });
});
