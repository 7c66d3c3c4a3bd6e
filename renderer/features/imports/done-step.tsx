import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { isRegister } from '../../../preload/contract/vocabulary/registers/index.ts';
import type { ImportKind } from '../../../preload/contract/vocabulary/school.ts';
import { navigate } from '../../app/router.ts';
import { t } from '../../i18n/index.ts';
import { CommandButton } from '../../ui/index.ts';
import { LeaverNotice } from '../leavers/index.ts';
import { badRowCount } from './issues.ts';
import type { ImportWork, Result } from './use-import.ts';

interface DoneStepProps {
  readonly work: ImportWork;
  readonly kind: ImportKind;
  readonly result: Result;
}

/** Stays until the person goes on. */
export function DoneStep({ work, kind, result }: DoneStepProps) {
  const { report } = result;
  const left = badRowCount(report);
  return (
    <>
      {kind === 'staff' && <LeaverNotice />}
      <Alert
        color="green"
        role="status"
        icon={<IconCircleCheck size={20} aria-hidden />}
        title={t('import-screen.done.title', { accepted: report.accepted, rows: report.rows })}
        styles={{ message: { color: 'var(--mantine-color-text)' } }}
      >
        <Stack gap="sm">
          <Text size="sm">
            {t('import-screen.done.detail', {
              added: report.added,
              changed: report.changed,
              unchanged: report.unchanged,
            })}
          </Text>
          {left > 0 && <Text size="sm">{t('import-screen.done.left', { count: left })}</Text>}
          <Group gap="xs">
            <Button
              onClick={() => {
                if (isRegister(kind)) navigate('/registers', { register: kind });
                else navigate(kind === 'past-results' ? '/past-results' : `/people/${kind}`);
              }}
            >
              {t('import-screen.done.openList')}
            </Button>
            <Button variant="default" onClick={work.restart}>
              {t('import-screen.done.again')}
            </Button>
            {left > 0 && (
              <CommandButton variant="default" act={work.saveBadRows}>
                {t('import-screen.check.badRows')}
              </CommandButton>
            )}
          </Group>
        </Stack>
      </Alert>
    </>
  );
}
