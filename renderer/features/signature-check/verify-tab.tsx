import { Group, Loader, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { ErrorNotice, FileDrop } from '../../ui/index.ts';
import type { DroppedFile } from '../../ui/index.ts';
import { SignatureCard } from './signature-card.tsx';
import { VerdictCard } from './verdict-card.tsx';
import type { Checked } from './verdict.ts';

/** A file is dropped and judged; nothing of it is kept. */
export function VerifyTab() {
  const [checked, setChecked] = useState<Checked | null>(null);
  const [reading, setReading] = useState('');
  const [error, setError] = useState<unknown>(null);
  const check = async ({ name, bytes }: DroppedFile): Promise<void> => {
    setChecked(null);
    setError(null);
    setReading(name);
    try {
      setChecked(await call('signing.verifyFile', { fileName: name.slice(-200), bytes }));
    } catch (failure) {
      setError(failure);
    } finally {
      setReading('');
    }
  };
  return (
    <Stack gap="sm">
      <FileDrop
        label={t('signature-check.drop')}
        hint={t('signature-check.dropHint')}
        accept={['.pdf']}
        mostMebibytes={100}
        disabled={reading !== ''}
        onFiles={([first]) => {
          if (first) void check(first);
        }}
      />
      {reading !== '' && (
        <Group gap="xs" role="status">
          <Loader size="xs" />
          <Text size="sm">{t('signature-check.reading', { name: reading })}</Text>
        </Group>
      )}
      <ErrorNotice error={error} />
      {checked && (
        <>
          <VerdictCard checked={checked} />
          {checked.report.signatures.map((signature, index) => (
            <SignatureCard key={`${signature.field}-${index}`} signature={signature} n={index + 1} />
          ))}
        </>
      )}
    </Stack>
  );
}
