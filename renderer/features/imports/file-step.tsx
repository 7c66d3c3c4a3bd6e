import { Alert, Group, Loader, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { t } from '../../i18n/index.ts';
import { CommandButton, FileDrop } from '../../ui/index.ts';
import type { ImportWork } from './use-import.ts';

export function FileStep({ work }: { readonly work: ImportWork }) {
  const { busy, refused, upload } = work.state;
  return (
    <Stack gap="sm">
      {refused && (
        <Alert color="red" role="alert">
          {t(`import-screen.file.${refused.key}`, { name: refused.name })}
        </Alert>
      )}
      <FileDrop
        label={t('import-screen.file.drop')}
        hint={t('import-screen.file.limit')}
        accept={['.xlsx']}
        disabled={busy !== null}
        onFiles={([file]) => {
          if (file) void work.choose(file);
        }}
      />
      <Group gap="sm">
        <CommandButton
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          act={work.saveTemplate}
        >
          {t('import-screen.file.template')}
        </CommandButton>
        {busy === 'reading' && (
          <Group gap="xs" role="status">
            <Loader size="xs" />
            <Text size="sm">{t('import-screen.file.reading', { name: upload?.fileName ?? '' })}</Text>
          </Group>
        )}
      </Group>
    </Stack>
  );
}
