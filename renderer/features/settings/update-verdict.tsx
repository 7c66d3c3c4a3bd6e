import { Group, Stack, Text } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { call } from '../../bridge/index.ts';
import { formatInstant, t, useLanguage } from '../../i18n/index.ts';
import { CommandButton, Facts, StateBadge } from '../../ui/index.ts';

type Update = NonNullable<OutputOf<'shell.checkUpdate'>['update']>;
const TONES = { good: 'good', missing: 'warning', different: 'bad' } as const;

/** A genuine update: what it is, what is new, and whether the installer beside it is the signed one. */
export function UpdateVerdict({ update }: { readonly update: Update }) {
  const language = useLanguage();
  const { version, current, status, files } = update;
  const ready = status === 'newer' && files.some(({ state }) => state === 'good');
  return (
    <Stack gap="sm">
      <Group>
        <StateBadge tone={status === 'newer' ? 'info' : 'good'} label={t(`updates.${status}`, { version })} />
      </Group>
      <Facts
        items={[
          [t('updates.current'), current],
          [t('updates.issuedAt'), formatInstant(update.issuedAt)],
          [t('updates.expiresAt'), formatInstant(update.expiresAt)],
          [t('updates.key'), update.keyId],
        ]}
      />
      <div>
        <Text fw={600}>{t('updates.notes')}</Text>
        <Text style={{ whiteSpace: 'pre-line' }}>{update.notes[language]}</Text>
      </div>
      <Stack gap={4}>
        <Text fw={600}>{t('updates.installer')}</Text>
        {files.length === 0 && <Text>{t('updates.none')}</Text>}
        {files.map(({ name, state }) => (
          <Group key={name}>
            <StateBadge tone={TONES[state]} label={t(`updates.files.${state}`, { name })} />
          </Group>
        ))}
      </Stack>
      {ready && (
        <Group>
          <CommandButton
            leftSection={<IconFolderOpen size={16} />}
            act={async () => {
              await call('shell.showInstaller', {});
            }}
          >
            {t('updates.show')}
          </CommandButton>
          <Text c="dimmed" size="sm">
            {t('updates.how')}
          </Text>
        </Group>
      )}
    </Stack>
  );
}
