import { NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { useMayEditYear } from '../../app/year-view.ts';
import { useCommand, useQuery } from '../../bridge/index.ts';
import { comparePersonNames, t } from '../../i18n/index.ts';
import { RecordPanel } from './record-panel.tsx';
import { said, tellSaved } from './said.ts';

export type SchoolClass = OutputOf<'classes.list'>[number];

interface ClassPanelProps {
  readonly schoolClass: SchoolClass | null;
  readonly onClose: () => void;
}

export function ClassPanel({ schoolClass, onClose }: ClassPanelProps) {
  const readOnly = !useMayEditYear();
  const staff = useQuery('staff.list', {}).data ?? [];
  const save = useCommand('classes.save');
  const form = useForm({
    initialValues: {
      name: schoolClass?.name ?? '',
      grade: schoolClass?.grade ?? 6,
      campus: schoolClass?.campus ?? '',
      homeroomTeacherId: schoolClass?.homeroomTeacherId ?? null,
    },
    validate: {
      name: (text) => said(text.trim() === '' ? 'required' : null),
      grade: (grade) =>
        Number.isInteger(grade) && grade >= 1 && grade <= 12 ? null : t('people.problems.grade'),
    },
  });
  const submit = form.onSubmit((values) => {
    save.mutate(
      { id: schoolClass?.id ?? null, ...values },
      {
        onSuccess: () => {
          tellSaved(0);
          onClose();
        },
      },
    );
  });
  const teachers = staff
    .filter(({ status, id }) => status === 'working' || id === schoolClass?.homeroomTeacherId)
    .sort((a, b) => comparePersonNames(a.fullName, b.fullName))
    .map(({ id, fullName, department }) => ({
      value: id,
      label: department === '' ? fullName : `${fullName} – ${department}`,
    }));
  return (
    <RecordPanel
      title={schoolClass?.name ?? t('people.classes.newTitle')}
      width={480}
      dirty={form.isDirty()}
      pending={save.isPending}
      error={save.error}
      readOnly={readOnly}
      onSave={submit}
      onClose={onClose}
    >
      <SimpleGrid cols={2} spacing="sm">
        <TextInput
          label={t('people.classes.name')}
          required
          data-autofocus
          maxLength={20}
          readOnly={readOnly}
          {...form.getInputProps('name')}
        />
        <NumberInput
          label={t('people.classes.grade')}
          required
          size="sm"
          min={1}
          max={12}
          readOnly={readOnly}
          {...form.getInputProps('grade')}
        />
      </SimpleGrid>
      <TextInput
        label={t('people.classes.campus')}
        maxLength={80}
        readOnly={readOnly}
        {...form.getInputProps('campus')}
      />
      <Select
        label={t('people.classes.homeroomTeacher')}
        data={teachers}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('people.classes.noHomeroom') }}
        placeholder={t('people.classes.noHomeroom')}
        readOnly={readOnly}
        {...form.getInputProps('homeroomTeacherId')}
      />
    </RecordPanel>
  );
}
