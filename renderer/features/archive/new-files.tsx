import { ActionIcon, Alert, Group, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../../i18n/index.ts';
import { FileDrop } from '../../ui/index.ts';
import type { DroppedFile } from '../../ui/index.ts';
import { sizeText } from './entry.ts';

const PICTURES = ['.jpg', '.jpeg', '.png', '.gif', '.tif', '.tiff', '.webp'];
const ACCEPTED = ['.pdf', ...PICTURES, '.docx', '.xlsx', '.doc', '.xls'];
/** The contract takes ten at a time. */
const MOST = 10;

interface NewFilesProps {
  readonly files: readonly DroppedFile[];
  readonly onChange: (files: readonly DroppedFile[]) => void;
}

/** Files that wait to be kept; the office judges them by their content. */
export function NewFiles({ files, onChange }: NewFilesProps) {
  const [tooMany, setTooMany] = useState(false);
  return (
    <Stack gap={6}>
      <FileDrop
        label={t('archive.document.files')}
        hint={t('archive.document.filesHint')}
        accept={ACCEPTED}
        multiple
        mostMebibytes={25}
        onFiles={(more) => {
          setTooMany(files.length + more.length > MOST);
          onChange([...files, ...more].slice(0, MOST));
        }}
      />
      {tooMany && (
        <Alert color="orange" p="xs">
          {t('archive.document.tooMany')}
        </Alert>
      )}
      {files.map((file, index) => (
        <Group key={`${file.name}-${String(index)}`} gap="xs" wrap="nowrap">
          <Text size="sm" flex={1} truncate title={file.name}>
            {file.name}
          </Text>
          <Text size="xs" c="dimmed">
            {sizeText(file.bytes.byteLength)}
          </Text>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('archive.document.remove', { name: file.name })}
            onClick={() => {
              onChange(files.filter((_file, at) => at !== index));
            }}
          >
            <IconX size={14} />
          </ActionIcon>
        </Group>
      ))}
    </Stack>
  );
}

/** As the office takes them. */
export function asNewFiles(files: readonly DroppedFile[]) {
  return files.map(({ name, bytes }) => ({ fileName: name.slice(-200), bytes, note: '' }));
}
