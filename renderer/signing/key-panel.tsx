import { Alert, Button, Group, Radio, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { SigningView } from '../../preload/contract/signing-window.ts';
import { KEY_SOURCES } from '../../preload/contract/vocabulary/signing.ts';
import { formatDay, t } from '../i18n/index.ts';
import { ErrorNotice } from '../ui/index.ts';
import { CertificateCard } from './certificate-card.tsx';
import { noChoice } from './key-choice.ts';
import type { KeyChoice } from './key-choice.ts';
import { act } from './shell-link.ts';
import { TokenChoice } from './token-choice.tsx';

interface KeyPanelProps {
  readonly certificates: SigningView['certificates'];
  readonly chosen: KeyChoice;
  readonly disabled: boolean;
  readonly onChoose: (choice: KeyChoice) => void;
}

function FileChoice({ chosen, onChoose }: Pick<KeyPanelProps, 'chosen' | 'onChoose'>) {
  const [error, setError] = useState<unknown>(null);
  const choose = async (): Promise<void> => {
    setError(null);
    // Nothing is chosen while somebody chooses: a password typed now would be for the old file, and be wiped by the new.
    onChoose(noChoice('p12'));
    try {
      const { name } = await act('chooseFile', {});
      onChoose({ ...noChoice('p12'), fileName: name });
    } catch (refusal) {
      onChoose(chosen);
      setError(refusal);
    }
  };
  return (
    <Stack gap={8}>
      <Group gap={8}>
        <Button variant="default" onClick={() => void choose()}>
          {t('signing-window.file.choose')}
        </Button>
        <Text flex={1} c={chosen.fileName === '' ? 'dimmed' : 'var(--mantine-color-text)'}>
          {chosen.fileName === '' ? t('signing-window.file.none') : chosen.fileName}
        </Text>
      </Group>
      <ErrorNotice error={error} brief />
    </Stack>
  );
}

function InternalChoice({ certificates, chosen, onChoose }: Omit<KeyPanelProps, 'disabled'>) {
  const internal = certificates.filter(({ source }) => source === 'internal');
  if (internal.length === 0)
    return (
      <Alert color="blue" p="xs">
        {t('signing-window.internal.none')}
      </Alert>
    );
  return (
    <Radio.Group
      value={chosen.facts?.fingerprint ?? ''}
      aria-label={t('signing-window.source.internal')}
      onChange={(fingerprint) => {
        const facts = internal.find((each) => each.fingerprint === fingerprint) ?? null;
        onChoose({ ...noChoice('internal'), facts });
      }}
    >
      <Stack gap={8}>
        {internal.map(({ fingerprint, owner, notAfter }) => (
          <Radio
            key={fingerprint}
            value={fingerprint}
            label={owner}
            description={t('signing-window.certificate.until', { until: formatDay(notAfter) })}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

/** Where the key is, and the certificate that comes of it. Nothing of it can change while papers are signed. */
export function KeyPanel({ certificates, chosen, disabled, onChoose }: KeyPanelProps) {
  const changeSource = (value: string): void => {
    const source = KEY_SOURCES.find((each) => each === value);
    if (source === undefined || source === chosen.source) return;
    const only = certificates.filter((each) => each.source === 'internal');
    const facts = source === 'internal' && only.length === 1 ? (only[0] ?? null) : null;
    onChoose({ ...noChoice(source), facts });
  };
  return (
    <Stack gap={10} component="section" aria-label={t('signing-window.key')} inert={disabled}>
      <Text fw={600}>{t('signing-window.key')}</Text>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('signing-window.key')}
        value={chosen.source}
        onChange={changeSource}
        data={KEY_SOURCES.map((source) => ({ value: source, label: t(`signing-window.source.${source}`) }))}
      />
      {chosen.source === 'p12' && <FileChoice chosen={chosen} onChoose={onChoose} />}
      {chosen.source === 'token' && <TokenChoice chosen={chosen} onChoose={onChoose} />}
      {chosen.source === 'internal' && (
        <InternalChoice certificates={certificates} chosen={chosen} onChoose={onChoose} />
      )}
      {chosen.facts !== null && <CertificateCard facts={chosen.facts} />}
    </Stack>
  );
}
