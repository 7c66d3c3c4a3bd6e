import { Alert, Button, Group, Stack } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconHistory,
  IconShieldCheck,
  IconTrash,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { call } from '../../bridge/index.ts';
import { codeText, formatInstant, formatNumber, t } from '../../i18n/index.ts';
import { CommandButton, Facts, SidePanel, confirmWithConsequences, noticeDone } from '../../ui/index.ts';
import { kindText } from '../restore/index.ts';
import type { CopyView } from '../restore/index.ts';
import { CopyState, placesText } from './backup-columns.tsx';
import { formatBytes } from './format-bytes.ts';

interface CopyPanelProps {
  readonly copy: CopyView;
  readonly onRestore: () => void;
  readonly onClose: () => void;
}

export function CopyPanel({ copy, onRestore, onClose }: CopyPanelProps) {
  const [verdict, setVerdict] = useState<OutputOf<'backups.verify'> | null>(null);
  const { counts } = copy;
  return (
    <SidePanel
      title={copy.madeAt === '' ? copy.name : t('backups.of', { at: formatInstant(copy.madeAt) })}
      onClose={onClose}
    >
      <Stack gap="md">
        <Facts
          items={[
            [t('backups.stateLabel'), <CopyState key="state" copy={copy} />],
            [t('backups.kindLabel'), kindText(copy)],
            [t('backups.school'), copy.schoolName],
            [t('backups.places'), placesText(copy)],
            [t('backups.size'), formatBytes(copy.bytes)],
            ...(counts === null
              ? []
              : [
                  [t('backups.staff'), formatNumber(counts.staff)] as const,
                  [t('backups.students'), formatNumber(counts.students)] as const,
                  [t('backups.accounts'), formatNumber(counts.accounts)] as const,
                  [t('backups.papers'), formatNumber(counts.papers)] as const,
                  [t('backups.entries'), formatNumber(counts.entries)] as const,
                ]),
            [t('backups.name'), copy.name],
          ]}
        />
        {verdict !== null && (
          <Alert
            color={verdict.whole ? 'green' : 'red'}
            role="status"
            icon={verdict.whole ? <IconCircleCheck size={18} /> : <IconAlertTriangle size={18} />}
          >
            {verdict.whole ? t('backups.whole') : codeText(verdict.code)}
          </Alert>
        )}
        <Group>
          <CommandButton
            variant="default"
            leftSection={<IconShieldCheck size={16} />}
            act={async () => {
              const place = copy.inMain ? 'main' : 'second';
              setVerdict(await call('backups.verify', { name: copy.name, place }));
            }}
          >
            {t('backups.verify')}
          </CommandButton>
          <Button
            leftSection={<IconHistory size={16} />}
            disabled={copy.state === 'unreadable'}
            onClick={onRestore}
          >
            {t('backups.restoreThis')}
          </Button>
          {copy.deletable && (
            <CommandButton
              variant="default"
              leftSection={<IconTrash size={16} />}
              act={async () => {
                if (!(await sureToDelete(copy))) return;
                await call('backups.delete', { name: copy.name });
                noticeDone(t('backups.delete.done'));
                onClose();
              }}
            >
              {t('backups.delete.action')}
            </CommandButton>
          )}
        </Group>
      </Stack>
    </SidePanel>
  );
}

function sureToDelete(copy: CopyView): Promise<boolean> {
  return confirmWithConsequences({
    title: t('backups.delete.title', { at: formatInstant(copy.madeAt) }),
    consequences: [
      t('backups.delete.places', { places: placesText(copy) }),
      t('backups.delete.check'),
      t('backups.delete.final'),
    ],
    action: t('backups.delete.action'),
    danger: true,
  });
}
