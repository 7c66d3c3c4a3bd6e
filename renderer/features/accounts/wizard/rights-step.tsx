import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { t } from '../../../i18n/index.ts';
import { fillSummary } from '../rights.ts';
import { RightsChanges } from '../rights-changes.tsx';
import type { IssueWork } from './use-issue.ts';

export function RightsStep({ work }: { readonly work: IssueWork }) {
  const { created, filled, busy } = work.state;
  const { changes } = fillSummary(filled);
  return (
    <Stack gap="sm">
      {created > 0 && <Alert color="green">{t('accounts.wizard.created', { count: created })}</Alert>}
      {changes.length > 0 && <Text size="sm">{t('accounts.wizard.rightsText')}</Text>}
      <RightsChanges rows={filled} />
      <Group justify="flex-end" gap="xs">
        {changes.length > 0 && (
          <Button
            variant="default"
            disabled={busy}
            onClick={() => {
              work.goTo('papers');
            }}
          >
            {t('accounts.wizard.skipRights')}
          </Button>
        )}
        {changes.length > 0 ? (
          <Button loading={busy} onClick={() => void work.fillRights()}>
            {t('accounts.wizard.fill')}
          </Button>
        ) : (
          <Button
            onClick={() => {
              work.goTo('papers');
            }}
          >
            {t('accounts.wizard.next')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
