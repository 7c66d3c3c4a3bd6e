import { Group, SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { WINDOW_KINDS } from '../../../preload/contract/vocabulary/gradebook.ts';
import type { WindowKind } from '../../../preload/contract/vocabulary/gradebook.ts';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { DayField, ErrorNotice, FormActions, noticeDone, useSubmit } from '../../ui/index.ts';
import { subjectLabel } from './book-pickers.tsx';
import type { BookListed } from './book-types.ts';

interface WindowFormProps {
  readonly books: readonly BookListed[];
  readonly semester: number;
  readonly onDone: () => void;
}

/** "" cannot be a value of a list. */
const HOMEROOM = '-';
const COLUMNS = ['tx1', 'tx2', 'tx3', 'tx4', 'gk', 'ck'] as const;

/** A day and an hour on Vietnam's clock; null = not complete. */
function instantOf(day: string, hour: string): string | null {
  const [, hours = '', minutes = ''] = /^(\d{1,2})[:h](\d{2})$/u.exec(hour.trim()) ?? [];
  const time = new Date(`${day}T${hours.padStart(2, '0')}:${minutes}:00+07:00`);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}

/** One new period: what is allowed, for whom, from when until when. */
export function WindowForm({ books, semester, onDone }: WindowFormProps) {
  const [kind, setKind] = useState<WindowKind>('enter');
  const [of, setOf] = useState(String(semester));
  const [grade, setGrade] = useState<string | null>(null);
  const [classId, setClassId] = useState<string | null>(null);
  const [subjectId, setSubjectId] = useState<string | null>(null);
  const [col, setCol] = useState<string | null>(null);
  const [fromDay, setFromDay] = useState('');
  const [fromHour, setFromHour] = useState('07:00');
  const [untilDay, setUntilDay] = useState('');
  const [untilHour, setUntilHour] = useState('17:00');
  const [note, setNote] = useState('');
  const fromAt = instantOf(fromDay, fromHour);
  const untilAt = instantOf(untilDay, untilHour);
  const { tried, busy, error, onSubmit } = useSubmit(fromAt !== null && untilAt !== null, async () => {
    if (fromAt === null || untilAt === null) return;
    await call('gradebook.addWindow', {
      semester: Number(of),
      kind,
      scope: {
        grade: grade === null ? null : Number(grade),
        classId,
        subjectId: subjectId === HOMEROOM ? '' : subjectId,
        col,
      },
      fromAt,
      untilAt,
      note: note.trim(),
    });
    noticeDone(t('gradebook-screen.windows.added'));
    onDone();
  });
  const grades = [...new Set(books.map((book) => book.grade))].sort((a, b) => a - b);
  const classes = [...new Map(books.map((book) => [book.classId, book.className]))];
  const subjects = [...new Map(books.map((book) => [book.subjectId || HOMEROOM, subjectLabel(book)]))];
  const missing = (there: string | null): string | null =>
    tried && there === null ? t('gradebook-screen.windows.when') : null;
  const all = t('gradebook-screen.windows.all');
  const pick = (
    label: string,
    value: string | null,
    set: (next: string | null) => void,
    data: readonly (readonly [string, string])[],
  ) => (
    <Select
      w={150}
      label={label}
      placeholder={all}
      clearable
      clearButtonProps={{ 'aria-label': t('app.clearField') }}
      searchable={data.length > 8}
      data={data.map(([id, name]) => ({ value: id, label: name }))}
      value={value}
      onChange={set}
    />
  );
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        <Group gap="md">
          <SegmentedControl
            aria-label={t('gradebook-screen.windows.kind')}
            data={WINDOW_KINDS.map((value) => ({
              value,
              label: t(`gradebook-screen.windows.kinds.${value}`),
            }))}
            value={kind}
            onChange={(next) => {
              setKind(next === 'edit' ? 'edit' : 'enter');
            }}
          />
          <SegmentedControl
            aria-label={t('gradebook-screen.semester')}
            data={['1', '2', '3'].map((value) => ({
              value,
              label: t(`gradebook-screen.semesters.${value}`),
            }))}
            value={of}
            onChange={setOf}
          />
        </Group>
        <Group gap="sm" align="flex-start">
          {pick(
            t('gradebook-screen.windows.gradeLabel'),
            grade,
            setGrade,
            grades.map((each) => [String(each), t('gradebook-screen.windows.grade', { n: each })]),
          )}
          {pick(t('gradebook-screen.class'), classId, setClassId, classes)}
          {pick(t('gradebook-screen.subject'), subjectId, setSubjectId, subjects)}
          {pick(
            t('gradebook-screen.windows.column'),
            col,
            setCol,
            COLUMNS.map((key) => [key, key.toUpperCase()]),
          )}
        </Group>
        <Group gap="sm" align="flex-start">
          <DayField
            label={t('gradebook-screen.windows.from')}
            value={fromDay}
            onChange={setFromDay}
            required
            error={missing(fromAt)}
          />
          <TextInput
            w={90}
            label={t('gradebook-screen.windows.hour')}
            value={fromHour}
            onChange={(event) => {
              setFromHour(event.currentTarget.value);
            }}
          />
          <DayField
            label={t('gradebook-screen.windows.until')}
            value={untilDay}
            onChange={setUntilDay}
            required
            error={missing(untilAt)}
          />
          <TextInput
            w={90}
            label={t('gradebook-screen.windows.hourUntil')}
            value={untilHour}
            onChange={(event) => {
              setUntilHour(event.currentTarget.value);
            }}
          />
        </Group>
        <TextInput
          label={t('gradebook-screen.windows.note')}
          maxLength={200}
          value={note}
          onChange={(event) => {
            setNote(event.currentTarget.value);
          }}
        />
        <ErrorNotice error={error} />
        <FormActions onCancel={onDone} busy={busy}>
          {t('gradebook-screen.windows.save')}
        </FormActions>
      </Stack>
    </form>
  );
}
