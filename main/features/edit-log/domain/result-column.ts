import { CONDUCT_WORDS, LEVEL_WORDS, WHOLE_YEAR } from './whole-results.ts';
import { columnKey } from './read-column.ts';
import { compactKey } from './same-words.ts';

/** What one column of posted results is about; whose result it is the row says. */
export interface ResultColumn {
  /** Id of a subject, 'level', 'conduct'; null = the subject of the row or of the sheet. */
  readonly about: string | null;
  /** Null = the semester of the row or of the sheet. */
  readonly semester: number | null;
  /** Key of a single mark ("tx1", "gk"); '' = the result. */
  readonly col: string;
}
/** Id of a subject by what it is called; null = none. */
export type SubjectOf = (name: string) => string | null;

const KEY = /^(?:after(?<ofRow>[123])?|mark(?<ofMark>[123])?-(?<col>.+)|r(?<semester>[123])?-(?<about>.+))$/u;
const MARK = /^(?:tx[1-9]|gk|ck|(?:muc|kt)-?(?:gk|ck))$/u;
const RESULT =
  /^(?:diem)?(?:dtb|tb|trungbinh|tongket)(?:m|mon)?$|^(?:diem|ketqua|ketquadacongbo|mucdatduoc|diemtbmon)$/u;

/** Key of a field → what its column is about; null = no column of a result. */
export function resultColumn(key: string): ResultColumn | null {
  const parts = KEY.exec(key)?.groups;
  if (!parts) return null;
  const { ofRow, ofMark, col = '', semester, about = null } = parts;
  const told = ofRow ?? ofMark ?? semester;
  return { about, semester: told === undefined ? null : Number(told), col };
}

/**
 * What a header names, `over` being the header above it: "Toán", "Toán HK1", "HK1" below "Toán", "Toán" below "Học kỳ I",
 * "ĐTBmcn", "ĐĐGtx1".
 */
export function resultKeyOf(header: string, over: string, subjectOf: SubjectOf): string | null {
  if (header === '') return null;
  const above = semesterApart(over);
  const { semester, rest } = semesterApart(header);
  const overWhen = above.rest === '' ? above.semester : null;
  const when = String(semester ?? overWhen ?? '');
  const group = aboutOf(over, subjectOf);
  if (group !== null && (rest === '' || RESULT.test(rest))) return `r${when}-${group}`;
  // "CN" is a subject before it is "cả năm".
  const own = aboutOf(header, subjectOf);
  if (own !== null) return `r${String(overWhen ?? '')}-${own}`;
  const about = rest === '' ? null : aboutOf(rest, subjectOf);
  if (about !== null) return `r${when}-${about}`;
  const col = columnKey(header);
  if (col !== null && MARK.test(col))
    return group === null ? `mark${when}-${col.replace(/^(muc|kt)(?!-)/u, '$1-')}` : null;
  return RESULT.test(rest) ? `after${when}` : null;
}

function aboutOf(name: string, subjectOf: SubjectOf): string | null {
  const key = compactKey(name);
  if (LEVEL_WORDS.has(key)) return 'level';
  if (CONDUCT_WORDS.has(key)) return 'conduct';
  return subjectOf(name) || null;
}

/** "Toán HK1" → 1 and "toan"; "ĐTBmcn" → 3 and "dtbm"; "ĐTBmhk" → no semester and "dtbm". */
function semesterApart(header: string): { semester: number | null; rest: string } {
  const key = compactKey(header);
  const found =
    /^(?<rest>.*?)(?:hock[yi]|hk|k[yi])(?<number>i{1,2}|[12])?$/u.exec(key) ??
    /^(?:hock[yi]|hk)(?<number>i{1,2}|[12])(?<rest>.*)$/u.exec(key);
  if (found?.groups) {
    const { rest = '', number } = found.groups;
    return { semester: number === undefined ? null : number.length === 2 || number === '2' ? 2 : 1, rest };
  }
  const year = /^(?<rest>.*?)(?:canam|cn)$/u.exec(key);
  return year?.groups
    ? { semester: WHOLE_YEAR, rest: year.groups['rest'] ?? '' }
    : { semester: null, rest: key };
}
