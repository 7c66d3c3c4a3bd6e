import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { IconDeviceFloppy, IconStethoscope } from '@tabler/icons-react';
import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { call } from '../../bridge/index.ts';
import { formatInstant, t, today } from '../../i18n/index.ts';
import { CommandButton, ErrorNotice, FileDrop, noticeDone } from '../../ui/index.ts';
import type { DroppedFile } from '../../ui/index.ts';
import { FindingList } from './finding-list.tsx';

type Diagnosis = OutputOf<'signing.doctor'>;

/** The contract takes no larger certificate. */
const MOST_CERTIFICATE_MIB = 1 / 16;

/** "Bác sĩ chữ ký số": each step that signing needs on this workstation, with its cure. No PIN is asked. */
export function DoctorTab() {
  const [file, setFile] = useState<DroppedFile | null>(null);
  const [online, setOnline] = useState(false);
  const [found, setFound] = useState<Diagnosis | null>(null);
  const [error, setError] = useState<unknown>(null);
  const run = async (): Promise<void> => {
    setError(null);
    setFound(null);
    try {
      const { token } = await call('shell.lookAtToken', {});
      setFound(await call('signing.doctor', { token, certificate: file?.bytes ?? null, online }));
    } catch (failure) {
      setError(failure);
    }
  };
  const save = async (report: string): Promise<void> => {
    const suggestedName = `bac-si-chu-ky-so-${today()}.txt`;
    const bytes = new TextEncoder().encode(report);
    const { saved } = await call('shell.saveFile', { suggestedName, bytes });
    if (saved) noticeDone(t('signature-check.doctor.saved'));
  };
  return (
    <Stack gap="sm">
      <FileDrop
        label={t('signature-check.doctor.drop')}
        hint={t('signature-check.doctor.dropHint')}
        accept={['.cer', '.crt', '.der', '.pem']}
        mostMebibytes={MOST_CERTIFICATE_MIB}
        onFiles={([first]) => {
          if (first) setFile(first);
        }}
      />
      {file && (
        <Group gap="xs">
          <Text size="sm">{t('app.files.chosen', { name: file.name })}</Text>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              setFile(null);
            }}
          >
            {t('signature-check.doctor.withoutFile')}
          </Button>
        </Group>
      )}
      <Checkbox
        label={t('signature-check.doctor.online')}
        checked={online}
        onChange={(event) => {
          setOnline(event.currentTarget.checked);
        }}
      />
      <Group gap="xs">
        <CommandButton act={run} leftSection={<IconStethoscope size={16} />}>
          {t(found ? 'signature-check.doctor.again' : 'signature-check.doctor.run')}
        </CommandButton>
        {found && (
          <CommandButton
            variant="default"
            leftSection={<IconDeviceFloppy size={16} />}
            act={() => save(found.report)}
          >
            {t('signature-check.doctor.save')}
          </CommandButton>
        )}
      </Group>
      <ErrorNotice error={error} />
      {found && (
        <>
          <Text size="sm" c="dimmed" role="status">
            {t('signature-check.doctor.at', { at: formatInstant(found.at) })}
          </Text>
          <FindingList findings={found.findings} />
        </>
      )}
    </Stack>
  );
}
