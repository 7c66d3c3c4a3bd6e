import { Button, Group, SegmentedControl, Stack, Text, TextInput, Textarea, Title } from '@mantine/core';
import { IconFolderDown } from '@tabler/icons-react';
import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { ErrorNotice, PasswordField, ProgressPanel, useSubmit } from '../../ui/index.ts';
import { FrontDoor } from '../session/index.ts';
import { SalvageReport } from './salvage-report.tsx';

type Proof = 'password' | 'code';

/** Damaged and no copy: whoever proves who they are gets what can still be read, in a folder of their choice. */
export function SalvageForm({ onClose }: { readonly onClose: () => void }) {
  const [kind, setKind] = useState<Proof>('password');
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [result, setResult] = useState<OutputOf<'salvage.run'> | null>(null);
  const complete = kind === 'code' ? code.trim() !== '' : login.trim() !== '' && password !== '';
  const { busy, error, onSubmit } = useSubmit(complete, async () => {
    const { ref } = await call('shell.chooseSalvageFolder', {});
    if (ref === '') return;
    const proof = kind === 'code' ? { code: code.trim() } : { login: login.trim().toLowerCase(), password };
    setResult(await call('salvage.run', { ref, proof }));
  });
  if (result !== null) return <SalvageReport result={result} onClose={onClose} />;
  return (
    <FrontDoor width={520}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="md">
          <div>
            <Title order={1} size="h3">
              {t('salvage.title')}
            </Title>
            <Text c="dimmed">{t('salvage.lead')}</Text>
          </div>
          <SegmentedControl
            aria-label={t('salvage.proof.label')}
            value={kind}
            data={(['password', 'code'] as const).map((value) => ({
              value,
              label: t(`salvage.proof.${value}`),
            }))}
            onChange={setKind}
          />
          {kind === 'password' ? (
            <>
              <TextInput
                label={t('auth.login')}
                required
                autoFocus
                spellCheck={false}
                value={login}
                onChange={(event) => {
                  setLogin(event.currentTarget.value);
                }}
              />
              <PasswordField
                label={t('auth.password')}
                required
                autoComplete="current-password"
                value={password}
                onChange={setPassword}
              />
            </>
          ) : (
            <Textarea
              label={t('auth.recover.code')}
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
          )}
          <Text size="sm">{t('salvage.plain')}</Text>
          {busy && <ProgressPanel jobId="salvage" label={t('salvage.running')} />}
          <ErrorNotice error={error} />
          <Group justify="space-between">
            <Button variant="default" onClick={onClose}>
              {t('salvage.back')}
            </Button>
            <Button
              type="submit"
              loading={busy}
              disabled={!complete}
              leftSection={<IconFolderDown size={16} />}
            >
              {t('salvage.run')}
            </Button>
          </Group>
        </Stack>
      </form>
    </FrontDoor>
  );
}
