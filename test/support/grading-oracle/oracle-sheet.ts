import ExcelJS from 'exceljs';
import type { SecondaryInput } from '../../../main/features/gradebook/domain/index.ts';
import { COMMENT_SUBJECTS, REGULAR_MARKS } from './random-gradebooks.ts';

type Entry = number | null | string;
const SEMESTERS = 2;
const COMMENT_MARKS = 4;

/**
 * The rules of TT 22/2021 once more, as formulas of a spreadsheet on whole tenths: written from the circular's text, not from
 * the program. Inputs stand on the left, results on the right.
 */
export async function writeOracleSheet(file: string, gradebooks: readonly SecondaryInput[]): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file });
  const sheet = workbook.addWorksheet('oracle');
  // Every column has one formula, shared down all its rows: read in a third of the time.
  const formulas = formulasOf(1);
  gradebooks.forEach((gradebook, at) => {
    const results = formulas.map((formula, column): ExcelJS.CellValue => {
      const letter = letters(FIRST_RESULT + column);
      const shared = {
        formula,
        shareType: 'shared',
        ref: `${letter}1:${letter}${gradebooks.length}`,
      } as const;
      return at === 0 ? shared : { sharedFormula: `${letter}1` };
    });
    sheet.addRow([...inputsOf(gradebook), ...results]).commit();
  });
  sheet.commit();
  await workbook.commit();
}

/** Semester by semester: the marks of every scored subject, then of every comment subject; conduct twice; absences. */
function inputsOf({ subjects, conduct, absences }: SecondaryInput): Entry[] {
  const entries = (when: 'first' | 'second') =>
    subjects.flatMap((subject): Entry[] => {
      const { regular, midterm, final } = subject[when];
      return [...regular, midterm, final];
    });
  return [...entries('first'), ...entries('second'), conduct.first, conduct.second, absences];
}

const SCORED = REGULAR_MARKS.length;
const PER_SEMESTER =
  REGULAR_MARKS.reduce((sum, regular) => sum + regular + 2, 0) + COMMENT_SUBJECTS * COMMENT_MARKS;
/** The first column of the results, counted from one. */
export const FIRST_RESULT = SEMESTERS * PER_SEMESTER + 4;
const CONDUCT = FIRST_RESULT - 3;

/** Results of three periods (two semesters, the year), each: averages, comment results, counts, level before and after. */
const BLOCK = SCORED + COMMENT_SUBJECTS + 7 + 2;
/** Where, from the first result on, stand the averages and comment results, the levels, and the decisions of the year. */
export const RESULT_PLACES = {
  outcomes: (period: number) => period * BLOCK,
  before: (period: number) => period * BLOCK + BLOCK - 2,
  after: (period: number) => period * BLOCK + BLOCK - 1,
  conduct: 3 * BLOCK,
  promoted: 3 * BLOCK + 1,
  award: 3 * BLOCK + 2,
};

function formulasOf(row: number): string[] {
  const cell = (column: number) => `${letters(column)}${row}`;
  const range = (from: number, count: number) => `${cell(from)}:${cell(from + count - 1)}`;
  const outcome = (period: number, at: number) => FIRST_RESULT + RESULT_PLACES.outcomes(period) + at;
  const result = (place: number) => cell(FIRST_RESULT + place);

  const scored = (semester: number) => {
    let column = 1 + semester * PER_SEMESTER;
    return REGULAR_MARKS.map((regular) => {
      const [tx, gk, ck] = [range(column, regular), cell(column + regular), cell(column + regular + 1)];
      const all = range(column, regular + 2);
      column += regular + 2;
      const weight = `(COUNT(${tx})+5)`;
      const sum = `(SUM(${tx})+2*${gk}+3*${ck})`;
      return `IF(COUNT(${all})<${regular + 2},"",QUOTIENT(2*${sum}+${weight},2*${weight}))`;
    });
  };
  const comment = (semester: number) => {
    const first = (semester + 1) * PER_SEMESTER + 1 - COMMENT_SUBJECTS * COMMENT_MARKS;
    return Array.from({ length: COMMENT_SUBJECTS }, (_, at) => {
      const all = range(first + at * COMMENT_MARKS, COMMENT_MARKS);
      return `IF(COUNT(${all})<${COMMENT_MARKS},"",MIN(${all}))`;
    });
  };
  const yearScored = REGULAR_MARKS.map((_, at) => {
    const [first, second] = [cell(outcome(0, at)), cell(outcome(1, at))];
    return `IF(OR(${first}="",${second}=""),"",QUOTIENT(2*(${first}+2*${second})+3,6))`;
  });
  const yearComment = Array.from(
    { length: COMMENT_SUBJECTS },
    (_, at) => `IF(${cell(outcome(1, SCORED + at))}="","",${cell(outcome(1, SCORED + at))})`,
  );
  const block = (period: number, outcomes: readonly string[]) => [
    ...outcomes,
    ...levels(period, range(outcome(period, 0), SCORED), range(outcome(period, SCORED), COMMENT_SUBJECTS)),
  ];
  const levels = (period: number, marks: string, comments: string) => {
    const counts = outcome(period, SCORED + COMMENT_SUBJECTS);
    const [from80, from65, from50, below65, below50, below35, fails] = [0, 1, 2, 3, 4, 5, 6].map((at) =>
      cell(counts + at),
    );
    const before = result(RESULT_PLACES.before(period));
    const complete = `COUNT(${marks})+COUNTIF(${comments},0)+COUNTIF(${comments},1)=${SCORED + COMMENT_SUBJECTS}`;
    return [
      ...[80, 65, 50].map((least) => `COUNTIF(${marks},">=${least}")`),
      ...[65, 50, 35].map((least) => `COUNTIF(${marks},"<${least}")`),
      `COUNTIF(${comments},0)`,
      `IF(${complete},IF(AND(${fails}=0,${below65}=0,${from80}>=6),4,IF(AND(${fails}=0,${below50}=0,${from65}>=6),3,` +
        `IF(AND(${fails}<=1,${below35}=0,${from50}>=6),2,1))),0)`,
      // The one subject below the least mark of the higher level is left out: all others reach it.
      `${before}+IF(OR(AND(${before}>0,${before}<=2,${fails}=0,${below65}=1,${from80}>=6),` +
        `AND(${before}=1,${fails}=0,${below50}=1,${from65}>=6)),1,0)`,
    ];
  };
  const [h1, h2, absences] = [cell(CONDUCT), cell(CONDUCT + 1), cell(CONDUCT + 2)];
  const [conduct, level] = [result(RESULT_PLACES.conduct), result(RESULT_PLACES.after(2))];
  const marks = range(outcome(2, 0), SCORED);
  return [
    ...block(0, [...scored(0), ...comment(0)]),
    ...block(1, [...scored(1), ...comment(1)]),
    ...block(2, [...yearScored, ...yearComment]),
    `IF(OR(${h1}="",${h2}=""),0,IF(AND(${h2}=4,${h1}>=3),4,IF(OR(AND(${h2}=3,${h1}>=2),AND(${h2}=2,${h1}=4),${h2}=4),3,` +
      `IF(OR(${h2}=2,AND(${h2}=3,${h1}=1)),2,1))))`,
    `IF(OR(${conduct}=0,${level}=0,${absences}=""),"",IF(AND(${conduct}>=2,${level}>=2,${absences}<=45),1,0))`,
    `IF(AND(${conduct}=4,${level}=4),IF(COUNTIF(${marks},">=90")>=6,2,1),0)`,
  ];
}

/** 1 → A, 27 → AA. */
function letters(column: number): string {
  const rest = (column - 1) % 26;
  const last = String.fromCharCode(65 + rest);
  return column <= 26 ? last : `${letters((column - 1 - rest) / 26)}${last}`;
}
