import { Button, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { SUBJECT_KINDS } from '../../../preload/contract/vocabulary/school.ts';
import { useCommand } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { Dialog, ErrorNotice, noticeDone, useAskBeforeClose } from '../../ui/index.ts';

export type Subject = OutputOf<'school.subjects'>[number];

interface SubjectDialogProps {
  /** null = a new one. */
  readonly subject: Subject | null;
  /** Codes of the others. */
  readonly codes: readonly string[];
  readonly onClose: () => void;
}

export function SubjectDialog({ subject, codes, onClose }: SubjectDialogProps) {
  const save = useCommand('school.saveSubject');
  const form = useForm({
    initialValues: {
      code: subject?.code ?? '',
      name: subject?.name ?? '',
      periodsPerYear: subject?.periodsPerYear ?? 35,
      kind: subject?.kind ?? 'scored',
    },
    validate: {
      code: (code) =>
        code.trim() === ''
          ? t('school.subjects.required')
          : codes.includes(code.trim())
            ? t('school.subjects.codeTwice')
            : null,
      name: (name) => (name.trim() === '' ? t('school.subjects.required') : null),
      periodsPerYear: (n) =>
        Number.isInteger(n) && n >= 0 && n <= 500 ? null : t('school.subjects.periodsRange'),
    },
  });
  const close = useAskBeforeClose(form.isDirty(), onClose);
  const submit = form.onSubmit((values) => {
    save.mutate(
      { id: subject?.id ?? null, ...values },
      {
        onSuccess: () => {
          noticeDone(t('school.subjects.saved', { name: values.name }));
          onClose();
        },
      },
    );
  });
  return (
    <Dialog
      title={subject ? t('school.subjects.edit', { name: subject.name }) : t('school.subjects.add')}
      onClose={close}
    >
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            label={t('school.subjects.name')}
            required
            data-autofocus
            maxLength={80}
            {...form.getInputProps('name')}
          />
          <TextInput
            label={t('school.subjects.code')}
            required
            maxLength={20}
            {...form.getInputProps('code')}
          />
          <NumberInput
            label={t('school.subjects.periods')}
            size="sm"
            min={0}
            max={500}
            {...form.getInputProps('periodsPerYear')}
          />
          <Select
            label={t('school.subjects.kind')}
            data={SUBJECT_KINDS.map((value) => ({ value, label: t(`school.subjects.${value}`) }))}
            allowDeselect={false}
            {...form.getInputProps('kind')}
          />
          <ErrorNotice error={save.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {t('school.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('school.subjects.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
