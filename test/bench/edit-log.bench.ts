import { createEditLog } from '../../main/features/edit-log/index.ts';
import { matchEdits, type MinutesCell } from '../../main/features/edit-log/domain/match-edits.ts';
import type { CentralLine } from '../../main/features/edit-log/domain/central-line.ts';
import type { SchoolRegister } from '../../main/features/edit-log/domain/school-register.ts';
import { createGradebook } from '../../main/features/gradebook/index.ts';
import { systemClock } from '../../main/kernel/clock.ts';
import { createNodeParseWorker } from '../../main/platform/excel/index.ts';
import { registry } from '../../preload/contract/index.ts';
import { openTestSchool } from '../support/office/school-in-database.ts';
import { fillYears } from '../support/office/years-of-marks.ts';
import type { BenchContext } from './bench-context.ts';

/** Milliseconds (issue 5 §5 and §7). */
const RECONCILE_GOAL = 2_000;
const MONTH_GOAL = 50;
const LINES = 5_000;
const EDITS = 1_300;
const COLS = ['tx1', 'tx2', 'gk', 'ck'];

export default async function editLogBench(ctx: BenchContext): Promise<void> {
  await reconcile(ctx);
  await month(ctx);
}

/** 2,500 students, half of them named without accents, two lines of each. */
async function reconcile(ctx: BenchContext): Promise<void> {
  const register: SchoolRegister = {
    classes: Array.from({ length: 56 }, (_unused, at) => ({ id: `c${at}`, name: `${6 + (at % 4)}A${at}` })),
    subjects: [{ id: 'toan', code: 'TOAN', name: 'Toán' }],
    students: Array.from({ length: 2_500 }, (_unused, at) => ({
      ...{ id: `s${at}`, name: `Nguyễn Thị Ánh Tuyết ${at}`, sectorId: `31${at}`, classId: `c${at % 56}` },
    })),
  };
  const lines = Array.from({ length: LINES }, (_unused, at): CentralLine => {
    const student = at % 2_500;
    return {
      ...{
        position: at + 2,
        happenedAt: `2026-11-${String(1 + (at % 28)).padStart(2, '0')}T08:15`,
        teacher: '',
      },
      ...{
        className: `${6 + ((student % 56) % 4)}A${student % 56}`,
        subjectName: 'Toán',
        sectorId: '',
        semester: 1,
      },
      student: at % 2 === 0 ? `Nguyễn Thị Ánh Tuyết ${student}` : `NGUYEN THI ANH TUYET ${student}`,
      ...{ col: at < 2_500 ? 'Giữa kỳ' : 'ĐĐGck', before: '6,5', after: '8,5' },
    };
  });
  const minutes = lines.map((_line, at): MinutesCell => ({
    ...{
      correctionId: `k${at}`,
      signedOn: '2026-10-31',
      subjectId: 'toan',
      semester: 1,
      studentId: `s${at % 2_500}`,
    },
    ...{ col: at < 2_500 ? 'gk' : 'ck', before: '6,5', after: '8,5' },
  }));
  await ctx.measure(
    'reconcile 5,000 lines with 5,000 minutes',
    5,
    () => {
      const found = matchEdits(lines, minutes, { register, columns: () => new Set(['gk', 'ck']) });
      if (found.some(({ verdict }) => verdict !== 'with-minutes')) throw new Error('a line without minutes');
    },
    RECONCILE_GOAL,
  );
}

/** A month of 1,300 edits in a school of 2,520 students whose first entries stand in the same month. */
async function month(ctx: BenchContext): Promise<void> {
  const school = await openTestSchool();
  const { classIds, subjectIds, staffId } = await fillYears(school, 1);
  const { database, newId, people } = school;
  await database.write(school.context(), { action: 'bench.edits' }, ({ sql }) => {
    const students = sql
      .prepare('SELECT student_id FROM enrolment WHERE class_id = ? ORDER BY student_id')
      .pluck();
    const event = sql.prepare(
      `INSERT INTO mark_event VALUES (NULL, ?, ?, ?, 1, ?, ?, 65, '', ?, '', ?, ?, 'typed', NULL, NULL, '', NULL)`,
    );
    for (let at = 0; at < EDITS; at += 1) {
      const classId = classIds[at % classIds.length]!;
      const ids = students.all(classId) as string[];
      const when = new Date(Date.UTC(2026, 10, 1 + (at % 28), 3, at % 60)).toISOString();
      const after = 50 + (at % 40);
      event.run(
        when,
        classId,
        subjectIds[at % 8]!,
        ids[at % ids.length]!,
        COLS[at % 4]!,
        after,
        school.officer.userId,
        staffId,
      );
    }
  });
  const gradebook = createGradebook({
    database,
    newId,
    clock: systemClock,
    people: people.api,
    parseWorkbook: createNodeParseWorker(),
  });
  const { handlers } = createEditLog({
    ...{ database, newId, clock: systemClock, people: people.api, gradebook: gradebook.api },
    papers: { serve: () => undefined } as never,
    corrections: { signedCells: () => [], requesterOf: () => null },
    parseWorkbook: createNodeParseWorker(),
  });
  const { output } = registry['editLog.month'];
  await ctx.measure(
    'edit log of a month, 1,300 edits',
    50,
    async () => {
      const shown = output.parse(await handlers['editLog.month']({ month: '2026-11' }, school.context()));
      if (shown.edits.length !== EDITS) throw new Error('edits are missing');
    },
    MONTH_GOAL,
  );
  const subjects = people.api.subjects().map(({ name }) => name);
  const csv = [
    ['Họ và tên', 'Lớp', ...subjects.map((name) => `${name} HK1`)],
    ...people.api
      .classes()
      .flatMap(({ name }) =>
        Array.from({ length: 45 }, (_unused, seat) => [
          `Học Sinh ${seat}`,
          name,
          ...subjects.map(() => '5,0'),
        ]),
      ),
  ];
  const bytes = new TextEncoder().encode(csv.map((row) => row.join(';')).join('\n'));
  const file = { kind: 'results' as const, fileName: 'ket-qua.csv', bytes };
  const { proposed: mapping } = await handlers['editLog.inspect'](file, school.context());
  // File, columns, lines, the results of every class: all that a person waits for.
  await ctx.measure('try 30,240 posted results, a column for each subject', 3, async () => {
    const { rows } = await handlers['editLog.tryCompare']({ ...file, mapping }, school.context());
    if (rows !== (csv.length - 1) * subjects.length) throw new Error(`${rows} results were read`);
  });
  await school.close();
}
