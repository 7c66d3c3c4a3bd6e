import { Group, Stack, Text, Textarea } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { CommandButton, Dialog, noticeDone } from '../../ui/index.ts';

interface SupportDialogProps {
  readonly bundle: OutputOf<'support.bundle'>;
  readonly onClose: () => void;
}

/** Every byte of the file, before it is saved. */
export function SupportDialog({ bundle: { fileName, text }, onClose }: SupportDialogProps) {
  const save = async (): Promise<void> => {
    const bytes = new TextEncoder().encode(text);
    const { saved } = await call('shell.saveFile', { suggestedName: fileName, bytes });
    if (!saved) return;
    noticeDone(t('support.saved'));
    onClose();
  };
  return (
    <Dialog title={t('support.dialog')} onClose={onClose} width={760}>
      <Stack gap="sm">
        <Text>{t('support.exactly')}</Text>
        <Textarea
          label={t('support.content')}
          readOnly
          value={text}
          rows={20}
          spellCheck={false}
          styles={{ input: { fontFamily: 'monospace', fontSize: '0.75rem' } }}
        />
        <Group justify="flex-end">
          <CommandButton leftSection={<IconDeviceFloppy size={16} />} act={save}>
            {t('support.save')}
          </CommandButton>
        </Group>
      </Stack>
    </Dialog>
  );
}
