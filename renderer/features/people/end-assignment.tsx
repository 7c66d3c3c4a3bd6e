import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../bridge/index.ts';
import { formatDay, t, today } from '../../i18n/index.ts';
import { DayField, Dialog, ErrorNotice, Facts, useSubmit } from '../../ui/index.ts';
import type { Assignment } from './assignment-columns.tsx';
import { said, tellSaved } from './said.ts';

interface EndAssignmentProps {
  readonly assignment: Assignment;
  readonly mayManage: boolean;
  readonly onClose: () => void;
}

/** One line of the table, and the only change it takes: its last day. */
export function EndAssignment({ assignment, mayManage, onClose }: EndAssignmentProps) {
  const [toDay, setToDay] = useState(assignment.toDay ?? today());
  const problem =
    toDay === ''
      ? said('required')
      : toDay < assignment.fromDay
        ? t('people.assignments.toDayBeforeFrom')
        : null;
  const { busy, error, onSubmit } = useSubmit(mayManage && problem === null, async () => {
    await call('assignments.end', { id: assignment.id, toDay });
    tellSaved(0);
    onClose();
  });
  return (
    <Dialog title={t(mayManage ? 'people.assignments.end' : 'people.assignments.title')} onClose={onClose}>
      <form noValidate onSubmit={onSubmit}>
        <Stack gap="sm">
          <Facts
            items={[
              [t('people.assignments.teacher'), assignment.teacher],
              [t('people.students.class'), assignment.className],
              [t('people.assignments.subject'), assignment.subject],
              [t('people.assignments.fromDay'), formatDay(assignment.fromDay)],
              [t('people.assignments.toDay'), assignment.toDay === null ? '' : formatDay(assignment.toDay)],
            ]}
          />
          {mayManage && (
            <>
              <Text size="sm">
                {t('people.assignments.endText', {
                  teacher: assignment.teacher,
                  subject: assignment.subject,
                  class: assignment.className,
                })}
              </Text>
              <DayField
                label={t('people.assignments.toDay')}
                required
                value={toDay}
                error={problem}
                onChange={setToDay}
              />
              <ErrorNotice error={error} />
            </>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('people.form.close')}
            </Button>
            {mayManage && (
              <Button type="submit" color="red.9" loading={busy}>
                {t('people.assignments.end')}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
