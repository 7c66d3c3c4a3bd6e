import { goalTitle } from '../../gradebook/index.ts';
import { LANDSCAPE, keepTail, widthOf, type Atom, type Layout } from '../../../platform/pdf/index.ts';
import type { ClassMarks } from './class-marks.ts';
import { differsSinceSummer, inTurn } from '../domain/in-turn.ts';
import { DecisionNotes } from '../domain/decision-notes.ts';
import { MinutesNotes } from '../domain/minutes-notes.ts';
import { WHOLE_YEAR, periodAndYear } from '../domain/period-words.ts';
import { qualityWords } from './assessed-qualities.ts';
import type { PrintedColumn } from './book-columns.ts';
import { bookColumns, homeroomGroups } from './book-columns.ts';
import { inlineInTurn, qualityAgain, testsAgain } from './done-again.ts';
import { peopleTable } from './people-rows.ts';
import { sheetHead, smallPrint, type PrintedBy } from './sheet-head.ts';
import { SIGNED_WITH, teacherByPen } from './subject-book.ts';

const QUALITIES = 'Phẩm chất, năng lực (cuối kỳ)';
const SHORT = 28;
const SIZE = 9;
/** Padding and ruling beside a title. */
const AROUND = 6;

/** No word of a title is cut. */
function widthFor(title: string): number {
  return Math.max(SHORT, ...title.split(' ').map((word) => widthOf(word, 'bold', SIZE) + AROUND));
}

/** Bảng điểm of one class: a semester or the year. */
export function markTableLayout(marks: ClassMarks, printed: PrintedBy, bookmark: string): Layout {
  const { className, semester, yearName, homeroomTeacher } = marks;
  return {
    title: `Bảng điểm lớp ${className}`,
    author: printed.school.schoolName,
    createdAt: printed.at,
    format: LANDSCAPE,
    bookmark,
    atoms: [
      ...sheetHead(printed, `${titleOf(marks)} LỚP ${className}`, [
        periodAndYear(semester, yearName),
        ...(homeroomTeacher === '' ? [] : [`Giáo viên chủ nhiệm: ${homeroomTeacher}`]),
      ]),
      ...keepTail(markTable(marks, semester, { qualities: true }), SIGNED_WITH),
      teacherByPen('GIÁO VIÊN CHỦ NHIỆM', homeroomTeacher),
    ],
  };
}

/** Primary school has levels, and its marks are no ground for comparing pupils (TT 27/2020). */
function titleOf({ ruleSet }: ClassMarks): string {
  return ruleSet === 'TT27' ? 'BẢNG TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ GIÁO DỤC' : 'BẢNG ĐIỂM';
}

/** Averages of all subjects and what follows from them; where nothing else does, with the qualities of primary school. */
export function markTable(
  marks: ClassMarks,
  semester: number,
  { qualities }: { readonly qualities: boolean },
): Atom[] {
  const { className, yearName, ruleSet, results } = marks;
  const primary = ruleSet === 'TT27';
  const notes = new MinutesNotes();
  const decisions = new DecisionNotes();
  const groups = [
    {
      title: primary
        ? 'Mức đạt được (và điểm kiểm tra định kì cuối kỳ)'
        : 'Điểm trung bình, kết quả các môn học',
      columns: results.subjects.flatMap((_subject, index) => subjectColumns(marks, semester, index, notes)),
    },
    ...(qualities ? [{ title: QUALITIES, columns: qualityColumns(marks, semester, notes) }] : []),
    { title: 'Kết quả', columns: resultColumns(marks, semester, decisions) },
    { title: '', columns: homeroomColumns(marks, semester, notes) },
  ];
  const levels = primary
    ? 'T: hoàn thành tốt; H: hoàn thành; C: chưa hoàn thành; HTXS: hoàn thành xuất sắc; HTT: hoàn thành tốt; HT: hoàn thành; CHT: chưa hoàn thành'
    : 'T: Tốt; K: Khá; Đ: Đạt; CĐ: Chưa đạt';
  return [
    ...peopleTable(results.students, groups, `Lớp ${className} · ${periodAndYear(semester, yearName)}`),
    ...decisions.lines().flatMap(smallPrint),
    ...smallPrint(notes.text()),
    ...smallPrint(primary && qualities ? qualityWords(homeroomAt(marks, semester)?.columns ?? []) : ''),
    ...smallPrint(
      semester === WHOLE_YEAR && results.students.some(differsSinceSummer)
        ? `Trước và sau dấu →: trước và sau khi đánh giá lại. ${levels}. Ô trống là chưa có kết quả.`
        : `${levels}. Ô trống là chưa có kết quả.`,
    ),
  ];
}

const columnOf = (
  title: string,
  texts: ReadonlyMap<string, string>,
  width = widthFor(title),
): PrintedColumn => ({
  title,
  width,
  textOf: (studentId) => texts.get(studentId) ?? '',
});

/** Points that "CHT → HT" needs on one line; in secondary school, where many subjects stand beside it, it takes two. */
const IN_TURN = 62;

function subjectColumns(
  marks: ClassMarks,
  semester: number,
  at: number,
  notes: MinutesNotes,
): PrintedColumn[] {
  const { results, semesters, ruleSet } = marks;
  const subject = results.subjects[at]!;
  const ofYear = semester === WHOLE_YEAR;
  const average = columnOf(
    subject.name,
    new Map(
      results.students.map(({ id, averages, replaced }) => {
        const again = ofYear && replaced.averages.find(({ subjectId }) => subjectId === subject.id);
        return [id, inTurn(again ? again.before : undefined, averages[at]?.[semester - 1] ?? '')];
      }),
    ),
  );
  if (ruleSet !== 'TT27') return [average];
  const last = semesters.find((one) => one.semester === Math.min(semester, 2));
  const view = last?.subjects.find(({ subjectId }) => subjectId === subject.id);
  const test = view && bookColumns(view, { remarks: false, notes }).find(({ title }) => title === 'KT CK');
  if (!test) return [average];
  const again = testsAgain(marks, subject.id, notes);
  return [
    average,
    {
      ...test,
      title: `KT ${subject.name}`,
      width: widthFor(subject.name),
      textOf: (studentId) => inlineInTurn(test.textOf(studentId), ofYear ? again(studentId) : ''),
    },
  ];
}

/** At the end of the period; a year ends with its second semester. */
function homeroomAt({ semesters }: ClassMarks, semester: number) {
  return semesters.find((one) => one.semester === Math.min(semester, 2))?.homeroom;
}

function qualityColumns(marks: ClassMarks, semester: number, notes: MinutesNotes): PrintedColumn[] {
  const homeroom = homeroomAt(marks, semester);
  const columns = homeroom
    ? homeroomGroups(homeroom, { remarks: false, notes }).flatMap(({ title, columns: own }) =>
        title === 'Cuối kỳ' ? own : [],
      )
    : [];
  if (semester !== WHOLE_YEAR) return columns;
  return columns.map((column) => {
    const again = qualityAgain(marks, column.title.toLowerCase(), notes);
    return {
      ...column,
      textOf: (studentId) => inlineInTurn(column.textOf(studentId), again(studentId)),
    };
  });
}

function resultColumns(
  { results, ruleSet }: ClassMarks,
  semester: number,
  decisions: DecisionNotes,
): PrintedColumn[] {
  const { students } = results;
  const texts = (of: (student: (typeof students)[number]) => string) =>
    new Map(students.map((student) => [student.id, of(student)]));
  const ofYear = semester === WHOLE_YEAR;
  const at = semester - 1;
  const secondary = ruleSet === 'TT22';
  const again = ofYear && students.some(({ beforeSummer }) => beforeSummer !== null);
  return [
    ...(secondary || ofYear
      ? [
          columnOf(
            secondary ? 'Học tập' : 'Kết quả giáo dục',
            texts((student) => {
              const before = ofYear ? student.beforeSummer?.level : undefined;
              const level = inTurn(before, student.level[at] ?? '');
              return `${level}${decisions.signOfLevel(student, semester)}`;
            }),
            again && !secondary ? IN_TURN : undefined,
          ),
        ]
      : []),
    ...(secondary
      ? [
          columnOf(
            'Rèn luyện',
            texts(({ conduct, beforeSummer }) =>
              inTurn(ofYear ? beforeSummer?.conduct : undefined, conduct[at] ?? ''),
            ),
          ),
        ]
      : []),
    ...(ofYear
      ? [
          columnOf(
            'Danh hiệu',
            texts(({ award }) => award),
            44,
          ),
          columnOf(
            goalTitle(results.goal),
            texts((student) => `${promotedText(student)}${decisions.signOfPromotion(student)}`),
          ),
        ]
      : []),
  ];
}

function promotedText({ promoted }: { readonly promoted: boolean | null }): string {
  if (promoted === null) return '';
  return promoted ? 'Có' : 'Chưa';
}

/** Half-days of absence stand in the homeroom teacher's book, a semester at a time. */
function homeroomColumns({ semesters }: ClassMarks, semester: number, notes: MinutesNotes): PrintedColumn[] {
  const shown = semesters.filter((one) => semester === WHOLE_YEAR || one.semester === semester);
  return shown.flatMap(({ homeroom }) =>
    bookColumns(homeroom, { remarks: false, notes })
      .filter(({ title }) => title === 'Số buổi nghỉ')
      .map((column) => ({
        ...column,
        title: shown.length > 1 ? `Nghỉ HK ${homeroom.semester === 1 ? 'I' : 'II'}` : 'Số buổi nghỉ',
      })),
  );
}
