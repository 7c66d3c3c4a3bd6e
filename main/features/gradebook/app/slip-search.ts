import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { readBookFacts, readBookStudents, type BookStudent } from '../data/book-facts.ts';
import { readMarks } from '../data/mark-rows.ts';
import { marksByStudent, type StudentMarks } from '../domain/marks-of-student.ts';
import type { SlipEdit } from '../domain/slips/slip.ts';

/** What was read already while the slips of several books are looked for: each class is what is usual for its sisters. */
export interface SlipSearch {
  readonly evenings: Map<string, readonly SlipEdit[]>;
  readonly students: Map<string, readonly BookStudent[]>;
  readonly rooms: Map<string, Room>;
}
/** A class in one subject, both semesters. */
export interface Room {
  readonly className: string;
  /** Who sits in it, in list order. */
  readonly students: readonly BookStudent[];
  readonly marks: ReadonlyMap<string, StudentMarks>;
}

export function newSlipSearch(): SlipSearch {
  return { evenings: new Map(), students: new Map(), rooms: new Map() };
}

export function roomOf(sql: Sqlite, search: SlipSearch, classId: string, subjectId: string): Room {
  const key = `${classId}/${subjectId}`;
  const found = search.rooms.get(key);
  if (found) return found;
  const room = {
    className: readBookFacts(sql, classId, subjectId)?.className ?? '',
    students: sitting(sql, search, classId),
    marks: marksByStudent(readMarks(sql, classId, subjectId)),
  };
  search.rooms.set(key, room);
  return room;
}

function sitting(sql: Sqlite, { students }: SlipSearch, classId: string): readonly BookStudent[] {
  const found = students.get(classId) ?? readBookStudents(sql, classId).filter(({ present }) => present);
  students.set(classId, found);
  return found;
}
