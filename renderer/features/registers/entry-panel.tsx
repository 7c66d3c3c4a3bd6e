import { Alert, Button, Group, Stack } from '@mantine/core';
import {
  REGISTER_DEFINITIONS,
  type RegisterName,
} from '../../../preload/contract/vocabulary/registers/index.ts';
import { call } from '../../bridge/index.ts';
import { formatDay, t } from '../../i18n/index.ts';
import { Facts, SidePanel, askReason, noticeDone, noticeError } from '../../ui/index.ts';
import { cellText, columnLabel, entryName } from './cell-text.ts';
import type { Entry } from './cell-text.ts';
import { EntryHistory } from './entry-history.tsx';

async function setArchived(entry: Entry, name: string, archived: boolean): Promise<void> {
  const act = archived ? 'stop' : 'resume';
  const reason = await askReason({
    title: t(`registers.${act}.title`, { name }),
    action: t(`registers.${act}.action`),
    consequences: [t(`registers.${act}.text`)],
    placeholder: t('registers.reasonHint'),
  });
  if (reason === null) return;
  await call('registers.archive', { id: entry.id, version: entry.version, archived, reason });
  noticeDone(t(`registers.${act}.done`, { name }));
}

interface EntryPanelProps {
  readonly register: RegisterName;
  readonly entry: Entry;
  readonly mayChange: boolean;
  readonly onEdit: () => void;
  readonly onClose: () => void;
}

/** One entry: its values, what may be done, everything it was before. */
export function EntryPanel({ register, entry, mayChange, onEdit, onClose }: EntryPanelProps) {
  const name = entryName(register, entry);
  const stopped = entry.archivedOn !== null;
  return (
    <SidePanel title={name} width={520} onClose={onClose}>
      <Stack gap="md">
        {entry.archivedOn !== null && (
          <Alert color="gray" title={t('registers.stoppedOn', { day: formatDay(entry.archivedOn) })}>
            {entry.archiveReason}
          </Alert>
        )}
        {mayChange && (
          <Group gap="xs">
            {!stopped && <Button onClick={onEdit}>{t('registers.form.edit')}</Button>}
            <Button
              variant="default"
              onClick={() => {
                setArchived(entry, name, !stopped).catch(noticeError);
              }}
            >
              {t(stopped ? 'registers.resume.action' : 'registers.stop.action')}
            </Button>
          </Group>
        )}
        <Facts
          items={REGISTER_DEFINITIONS[register].columns.map((column) => [
            columnLabel(register, column.key),
            cellText(register, column, entry.cells[column.key]),
          ])}
        />
        <EntryHistory register={register} id={entry.id} />
      </Stack>
    </SidePanel>
  );
}
