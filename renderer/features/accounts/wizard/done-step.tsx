import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { navigate } from '../../../app/router.ts';
import { t } from '../../../i18n/index.ts';
import { CommandButton } from '../../../ui/index.ts';
import { printPapers, savePapers, viewPapers } from '../../papers/index.ts';
import type { IssueWork } from './use-issue.ts';

/** The result stays until it is closed: combined PDF, print, save, and the slips apart because they are sealed. */
export function DoneStep({ work, onClose }: { readonly work: IssueWork; readonly onClose: () => void }) {
  const { paperIds, slipIds, cancelled } = work.state.issued;
  const count = paperIds.length + slipIds.length;
  const title = t('accounts.wizard.combinedTitle', { count: paperIds.length });
  const said = cancelled ? 'accounts.wizard.doneCancelled' : 'accounts.wizard.done';
  return (
    <Stack gap="sm">
      <Alert color={cancelled || count === 0 ? 'orange' : 'green'} role="status">
        {count === 0 && !cancelled ? t('accounts.wizard.doneNoPapers') : t(said, { count })}
      </Alert>
      {paperIds.length > 0 && (
        <Group gap="xs">
          <CommandButton act={() => viewPapers(paperIds, title)}>
            {t('accounts.wizard.viewCombined')}
          </CommandButton>
          <CommandButton variant="default" act={() => printPapers(paperIds)}>
            {t('accounts.wizard.print')}
          </CommandButton>
          <CommandButton variant="default" act={() => savePapers(paperIds)}>
            {t('accounts.wizard.save')}
          </CommandButton>
        </Group>
      )}
      {slipIds.length > 0 && (
        <>
          <Text size="sm">{t('accounts.wizard.slipsText', { count: slipIds.length })}</Text>
          <Group gap="xs">
            <CommandButton variant="default" act={() => printPapers(slipIds)}>
              {t('accounts.wizard.slips')}
            </CommandButton>
          </Group>
        </>
      )}
      <Group gap="xs" mt="md">
        <Button
          variant="default"
          onClick={() => {
            navigate('/papers');
          }}
        >
          {t('accounts.wizard.toPapers')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('accounts.wizard.close')}
        </Button>
      </Group>
    </Stack>
  );
}
