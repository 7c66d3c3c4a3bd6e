import { Button } from '@mantine/core';
import { IconDeviceFloppy, IconFileSearch, IconTruck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { navigate } from '../../app/router.ts';
import { call, useQuery } from '../../bridge/index.ts';
import { t, useLanguage } from '../../i18n/index.ts';
import {
  CommandButton,
  DataTable,
  Dialog,
  EmptyState,
  ErrorNotice,
  Page,
  PageHeader,
  ProgressPanel,
  noticeDone,
} from '../../ui/index.ts';
import type { Filter } from '../../ui/index.ts';
import { BACKUP_KINDS } from '../../../preload/contract/vocabulary/backups.ts';
import { RestoreFlow } from '../restore/index.ts';
import type { CopyView } from '../restore/index.ts';
import { copyColumns } from './backup-columns.tsx';
import { CopyPanel } from './copy-panel.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { Places } from './places.tsx';

const NONE: readonly CopyView[] = [];

/** Copies of the vault: make one, see where they lie, go back to one. */
export function BackupsScreen() {
  const language = useLanguage();
  const overview = useQuery('backups.overview', {});
  const [open, setOpen] = useState<string | null>(null);
  const [restoring, setRestoring] = useState<string | null>(null);
  const [moving, setMoving] = useState(false);
  const [making, setMaking] = useState(false);
  const columns = useMemo(copyColumns, [language]);
  const filters = useMemo<readonly Filter<CopyView>[]>(
    () => [
      {
        key: 'kind',
        label: t('backups.kindLabel'),
        options: BACKUP_KINDS.map((kind) => ({
          value: kind,
          label: t(`backups.kind.${kind}`),
          test: (copy) => copy.kind === kind,
        })),
      },
    ],
    [language],
  );
  const copies = overview.data?.copies ?? NONE;
  const opened = copies.find(({ name }) => name === open);
  const make = async (): Promise<void> => {
    setMaking(true);
    try {
      const { carried } = await call('backups.make', {});
      noticeDone(t(carried ? 'backups.madeCarried' : 'backups.made'));
    } finally {
      setMaking(false);
    }
  };
  const makeButton = (
    <CommandButton leftSection={<IconDeviceFloppy size={16} />} act={make}>
      {t('backups.make')}
    </CommandButton>
  );
  return (
    <Page fill>
      <PageHeader title={t('backups.title')} subtitle={t('backups.subtitle')}>
        <Button
          variant="default"
          leftSection={<IconTruck size={16} />}
          onClick={() => {
            setMoving(true);
          }}
        >
          {t('backups.move')}
        </Button>
        <CommandButton
          variant="default"
          leftSection={<IconFileSearch size={16} />}
          act={async () => {
            const { ref } = await call('shell.chooseBackupFile', {});
            if (ref !== '') setRestoring(ref);
          }}
        >
          {t('backups.restoreFile')}
        </CommandButton>
        {makeButton}
      </PageHeader>
      <ErrorNotice error={overview.error} onRetry={() => void overview.refetch()} />
      {overview.data && <Places overview={overview.data} />}
      {(making || overview.data?.running === true) && (
        <ProgressPanel jobId="backup" label={t('backups.making')} />
      )}
      <DataTable
        id="backups"
        label={t('backups.list')}
        noun={t('backups.noun')}
        columns={columns}
        filters={filters}
        rows={copies}
        rowKey={(copy) => copy.name}
        initialSort={{ key: 'madeAt', descending: true }}
        loading={overview.isPending}
        onOpen={(copy) => {
          setOpen(copy.name);
        }}
        empty={
          <EmptyState title={t('backups.empty')} hint={t('backups.emptyHint')} icon={IconDeviceFloppy}>
            {makeButton}
          </EmptyState>
        }
      />
      {opened && (
        <CopyPanel
          copy={opened}
          onRestore={() => {
            setOpen(null);
            setRestoring(opened.name);
          }}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
      {restoring !== null && (
        <Dialog
          title={t('backups.restore.title')}
          width={640}
          onClose={() => {
            setRestoring(null);
          }}
        >
          <RestoreFlow
            source={restoring}
            onRestored={async () => {
              navigate('/');
              // The office that held the old vault's key ends.
              await call('shell.lock', {});
            }}
            onCancel={() => {
              setRestoring(null);
            }}
          />
        </Dialog>
      )}
      {moving && (
        <MoveDialog
          onClose={() => {
            setMoving(false);
          }}
        />
      )}
    </Page>
  );
}
