import { Alert, Button, Code, Group, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconTruck } from '@tabler/icons-react';
import { useState } from 'react';
import { call, useSession } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { Dialog, ErrorNotice, ProgressPanel, useSubmit } from '../../ui/index.ts';

const STEPS = ['1', '2', '3'] as const;

/** One file and one code take the vault to another computer. */
export function MoveDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const [file, setFile] = useState('');
  const { busy, error, onSubmit } = useSubmit(true, async () => {
    setFile((await call('shell.makeMoveFile', {})).file);
  });
  return (
    <Dialog title={t('backups.moving.title')} width={600} onClose={onClose}>
      <form onSubmit={onSubmit}>
        <Stack gap="md">
          {file === '' ? (
            <Text>{t('backups.moving.lead')}</Text>
          ) : (
            <Alert
              color="green"
              icon={<IconCircleCheck size={18} />}
              role="status"
              title={t('backups.moving.done')}
            >
              <Code style={{ overflowWrap: 'anywhere' }}>{file}</Code>
            </Alert>
          )}
          <List type="ordered" size="sm" spacing={4}>
            {STEPS.map((step) => (
              <List.Item key={step}>{t(`backups.moving.steps.${step}`)}</List.Item>
            ))}
          </List>
          {session?.recoveryConfirmed === false && (
            <Alert color="orange" icon={<IconAlertTriangle size={18} />}>
              {t('backups.moving.unconfirmed')}
            </Alert>
          )}
          <ErrorNotice error={error} />
          {busy && <ProgressPanel jobId="backup" label={t('backups.making')} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t(file === '' ? 'app.cancel' : 'app.close')}
            </Button>
            {file === '' && (
              <Button type="submit" loading={busy} leftSection={<IconTruck size={16} />}>
                {t('backups.moving.choose')}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
