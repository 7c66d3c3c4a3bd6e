import { Group, SegmentedControl, Select } from '@mantine/core';
import { MARK_SEMESTERS } from '../../../preload/contract/vocabulary/gradebook.ts';
import { t } from '../../i18n/index.ts';
import type { BookListed, BookRef } from './book-types.ts';

interface BookPickersProps {
  readonly books: readonly BookListed[];
  readonly chosen: BookRef;
  readonly onChoose: (book: BookRef) => void;
}

/** "" cannot be a value of a list: the homeroom teacher's book has this one. */
const HOMEROOM = '-';

export function subjectLabel({
  subjectId,
  subjectName,
}: Pick<BookListed, 'subjectId' | 'subjectName'>): string {
  return subjectId === '' ? t('gradebook-screen.homeroom') : subjectName;
}

/** Class, subject, semester; the own books first. */
export function BookPickers({ books, chosen, onChoose }: BookPickersProps) {
  const classes = [...new Map(books.map(({ classId, className }) => [classId, className]))];
  const ofClass = books.filter(({ classId }) => classId === chosen.classId);
  const subjects = [...ofClass].sort((a, b) => Number(b.mine) - Number(a.mine));
  const subjectOf = (classId: string): string => {
    const there = books.filter((book) => book.classId === classId);
    const same = there.find(({ subjectId }) => subjectId === chosen.subjectId);
    return (same ?? there[0])?.subjectId ?? '';
  };
  return (
    <Group gap="xs" wrap="nowrap">
      <Select
        w={112}
        aria-label={t('gradebook-screen.class')}
        data={classes.map(([value, label]) => ({ value, label }))}
        value={chosen.classId}
        allowDeselect={false}
        searchable
        maxDropdownHeight={420}
        onChange={(classId) => {
          if (classId !== null) onChoose({ ...chosen, classId, subjectId: subjectOf(classId) });
        }}
      />
      <Select
        w={190}
        aria-label={t('gradebook-screen.subject')}
        data={subjects.map((book) => ({
          value: book.subjectId === '' ? HOMEROOM : book.subjectId,
          label: subjectLabel(book),
        }))}
        value={chosen.subjectId === '' ? HOMEROOM : chosen.subjectId}
        allowDeselect={false}
        searchable
        maxDropdownHeight={420}
        onChange={(subjectId) => {
          if (subjectId !== null) onChoose({ ...chosen, subjectId: subjectId === HOMEROOM ? '' : subjectId });
        }}
      />
      <SegmentedControl
        aria-label={t('gradebook-screen.semester')}
        data={MARK_SEMESTERS.map((semester) => ({
          value: String(semester),
          label: t(`gradebook-screen.semesters.${String(semester)}`),
        }))}
        value={String(chosen.semester)}
        onChange={(semester) => {
          onChoose({ ...chosen, semester: Number(semester) });
        }}
      />
    </Group>
  );
}
