import { Alert } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useCommand, useMay } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { offerRevocation } from '../leavers/index.ts';
import { emailProblem, nameProblem, personalIdProblem } from './problems.ts';
import { RecordPanel } from './record-panel.tsx';
import { said, tellSaved } from './said.ts';
import { StaffFields } from './staff-fields.tsx';
import { blankStaff, staffForm } from './staff-form.ts';
import type { Staff, StaffForm } from './staff-form.ts';
import { WarningList } from './warning-list.tsx';

const GONE: ReadonlySet<StaffForm['status']> = new Set(['transferred', 'retired', 'quit']);

interface StaffPanelProps {
  /** null = a new person. */
  readonly staff: Staff | null;
  readonly departments: readonly string[];
  readonly onClose: () => void;
}

export function StaffPanel({ staff, departments, onClose }: StaffPanelProps) {
  const readOnly = !useMay('people.manage') || staff?.masked === true;
  const mayRevoke = useMay('accounts.manage');
  const save = useCommand('staff.save');
  const form = useForm<StaffForm>({
    initialValues: staff ? staffForm(staff) : blankStaff(),
    validateInputOnBlur: true,
    validate: {
      fullName: (text) => said(nameProblem(text)),
      personalId: (text) => (staff?.masked ? null : said(personalIdProblem(text))),
      email: (text) => said(emailProblem(text)),
    },
  });
  const submit = form.onSubmit((values) => {
    save.mutate(
      { id: staff?.id ?? null, ...values },
      {
        onSuccess: ({ id, warnings }) => {
          tellSaved(warnings.length);
          onClose();
          if (mayRevoke && GONE.has(values.status)) void offerRevocation(id);
        },
      },
    );
  });
  return (
    <RecordPanel
      title={staff?.fullName ?? t('people.staff.newTitle')}
      dirty={form.isDirty()}
      pending={save.isPending}
      error={save.error}
      readOnly={readOnly}
      onSave={submit}
      onClose={onClose}
    >
      {staff?.masked && <Alert color="gray">{t('people.form.readOnlyMasked')}</Alert>}
      <WarningList warnings={staff?.warnings ?? []} />
      <StaffFields form={form} departments={departments} readOnly={readOnly} />
    </RecordPanel>
  );
}
