import { Checkbox, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { Dialog, ErrorNotice, FormActions, noticeDone, useSubmit } from '../../ui/index.ts';
import type { BookView } from './book-types.ts';
import { columnLabel } from './grid-columns.ts';

const MOST = 9;
const isRegular = (key: string): boolean => /^tx\d$/u.test(key);

interface ColumnsDialogProps {
  readonly view: BookView;
  readonly onClose: () => void;
}

/** How many regular marks the book keeps, and which of them count when there are more than the rules ask for. */
export function ColumnsDialog({ view, onClose }: ColumnsDialogProps) {
  const regular = view.columns.filter(({ key }) => isRegular(key));
  const required = regular.filter(({ extra }) => !extra).length;
  const [count, setCount] = useState(regular.length);
  const [chosen, setChosen] = useState(() => regular.filter(({ counts }) => counts).map(({ key }) => key));
  const save = useCommand('gradebook.setColumns');
  const keys = Array.from({ length: count }, (_unused, index) => `tx${String(index + 1)}`);
  const counted = chosen.filter((key) => keys.includes(key));
  const complete = counted.length === required;
  const { busy, error, onSubmit } = useSubmit(complete, async () => {
    const { classId, subjectId, semester } = view;
    await save.mutateAsync({ classId, subjectId, semester, regularColumns: count, chosen: counted });
    noticeDone(t('gradebook-screen.columns.done'));
    onClose();
  });
  return (
    <Dialog title={t('gradebook-screen.columns.title')} onClose={onClose}>
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          <Text>{t('gradebook-screen.columns.lead', { n: required })}</Text>
          <NumberInput
            data-autofocus
            label={t('gradebook-screen.columns.count')}
            min={required}
            max={MOST}
            value={count}
            onChange={(next) => {
              const asked = Number(next);
              if (Number.isInteger(asked) && asked >= required && asked <= MOST) setCount(asked);
            }}
          />
          <Checkbox.Group
            label={t('gradebook-screen.columns.chosen', { n: required })}
            value={counted}
            error={
              complete ? null : t('gradebook-screen.columns.exactly', { n: required, now: counted.length })
            }
            onChange={setChosen}
          >
            <Group gap="md" mt={6} mb={6}>
              {keys.map((key) => (
                <Checkbox key={key} value={key} label={columnLabel(key)} />
              ))}
            </Group>
          </Checkbox.Group>
          <ErrorNotice error={error} />
          <FormActions onCancel={onClose} busy={busy} disabled={!complete}>
            {t('gradebook-screen.columns.save')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
