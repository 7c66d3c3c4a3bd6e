import { Group, SegmentedControl, Select } from '@mantine/core';
import { MARK_SEMESTERS } from '../../../preload/contract/vocabulary/gradebook.ts';
import { useQuery } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import type { RequestDraft } from './request-draft.ts';

interface BookFieldsProps {
  readonly draft: RequestDraft;
  readonly onChange: (part: Partial<RequestDraft>) => void;
}

/** The gradebook; only the own ones. A draft that was saved stays in its book. */
export function BookFields({ draft, onChange }: BookFieldsProps) {
  const { id, classId, subjectId, semester } = draft;
  const books = useQuery('gradebook.books', { semester });
  const mine = (books.data ?? []).filter((book) => book.mine);
  const cells = draft.cells.slice(0, 1).map((cell) => ({ ...cell, studentId: null, col: null, after: '' }));
  return (
    <Group align="flex-end" gap="sm">
      <Select
        label={t('corrections.form.book')}
        required
        searchable
        disabled={id !== null}
        style={{ flex: 1 }}
        nothingFoundMessage={t('corrections.form.noBook')}
        data={mine.map((book) => ({
          value: `${book.classId}:${book.subjectId}`,
          label: `${book.className} · ${book.subjectName === '' ? t('corrections.homeroomBook') : book.subjectName}`,
        }))}
        value={classId === null ? null : `${classId}:${subjectId}`}
        onChange={(value) => {
          const [room = '', subject = ''] = (value ?? '').split(':');
          if (room !== '') onChange({ classId: room, subjectId: subject, cells });
        }}
      />
      <SegmentedControl
        aria-label={t('corrections.form.semester')}
        disabled={id !== null}
        data={MARK_SEMESTERS.map((each) => ({
          value: String(each),
          label: t(`corrections.semester.${each}`),
        }))}
        value={String(semester)}
        onChange={(value) => {
          onChange({ semester: Number(value), cells });
        }}
      />
    </Group>
  );
}
