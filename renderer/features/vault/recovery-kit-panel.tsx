import { Alert, Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { IconDeviceFloppy, IconPrinter, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { CommandButton, ErrorNotice, noticeDone, useSubmit } from '../../ui/index.ts';

const KIT = { method: 'vault.recoveryKit', input: {} } as const;

interface RecoveryKitPanelProps {
  readonly onConfirmed: () => void;
  /** Inside a section that has a heading of its own. */
  readonly embedded?: boolean;
}

/** Print or save the kit, then type the code back from paper: proof that it was kept. */
export function RecoveryKitPanel({ onConfirmed, embedded = false }: RecoveryKitPanelProps) {
  const [code, setCode] = useState('');
  const { busy, error, onSubmit } = useSubmit(code.trim() !== '', async () => {
    await call('vault.confirmRecoveryCode', { code: code.trim() });
    onConfirmed();
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        {!embedded && (
          <div>
            <Title order={1} size="h3">
              {t('vault.kit.title')}
            </Title>
            <Text c="dimmed">{t('vault.kit.lead')}</Text>
          </div>
        )}
        <Group gap="xs">
          <CommandButton
            leftSection={<IconPrinter size={16} />}
            act={() => call('shell.previewDocument', { source: KIT, title: t('vault.kit.title') })}
          >
            {t('vault.kit.preview')}
          </CommandButton>
          <CommandButton
            variant="default"
            leftSection={<IconDeviceFloppy size={16} />}
            act={async () => {
              const { saved } = await call('shell.saveDocument', { source: KIT });
              if (saved) noticeDone(t('vault.kit.saved'));
            }}
          >
            {t('vault.kit.save')}
          </CommandButton>
        </Group>
        <Alert color="orange" icon={<IconShieldCheck size={18} />}>
          {t('vault.kit.keep')}
        </Alert>
        <Textarea
          label={t('vault.kit.code')}
          description={t('auth.recover.codeHint')}
          required
          autosize
          minRows={2}
          spellCheck={false}
          styles={{ input: { fontFamily: 'monospace' } }}
          value={code}
          onChange={(event) => {
            setCode(event.currentTarget.value);
          }}
        />
        <ErrorNotice error={error} />
        <Group justify="flex-end">
          <Button type="submit" loading={busy} disabled={code.trim() === ''}>
            {t('vault.kit.confirm')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
