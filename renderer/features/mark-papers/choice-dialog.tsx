import { Button, Group, Radio, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { MARK_SEMESTERS } from '../../../preload/contract/vocabulary/gradebook.ts';
import { SLIP_SIZES } from '../../../preload/contract/vocabulary/mark-papers.ts';
import { t } from '../../i18n/index.ts';
import { Dialog } from '../../ui/index.ts';
import { classesFor, papersFor, subjectsFor, withClass, withPaper } from './marks-to-print.ts';
import type { Book, Choice } from './marks-to-print.ts';
import { StudentField } from './student-field.tsx';

/** "" cannot be a value of a list. */
const ALL = '*';
const HOMEROOM = '-';

interface ChoiceDialogProps {
  readonly books: readonly Book[];
  readonly first: Choice;
  readonly onDone: (choice: Choice | null) => void;
}

/** What is to be printed, of which class, for what time. */
export function ChoiceDialog({ books, first, onDone }: ChoiceDialogProps) {
  const [choice, setChoice] = useState(first);
  const { paper, classId, subjectId, semester, studentId, size } = choice;
  const close = (): void => {
    onDone(null);
  };
  return (
    <Dialog title={t('mark-papers.dialog.title')} width={560} onClose={close}>
      <Stack gap="sm">
        <Radio.Group
          label={t('mark-papers.dialog.paper')}
          value={paper}
          onChange={(next) => {
            setChoice(withPaper(choice, next, books));
          }}
        >
          <Stack gap={6} mt={6}>
            {papersFor(books).map((one) => (
              <Radio
                key={one}
                value={one}
                label={t(`mark-papers.dialog.papers.${one}`)}
                description={t(`mark-papers.dialog.hint.${one}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Group gap="sm" grow align="flex-start">
          <Select
            label={t('mark-papers.dialog.class')}
            data={[
              { value: ALL, label: t('mark-papers.dialog.allClasses') },
              ...classesFor(paper, books).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={classId ?? ALL}
            allowDeselect={false}
            searchable
            onChange={(next) => {
              setChoice(withClass(choice, next === ALL ? null : next, books));
            }}
          />
          {paper === 'subject-book' && (
            <Select
              label={t('mark-papers.dialog.subject')}
              data={[
                { value: ALL, label: t('mark-papers.dialog.allSubjects') },
                ...subjectsFor(classId, books).map(({ id, name }) => ({
                  value: id === '' ? HOMEROOM : id,
                  label: id === '' ? t('mark-papers.dialog.homeroom') : name,
                })),
              ]}
              value={subjectId === '' ? HOMEROOM : (subjectId ?? ALL)}
              allowDeselect={false}
              searchable
              onChange={(next) => {
                setChoice({ ...choice, subjectId: next === ALL ? null : next === HOMEROOM ? '' : next });
              }}
            />
          )}
          {paper === 'slips' && classId !== null && (
            <StudentField
              key={classId}
              classId={classId}
              studentId={studentId}
              onChange={(next) => {
                setChoice({ ...choice, studentId: next });
              }}
            />
          )}
        </Group>
        <Group gap="sm">
          <SegmentedControl
            aria-label={t('mark-papers.dialog.semester')}
            data={MARK_SEMESTERS.map((one) => ({
              value: String(one),
              label: t(`mark-papers.dialog.semesters.${String(one)}`),
            }))}
            value={String(semester)}
            onChange={(next) => {
              setChoice({ ...choice, semester: Number(next) });
            }}
          />
          {paper === 'slips' && (
            <SegmentedControl
              aria-label={t('mark-papers.dialog.size')}
              data={[...SLIP_SIZES]}
              value={size}
              onChange={(next) => {
                setChoice({ ...choice, size: next });
              }}
            />
          )}
        </Group>
        <Text c="dimmed" size="sm">
          {t('mark-papers.dialog.notSigned')}
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {t('app.cancel')}
          </Button>
          <Button
            onClick={() => {
              onDone(choice);
            }}
          >
            {t('mark-papers.dialog.make')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
