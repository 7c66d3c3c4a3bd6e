import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { BookFacts } from '../data/book-facts.ts';
import { readLockStory } from '../data/lock-story.ts';
import { columnText } from '../domain/cell-text.ts';
import { AVERAGE, LEVEL, isComputed } from '../domain/computed-column.ts';
import type { LockRow } from '../domain/lock-cover.ts';
import { momentText } from '../domain/moment.ts';
import type { Refusal } from '../domain/refusal.ts';

/** One sentence: which rule, who, when, by which paper, what next. */
export function whyLocked(sql: Sqlite, lock: LockRow, facts: BookFacts): Refusal {
  const story = readLockStory(sql, lock.id);
  const about = lock.col === AVERAGE ? 'average-' : lock.col === LEVEL ? 'level-' : '';
  return {
    code: `gradebook.locked-${about}${lock.state}`,
    params: {
      unit: unitOf(lock, facts, story.student),
      person: story.person,
      paper: story.paper,
      since: momentText(lock.releasedAt !== null && lock.againAt !== null ? lock.againAt : lock.startsAt),
    },
  };
}

/** What the lock was put on, in names and no words: "6A1 · Toán · GK"; a whole school by its year. Results have their own sentence. */
function unitOf(lock: LockRow, facts: BookFacts, student: string): string {
  const parts = [
    lock.classId !== null ? facts.className : lock.grade !== null ? `K${lock.grade}` : '',
    lock.subjectId !== null ? facts.subjectName : '',
    lock.col === null || isComputed(lock.col) ? '' : columnText(lock.col),
    student,
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(' · ') : facts.yearName;
}
