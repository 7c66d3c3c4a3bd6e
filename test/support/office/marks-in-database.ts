import { createGradebook, type CellRef, type CellValue } from '../../../main/features/gradebook/index.ts';
import type { Actor } from '../../../main/kernel/context.ts';
import { systemClock } from '../../../main/kernel/clock.ts';
import type { Sqlite } from '../../../main/platform/database/sqlite.ts';
import { createNodeParseWorker } from '../../../main/platform/excel/index.ts';
import type { Role } from '../../../preload/contract/vocabulary/roles.ts';
import { INVENTED_STAFF, INVENTED_STUDENT, openTestSchool, type TestSchool } from './school-in-database.ts';

export interface LockParts {
  readonly part?: 'marks' | 'summary';
  readonly grade?: number;
  readonly classId?: string;
  readonly subjectId?: string;
  readonly studentId?: string;
  readonly col?: string;
  readonly semester?: number;
  readonly startsAt?: string;
  readonly releasedAt?: string;
  readonly againAt?: string;
}
export type ActState = 'scheduled' | 'pending' | 'locked' | 'withdrawn';

export const hoursFromNow = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

/** A class of two with one scored subject, its teacher, and the gradebook slice without the office around it. */
export class MarksInDatabase {
  readonly school: TestSchool;
  readonly gradebook: ReturnType<typeof createGradebook>;
  readonly classId: string;
  readonly subjectId: string;
  readonly studentIds: readonly string[];
  readonly teacher: Actor;

  private constructor(
    school: TestSchool,
    ids: { classId: string; subjectId: string; studentIds: readonly string[] },
    teacher: Actor,
  ) {
    this.school = school;
    this.classId = ids.classId;
    this.subjectId = ids.subjectId;
    this.studentIds = ids.studentIds;
    this.teacher = teacher;
    this.gradebook = createGradebook({
      database: school.database,
      newId: school.newId,
      clock: systemClock,
      people: school.people.api,
      parseWorkbook: createNodeParseWorker(),
    });
  }

  static async open(): Promise<MarksInDatabase> {
    const school = await openTestSchool();
    const { handlers } = school.people;
    const context = school.context();
    const { id: staffId } = await handlers['staff.save'](INVENTED_STAFF, context);
    const { id: classId } = await handlers['classes.save'](
      { id: null, name: '6A1', grade: 6, campus: '', homeroomTeacherId: staffId },
      context,
    );
    const studentIds: string[] = [];
    for (const [at, fullName] of ['Bùi Gia An', 'Đặng Hoài Bình'].entries()) {
      const student = { ...INVENTED_STUDENT, fullName, classId, personalId: '', sectorId: `310000000${at}` };
      studentIds.push((await handlers['students.save'](student, context)).id);
    }
    const subjectId = school.people.api.subjects()[0]!.id;
    const assignment = { staffId, classId, subjectId, fromDay: '2026-09-05' };
    await handlers['assignments.save'](assignment, context);
    const teacher = await school.addUser(['homeroom-teacher', 'subject-teacher'], staffId);
    return new MarksInDatabase(school, { classId, subjectId, studentIds }, teacher);
  }

  /** The same person of the class's book under other roles. */
  as(roles: readonly Role[]): Actor {
    return { ...this.teacher, roles };
  }
  cell(student = 0, col = 'gk', subjectId = this.subjectId): CellRef {
    return { classId: this.classId, subjectId, semester: 1, studentId: this.studentIds[student]!, col };
  }
  change(after: CellValue, before: CellValue, student = 0, col = 'gk') {
    return { studentId: this.studentIds[student]!, col, before, after, reason: 'Thử' };
  }
  get book() {
    return { classId: this.classId, subjectId: this.subjectId, semester: 1 };
  }
  sql<T>(run: (sql: Sqlite) => T, action = 'test'): Promise<T> {
    return this.school.database.write(this.school.context(), { action }, (tx) => run(tx.sql));
  }
  /** Every row of both tables, to be compared. */
  snapshot(): string {
    const { read } = this.school.database;
    return JSON.stringify([
      read.prepare('SELECT * FROM mark').all(),
      read.prepare('SELECT * FROM mark_event').all(),
    ]);
  }

  /** Puts a lock into the tables, as the slice of the locks does; gives the ids of the act and the lock. */
  async lock(
    state: ActState,
    parts: LockParts = {},
  ): Promise<{ readonly actId: string; readonly lockId: string }> {
    const actId = this.school.newId();
    const lockId = this.school.newId();
    const yearId = this.school.people.api.currentYear()!.id;
    const recorded = state === 'scheduled' ? null : '[]';
    await this.sql((sql) => {
      sql
        .prepare('INSERT INTO lock_act VALUES (?, ?, NULL, ?, ?, ?, ?, ?, ?)')
        .run(actId, yearId, hoursFromNow(-2), this.teacher.userId, recorded, recorded, state, 'Thử');
      sql
        .prepare('INSERT INTO mark_lock VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?)')
        .run(
          lockId,
          actId,
          yearId,
          parts.semester ?? 1,
          parts.part ?? 'marks',
          parts.grade ?? null,
          parts.classId ?? null,
          parts.subjectId ?? null,
          parts.studentId ?? null,
          parts.col ?? null,
          parts.startsAt ?? hoursFromNow(-1),
          parts.releasedAt ?? null,
          parts.releasedAt ? this.teacher.userId : null,
          parts.releasedAt ? 'Thử' : '',
          parts.againAt ?? null,
        );
    });
    return { actId, lockId };
  }
  /** Takes a lock out of force past the vault's own guard, so that the next case starts open. */
  withdraw({ actId }: { readonly actId: string }): Promise<unknown> {
    return this.sql((sql) => {
      const guard = sql.prepare("SELECT sql FROM sqlite_master WHERE name = 'lock_act_one_way'").pluck();
      const text = guard.get() as string;
      sql.exec('DROP TRIGGER lock_act_one_way');
      sql.prepare("UPDATE lock_act SET state = 'withdrawn' WHERE id = ?").run(actId);
      sql.exec(text);
    });
  }
  /** Opens one cell for one value, as a signed correction does. */
  async grant(
    cell: CellRef,
    value: number,
    untilAt = hoursFromNow(1),
    opensAt = hoursFromNow(-1),
  ): Promise<string> {
    const id = this.school.newId();
    const yearId = this.school.people.api.currentYear()!.id;
    const { classId, subjectId, semester, studentId, col } = cell;
    await this.sql((sql) => {
      sql
        .prepare(
          "INSERT INTO correction VALUES (?, ?, ?, ?, ?, ?, 'open', 'typo', 'Thử', '', '', 'teacher', NULL, ?, ?)",
        )
        .run(
          id,
          yearId,
          classId,
          subjectId,
          semester,
          this.teacher.staffId,
          hoursFromNow(-2),
          this.teacher.userId,
        );
      sql
        .prepare("INSERT INTO mark_grant VALUES (?, 1, ?, ?, ?, ?, ?, ?, '', ?, ?, NULL, NULL)")
        .run(id, classId, subjectId, semester, studentId, col, value, opensAt, untilAt);
    });
    return id;
  }
  async closeGrant(correctionId: string): Promise<void> {
    await this.sql((sql) =>
      sql
        .prepare("UPDATE mark_grant SET closed_at = ?, why = 'used' WHERE correction_id = ?")
        .run(hoursFromNow(0), correctionId),
    );
  }
  close(): Promise<void> {
    return this.school.close();
  }
}
