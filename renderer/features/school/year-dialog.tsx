import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../bridge/index.ts';
import { t, today } from '../../i18n/index.ts';
import { DayField, Dialog, ErrorNotice, noticeDone, useAskBeforeClose, useSubmit } from '../../ui/index.ts';
import { nextYear, yearProblems } from './year-form.ts';
import type { YearForm } from './year-form.ts';

interface YearDialogProps {
  /** Names of the known years: "2026-2027". */
  readonly existing: readonly string[];
  readonly onClose: () => void;
}

export function YearDialog({ existing, onClose }: YearDialogProps) {
  const [proposed] = useState<YearForm>(() => nextYear(existing, Number(today().slice(0, 4))));
  const [form, setForm] = useState(proposed);
  const close = useAskBeforeClose(form !== proposed, onClose);
  const problems = yearProblems(form, existing);
  const said = (field: keyof YearForm): string | null => {
    const problem = problems[field];
    return problem === undefined ? null : t(`school.years.${problem}`, { name: form.name });
  };
  const day = (field: 'startsOn' | 'semester2StartsOn' | 'endsOn', label: string) => (
    <DayField
      label={t(`school.years.${label}`)}
      required
      value={form[field]}
      error={said(field)}
      onChange={(value) => {
        setForm((old) => ({ ...old, [field]: value }));
      }}
    />
  );
  const { busy, error, onSubmit } = useSubmit(Object.keys(problems).length === 0, async () => {
    await call('school.addYear', form);
    noticeDone(t('school.years.added', { name: form.name }));
    onClose();
  });
  return (
    <Dialog title={t('school.years.add')} onClose={close}>
      <form noValidate onSubmit={onSubmit}>
        <Stack gap="sm">
          <TextInput
            label={t('school.years.name')}
            required
            data-autofocus
            value={form.name}
            error={said('name')}
            onChange={(event) => {
              const name = event.currentTarget.value;
              setForm((old) => ({ ...old, name }));
            }}
          />
          {day('startsOn', 'starts')}
          {day('semester2StartsOn', 'semester2')}
          {day('endsOn', 'ends')}
          <ErrorNotice error={error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {t('school.cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('school.years.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
