import { Button, Group, Stack, Text } from '@mantine/core';
import type { OutputOf, RawInputOf } from '../../../preload/contract/index.ts';
import { call } from '../../bridge/index.ts';
import { formatNumber, t } from '../../i18n/index.ts';
import { CommandButton, Dialog, noticeDone, noticeInfo } from '../../ui/index.ts';

type Purpose = RawInputOf<'markPapers.file'>['purpose'];

interface MadeDialogProps {
  readonly made: OutputOf<'markPapers.make'>;
  readonly onClose: () => void;
}

/** Looking, saving and printing are steps of their own. */
export function MadeDialog({ made, onClose }: MadeDialogProps) {
  const { token, papers, classes, pages } = made;
  const source = (purpose: Purpose) => ({ method: 'markPapers.file', input: { token, purpose } }) as const;
  return (
    <Dialog title={t('mark-papers.dialog.title')} width={560} onClose={onClose}>
      <Stack gap="sm">
        <Text role="status">
          {t('mark-papers.result.ready', {
            papers: formatNumber(papers),
            classes: formatNumber(classes),
            pages: formatNumber(pages),
          })}
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('app.close')}
          </Button>
          <CommandButton
            variant="default"
            act={async () => {
              const { saved } = await call('shell.saveDocument', { source: source('save') });
              if (saved) noticeDone(t('mark-papers.result.saved'));
            }}
          >
            {t('mark-papers.result.save')}
          </CommandButton>
          <CommandButton
            variant="default"
            act={async () => {
              const { printed } = await call('shell.printDocument', { source: source('print') });
              if (!printed) noticeInfo(t('mark-papers.result.notPrinted'));
            }}
          >
            {t('mark-papers.result.print')}
          </CommandButton>
          <CommandButton
            data-autofocus
            act={() =>
              call('shell.previewDocument', {
                source: source('view'),
                title: t('mark-papers.result.preview'),
              })
            }
          >
            {t('mark-papers.result.view')}
          </CommandButton>
        </Group>
      </Stack>
    </Dialog>
  );
}
