import type {
  PastResult,
  PastSubjects,
  ResultCircular,
} from '../../../../preload/contract/vocabulary/past-results.ts';
import { readScaled } from '../../../kernel/register-number.ts';
import { PROMOTION_LIST, RESULT_WORDS } from './code-lists/past-results.ts';
import { SUBJECT_LIST } from './code-lists/subjects.ts';
import type { ImportLookups } from './lookups.ts';
import { cleanClassName } from './name-index.ts';
import { subjectField } from './past-result-fields.ts';
import type { RowReader } from './row-reader.ts';
import { firstYearIn } from './school-year-name.ts';

/** Lower secondary and above. */
const FIRST_SECONDARY_GRADE = 6;
/** TT 58/2011 in force from 26/01/2012, TT 30/2014 from 15/10/2014: both inside the school year they first counted for. */
const TT58_FROM = 2011;
const TT30_FROM = 2014;
const OLDEST_YEAR = 1990;
const LONGEST_WORD = 40;
const LONGEST_AWARD = 80;
const HIGHEST_MARK = 100;
/** Passed or not, exempted; primary school: T, H, C. */
const SUBJECT_WORDS = /^(?:Đ|CĐ|M|T|H|C|HTT|HT|CHT|Miễn|Đạt|Chưa đạt)$/iu;

/** `titleYear`: the school year named over the header, used where no column gives one. */
export function validatePastResult(
  reader: RowReader,
  lookups: ImportLookups,
  titleYear: number | null,
): PastResult {
  const fullName = reader.fullName();
  const className = cleanClassName(reader.words('className', 20));
  if (className === '' && reader.text('className') === '') reader.error('className', 'imports.required');
  const grade = readGrade(reader, className);
  const firstYear = readFirstYear(reader, lookups, titleYear);
  const circular = circularOf(lookups, grade, firstYear);
  const result: PastResult = {
    sectorId: reader.code('sectorId', 35),
    fullName,
    birthDate: reader.day('birthDate'),
    firstYear,
    grade,
    className,
    circular,
    subjects: readSubjects(reader),
    average: readTenths(reader, 'average'),
    level: readWord(reader, 'level', circular),
    conduct: readWord(reader, 'conduct', circular),
    award: reader.words('award', LONGEST_AWARD),
    promotion: reader.listed('promotion', PROMOTION_LIST)?.code ?? '',
  };
  if (result.sectorId === '' && result.birthDate === '')
    reader.error('sectorId', 'past-results.nobody', { name: fullName });
  if (saysNothing(result)) reader.error('level', 'past-results.empty');
  return result;
}

function saysNothing({ subjects, level, conduct, average, promotion }: PastResult): boolean {
  return (
    Object.keys(subjects).length === 0 &&
    level === '' &&
    conduct === '' &&
    average === null &&
    promotion === ''
  );
}

function readGrade(reader: RowReader, className: string): number {
  const written = reader.text('grade');
  const grade = Number(/\d{1,2}/u.exec(written === '' ? className : written)?.[0] ?? Number.NaN);
  if (grade >= 1 && grade <= 12) return grade;
  if (className !== '' || written !== '')
    reader.error(reader.has('grade') ? 'grade' : 'className', 'imports.grade', {
      value: written === '' ? className : written,
    });
  return 0;
}

function readFirstYear(
  reader: RowReader,
  { schoolYearStart }: ImportLookups,
  titleYear: number | null,
): number {
  const written = reader.text('yearName');
  const firstYear = written === '' ? titleYear : firstYearIn(written);
  if (firstYear === null || firstYear < OLDEST_YEAR) {
    reader.error('yearName', written === '' ? 'past-results.year-missing' : 'past-results.year', {
      value: written.slice(0, LONGEST_WORD),
    });
    return 0;
  }
  if (schoolYearStart !== undefined && firstYear >= schoolYearStart)
    reader.error('yearName', 'past-results.year-not-over', { year: `${firstYear}-${firstYear + 1}` });
  return firstYear;
}

function circularOf({ rulesFrom }: ImportLookups, grade: number, firstYear: number): ResultCircular {
  // Refused already; another complaint about its words would mislead.
  if (grade === 0 || firstYear === 0) return 'older';
  const todays = rulesFrom?.find((rules) => rules.grade === grade);
  if (todays && firstYear >= todays.firstYear) return todays.circular;
  if (grade >= FIRST_SECONDARY_GRADE) return firstYear >= TT58_FROM ? 'TT58' : 'older';
  return firstYear >= TT30_FROM ? 'TT30' : 'older';
}

/** A word of the circular in force then; a word of another one would be read wrongly years later. */
function readWord(reader: RowReader, key: 'level' | 'conduct', circular: ResultCircular): string {
  if (circular === 'older') return reader.words(key, LONGEST_WORD);
  return reader.listed(key, RESULT_WORDS[circular][key])?.label ?? '';
}

function readTenths(reader: RowReader, key: string): number | null {
  const cell = reader.cell(key);
  if (reader.text(key) === '') return null;
  const read = readScaled(cell, 1, 0, HIGHEST_MARK);
  if (!('code' in read)) return read.value;
  reader.error(key, 'past-results.mark', { value: reader.text(key).slice(0, LONGEST_WORD) });
  return null;
}

function readSubjects(reader: RowReader): PastSubjects {
  const subjects: Record<string, number | string> = {};
  for (const { code, label } of SUBJECT_LIST) {
    const key = subjectField(code);
    const text = reader.text(key);
    if (text === '') continue;
    const value = SUBJECT_WORDS.test(text) ? text : readTenths(reader, key);
    // Named as the file does: what was “Thể dục” then is not renamed to the subject of today.
    if (value !== null) subjects[reader.header(key) || label] = value;
  }
  return subjects;
}
