import type { OutputOf } from '../../../../preload/contract/index.ts';
import { formatDay } from '../../../kernel/dates.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import {
  cellText,
  columnText,
  kindOfColumn,
  linkEdits,
  type EditStory,
  type MarkEvent,
} from '../../gradebook/index.ts';
import { readEditNames, type EditNames } from '../data/edit-names.ts';
import { directionOf } from '../domain/direction.ts';
import type { EditLogCore } from './edit-log-core.ts';

type Edit = OutputOf<'editLog.month'>['edits'][number];
export interface MonthEdit extends Omit<Edit, 'mine'> {
  readonly teacherId: string;
  readonly staffId: string | null;
  readonly userId: string;
}

/** Every edit of a month with its names: those without minutes first, each part in the order it happened. */
export function monthEdits(core: EditLogCore, month: string): MonthEdit[] {
  const stories = linkEdits(
    core.gradebook.editsOfMonth(month),
    (event) => core.gradebook.eventsOf(event).find(({ id }) => id === event.relates) ?? null,
  );
  const requesters = new Map(
    stories.flatMap(({ event: { correctionId } }) =>
      correctionId === null ? [] : [[correctionId, core.corrections.requesterOf(correctionId)] as const],
    ),
  );
  const staffOf = ({ staffId, correctionId }: MarkEvent) =>
    (correctionId === null ? null : requesters.get(correctionId)) ?? staffId;
  const names = readEditNames(core.database.read, {
    studentIds: stories.map(({ event }) => event.studentId),
    staffIds: stories.flatMap(({ event }) => staffOf(event) ?? []),
    eventIds: stories.map(({ event }) => event.id),
  });
  const kindOf = ({ col, classId, subjectId }: MarkEvent) =>
    kindOfColumn(col, core.people.kindOf(classId, subjectId));
  const edits = stories.map((story) => editOf(story, staffOf(story.event), kindOf(story.event), names));
  return [...edits.filter(({ minutes }) => minutes === ''), ...edits.filter(({ minutes }) => minutes !== '')];
}

function editOf(
  { event, emptied, before, after }: EditStory<MarkEvent>,
  staffId: string | null,
  kind: ReturnType<typeof kindOfColumn>,
  names: EditNames,
): MonthEdit {
  const text = ({ value, text: words }: typeof before) =>
    cellText(kind, value ?? (words === '' ? null : words));
  return {
    eventId: event.id,
    at: event.at,
    emptiedAt: emptied?.at ?? '',
    teacher: (staffId === null ? undefined : names.staff.get(staffId)) ?? event.person,
    teacherId: staffId ?? event.userId,
    staffId,
    userId: event.userId,
    person: event.person,
    login: event.login,
    className: names.classes.get(event.classId) ?? '',
    subjectName: names.subjects.get(event.subjectId) ?? '',
    semester: event.semester,
    student: names.students.get(event.studentId) ?? '',
    col: columnText(event.col),
    before: text(before),
    after: text(after),
    direction: directionOf(kind, before, after),
    how: event.how,
    window: windowText(event.windowId, names),
    minutes: event.minutes,
    reason: event.reason,
    explanation: names.explanations.get(event.id) ?? '',
  };
}

/** "Sửa trước hạn khóa (20/11/2026 – 22/11/2026)" */
function windowText(windowId: string | null, { windows }: EditNames): string {
  const found = windowId === null ? undefined : windows.get(windowId);
  if (!found) return '';
  const days = `${formatDay(vietnamDay(found.fromAt))} – ${formatDay(vietnamDay(found.untilAt))}`;
  return found.note === '' ? days : `${found.note} (${days})`;
}
