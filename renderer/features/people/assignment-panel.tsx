import { Select } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useCommand, useQuery } from '../../bridge/index.ts';
import { comparePersonNames, t, today } from '../../i18n/index.ts';
import { DayField } from '../../ui/index.ts';
import { RecordPanel } from './record-panel.tsx';
import { said, tellSaved } from './said.ts';

const required = (value: string | null) => said(value === null || value === '' ? 'required' : null);

/** A new line of the assignment table; a wrong one is ended, not edited, so that the past stays readable. */
export function AssignmentPanel({ onClose }: { readonly onClose: () => void }) {
  const staff = useQuery('staff.list', {}).data ?? [];
  const classes = useQuery('classes.list', {}).data ?? [];
  const subjects = useQuery('school.subjects', {}).data ?? [];
  const save = useCommand('assignments.save');
  const form = useForm({
    initialValues: {
      staffId: null as string | null,
      classId: null as string | null,
      subjectId: null as string | null,
      fromDay: today(),
    },
    validate: { staffId: required, classId: required, subjectId: required, fromDay: required },
  });
  const submit = form.onSubmit(({ staffId, classId, subjectId, fromDay }) => {
    if (staffId === null || classId === null || subjectId === null) return;
    save.mutate(
      { staffId, classId, subjectId, fromDay },
      {
        onSuccess: () => {
          tellSaved(0);
          onClose();
        },
      },
    );
  });
  const teachers = staff
    .filter(({ status }) => status === 'working')
    .sort((a, b) => comparePersonNames(a.fullName, b.fullName))
    .map(({ id, fullName, department }) => ({
      value: id,
      label: department === '' ? fullName : `${fullName} – ${department}`,
    }));
  return (
    <RecordPanel
      title={t('people.assignments.newTitle')}
      width={480}
      dirty={form.isDirty()}
      pending={save.isPending}
      error={save.error}
      readOnly={false}
      onSave={submit}
      onClose={onClose}
    >
      <Select
        label={t('people.assignments.teacher')}
        data={teachers}
        searchable
        required
        data-autofocus
        {...form.getInputProps('staffId')}
      />
      <Select
        label={t('people.students.class')}
        data={classes.map(({ id, name }) => ({ value: id, label: name }))}
        searchable
        required
        {...form.getInputProps('classId')}
      />
      <Select
        label={t('people.assignments.subject')}
        data={subjects.map(({ id, name }) => ({ value: id, label: name }))}
        searchable
        required
        {...form.getInputProps('subjectId')}
      />
      <DayField
        label={t('people.assignments.fromDay')}
        required
        value={form.values.fromDay}
        error={typeof form.errors['fromDay'] === 'string' ? form.errors['fromDay'] : null}
        onChange={(day) => {
          form.setFieldValue('fromDay', day);
        }}
      />
    </RecordPanel>
  );
}
