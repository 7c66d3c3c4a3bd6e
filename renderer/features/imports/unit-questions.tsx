import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { t } from '../../i18n/index.ts';
import type { Report } from './issues.ts';
import { unitQuestions } from './unit-question.ts';
import type { ImportWork } from './use-import.ts';

interface UnitQuestionsProps {
  readonly work: ImportWork;
  readonly report: Report;
}

/** Columns whose numbers carry their unit, or another one: a person says whether they are read rightly, column by column. */
export function UnitQuestions({ work, report }: UnitQuestionsProps) {
  const questions = unitQuestions(report.errors);
  const accepted = work.state.mapping?.unitsAccepted ?? [];
  const taken = report.warnings.filter(({ code }) => code === 'registers.unit-accepted').length;
  const busy = work.state.busy !== null;
  return (
    <>
      {questions.length > 0 && (
        <Alert color="yellow" p="xs" style={{ flexShrink: 0 }}>
          <Stack gap={6}>
            {questions.map(({ field, column, count, example }) => (
              <Group key={field} justify="space-between" wrap="nowrap">
                <Text size="sm">
                  <b>{t('import-screen.units.title', { column, count })}</b>{' '}
                  {t('import-screen.units.question', example)}
                </Text>
                <Button
                  size="compact-sm"
                  style={{ flexShrink: 0 }}
                  disabled={busy}
                  onClick={() => void work.acceptUnits([...accepted, field])}
                >
                  {t('import-screen.units.accept', { column })}
                </Button>
              </Group>
            ))}
            <Text size="xs">{t('import-screen.units.hint')}</Text>
          </Stack>
        </Alert>
      )}
      {accepted.length > 0 && (
        <Alert color="blue" p="xs" style={{ flexShrink: 0 }}>
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm">{t('import-screen.units.accepted', { count: taken })}</Text>
            <Button
              size="compact-sm"
              variant="default"
              style={{ flexShrink: 0 }}
              disabled={busy}
              onClick={() => void work.acceptUnits([])}
            >
              {t('import-screen.units.withdraw')}
            </Button>
          </Group>
        </Alert>
      )}
    </>
  );
}
