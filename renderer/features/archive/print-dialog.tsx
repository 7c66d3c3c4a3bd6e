import { Alert, Button, Group, Stack, Table, Text } from '@mantine/core';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { CommandButton, Dialog, ProgressPanel, noticeError, openDialog } from '../../ui/index.ts';
import { combinedSource, printStored, saveStored, viewStored } from './stored-documents.ts';

type Combined = OutputOf<'archive.combine'>;

function LeftOut({ leftOut }: Pick<Combined, 'leftOut'>) {
  return (
    <Stack gap={6}>
      <Alert color="orange" role="alert" title={t('archive.print.leftOut', { n: leftOut.length })}>
        {t('archive.print.leftOutHint')}
      </Alert>
      <Table.ScrollContainer
        minWidth={400}
        maxHeight={220}
        scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
      >
        <Table withTableBorder verticalSpacing={4}>
          <Table.Tbody>
            {leftOut.map(({ symbol, name, reason }, index) => (
              <Table.Tr key={index}>
                <Table.Td>{symbol}</Table.Td>
                <Table.Td>{name}</Table.Td>
                <Table.Td>{t(`archive.print.reason.${reason}`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}

/** What came together, and what did not; printing is a step of its own, so that nobody prints half by mistake. */
function ResultDialog({ combined, onClose }: { readonly combined: Combined; readonly onClose: () => void }) {
  const { token, entries, files, pages, leftOut } = combined;
  const source = combinedSource(token);
  return (
    <Dialog title={t('archive.print.title')} width={620} onClose={onClose}>
      <Stack gap="sm">
        <Text role="status">{t('archive.print.ready', { entries, files, pages })}</Text>
        {leftOut.length > 0 && <LeftOut leftOut={leftOut} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app.close')}
          </Button>
          <CommandButton variant="default" act={() => saveStored(source)}>
            {t('archive.print.save')}
          </CommandButton>
          <CommandButton variant="default" act={() => viewStored(source, t('archive.print.previewTitle'))}>
            {t('archive.print.view')}
          </CommandButton>
          <CommandButton act={() => printStored(source)}>{t('archive.print.print')}</CommandButton>
        </Group>
      </Stack>
    </Dialog>
  );
}

/** Puts the chosen entries together and shows what came of it. */
export async function printEntries(refs: readonly string[]): Promise<void> {
  const jobId = crypto.randomUUID();
  const stop = () => call('archive.stopJob', { jobId });
  const combined = await openDialog<Combined | null>((answer) => {
    call('archive.combine', { refs: [...refs], jobId })
      .then((made) => {
        answer(made.cancelled ? null : made);
      })
      .catch((error: unknown) => {
        noticeError(error);
        answer(null);
      });
    return (
      <Dialog title={t('archive.print.title')} onClose={() => void stop()}>
        <ProgressPanel
          jobId={jobId}
          label={t('archive.print.label')}
          cancelHint={t('archive.print.cancelHint')}
          onCancel={stop}
        />
      </Dialog>
    );
  });
  if (!combined) return;
  await openDialog<null>((answer) => (
    <ResultDialog
      combined={combined}
      onClose={() => {
        answer(null);
      }}
    />
  ));
}
