import { Alert, Skeleton, Stack, Tabs } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useMayEditYear } from '../../app/year-view.ts';
import { useCommand, useQuery } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { ErrorNotice, SidePanel } from '../../ui/index.ts';
import { birthYearProblem, nameProblem, personalIdProblem } from './problems.ts';
import { RecordPanel } from './record-panel.tsx';
import { said, tellSaved } from './said.ts';
import { StudentFamilyFields } from './student-family-fields.tsx';
import { blankStudent, needsReason, studentForm } from './student-form.ts';
import type { StudentForm, StudentView } from './student-form.ts';
import { StudentHistory } from './student-history.tsx';
import { StudentProfileFields } from './student-profile-fields.tsx';
import { WarningList } from './warning-list.tsx';

interface StudentEditorProps {
  readonly student: StudentView | null;
  readonly onClose: () => void;
}

function relativeProblem(text: string): string | null {
  return said(birthYearProblem(text));
}

function StudentEditor({ student, onClose }: StudentEditorProps) {
  const readOnly = !useMayEditYear() || student?.masked === true;
  const classes = useQuery('classes.list', {}).data ?? [];
  const save = useCommand('students.save');
  const [tab, setTab] = useState<string | null>('profile');
  const form = useForm<StudentForm>({
    initialValues: student ? studentForm(student) : blankStudent(null),
    validateInputOnBlur: true,
    validate: {
      fullName: (text) => said(nameProblem(text)),
      personalId: (text) => (student?.masked ? null : said(personalIdProblem(text))),
      reason: (text, values) =>
        needsReason(values, student) && text.trim().length < 3 ? t('people.students.reasonNeeded') : null,
      father: { birthYear: relativeProblem },
      mother: { birthYear: relativeProblem },
      guardian: { birthYear: relativeProblem },
    },
  });
  const submit = form.onSubmit(
    (values) => {
      save.mutate(
        { id: student?.id ?? null, ...values },
        {
          onSuccess: ({ warnings }) => {
            tellSaved(warnings.length);
            onClose();
          },
        },
      );
    },
    // A field with a problem must be in sight.
    (errors) => {
      setTab(Object.keys(errors).every((field) => field.includes('.')) ? 'family' : 'profile');
    },
  );
  return (
    <RecordPanel
      title={
        student
          ? `${student.fullName}${student.className === '' ? '' : ` – ${student.className}`}`
          : t('people.students.newTitle')
      }
      dirty={form.isDirty()}
      pending={save.isPending}
      error={save.error}
      readOnly={readOnly}
      onSave={submit}
      onClose={onClose}
    >
      {student?.masked && <Alert color="gray">{t('people.form.readOnlyMasked')}</Alert>}
      <WarningList warnings={student?.warnings ?? []} />
      <Tabs value={tab} onChange={setTab}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="profile">{t('people.students.tabProfile')}</Tabs.Tab>
          <Tabs.Tab value="family">{t('people.students.tabFamily')}</Tabs.Tab>
          {student && <Tabs.Tab value="history">{t('people.students.tabHistory')}</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="profile">
          <Stack gap="sm">
            <StudentProfileFields
              form={form}
              classes={classes}
              readOnly={readOnly}
              reasonNeeded={needsReason(form.values, student)}
            />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="family">
          <Stack gap="sm">
            <StudentFamilyFields form={form} readOnly={readOnly} />
          </Stack>
        </Tabs.Panel>
        {student && (
          <Tabs.Panel value="history">
            <StudentHistory studentId={student.id} />
          </Tabs.Panel>
        )}
      </Tabs>
    </RecordPanel>
  );
}

interface StudentPanelProps {
  /** null = a new student. */
  readonly studentId: string | null;
  readonly onClose: () => void;
}

export function StudentPanel({ studentId, onClose }: StudentPanelProps) {
  const record = useQuery('students.get', { id: studentId ?? '' }, { enabled: studentId !== null });
  if (studentId === null) return <StudentEditor student={null} onClose={onClose} />;
  if (record.data) return <StudentEditor key={studentId} student={record.data} onClose={onClose} />;
  return (
    <SidePanel title={t('people.students.title')} onClose={onClose} width={620}>
      {record.error ? (
        <ErrorNotice error={record.error} onRetry={() => void record.refetch()} />
      ) : (
        <Skeleton height={240} />
      )}
    </SidePanel>
  );
}
