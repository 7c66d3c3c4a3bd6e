import { Anchor, Button, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { SUBJECT_KINDS, type SchoolLevel } from '../../../preload/contract/vocabulary/school.ts';
import { isBridgeError, useCommand, type BridgeError } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import {
  confirmWithConsequences,
  Dialog,
  ErrorNotice,
  noticeDone,
  useAskBeforeClose,
} from '../../ui/index.ts';
import { gradesOfLevel, isSameRule, withGrade, type Subject } from './subject-grades.ts';
import { SubjectGradesTable } from './subject-grades-table.tsx';

interface SubjectDialogProps {
  /** null = a new one. */
  readonly subject: Subject | null;
  /** Codes of the others. */
  readonly codes: readonly string[];
  readonly level: SchoolLevel;
  readonly onClose: () => void;
}

/** Marks are there already: what becomes of them is asked, not refused. */
function isUsed(refusal: unknown): refusal is BridgeError {
  return isBridgeError(refusal) && refusal.code === 'people.subject-in-use';
}

/** What becomes of the marks, one sentence for each thing that does change. */
function effectsOf(params: BridgeError['params']): string[] {
  const counted = (['blank', 'changed', 'filled', 'levels'] as const).filter((each) => params[each] !== 0);
  return [
    t('school.subjects.effect.books', params),
    ...counted.map((each) => t(`school.subjects.effect.${each}`, { n: params[each] ?? 0 })),
    ...(counted.length === 0 ? [t('school.subjects.effect.none')] : []),
    t('school.subjects.effect.fromThisYear'),
  ];
}

export function SubjectDialog({ subject, codes, level, onClose }: SubjectDialogProps) {
  const save = useCommand('school.saveSubject');
  const form = useForm({
    initialValues: {
      code: subject?.code ?? '',
      name: subject?.name ?? '',
      periodsPerYear: subject?.periodsPerYear ?? 35,
      kind: subject?.kind ?? 'scored',
      grades: subject?.grades ?? [],
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
  const [byGrade, setByGrade] = useState(form.values.grades.length > 0);
  type Values = typeof form.values;
  const send = (values: Values, confirmed: boolean): void => {
    const grades = values.grades.filter((own) => !isSameRule(own, values));
    save.mutate(
      { id: subject?.id ?? null, ...values, grades, confirmed },
      {
        onSuccess: () => {
          noticeDone(t('school.subjects.saved', { name: values.name }));
          onClose();
        },
        onError: (refusal) => {
          if (isUsed(refusal)) void ask(values, refusal);
        },
      },
    );
  };
  const ask = async (values: Values, refusal: BridgeError): Promise<void> => {
    const confirmed = await confirmWithConsequences({
      title: t('school.subjects.change', { name: values.name }),
      consequences: effectsOf(refusal.params),
      action: t('school.subjects.changeAnyway'),
      danger: true,
    });
    if (confirmed) send(values, true);
    else save.reset();
  };
  const submit = form.onSubmit((values) => {
    send(values, false);
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
          <Group align="flex-end" gap="sm" wrap="nowrap">
            <NumberInput
              label={t('school.subjects.periods')}
              size="sm"
              min={0}
              max={500}
              {...form.getInputProps('periodsPerYear')}
            />
            <Anchor
              component="button"
              type="button"
              size="sm"
              pb={6}
              aria-expanded={byGrade}
              onClick={() => {
                setByGrade(!byGrade);
              }}
            >
              {t('school.subjects.byGrade')}
            </Anchor>
          </Group>
          <Select
            label={t('school.subjects.kind')}
            data={SUBJECT_KINDS.map((value) => ({ value, label: t(`school.subjects.${value}`) }))}
            allowDeselect={false}
            {...form.getInputProps('kind')}
          />
          {byGrade && (
            <SubjectGradesTable
              taught={gradesOfLevel(level)}
              usual={form.values}
              grades={form.values.grades}
              onChange={(changed) => {
                form.setFieldValue('grades', withGrade(form.values.grades, changed));
              }}
            />
          )}
          <ErrorNotice error={isUsed(save.error) ? null : save.error} />
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
