import { Input, Text } from '@mantine/core';
import { t } from '../i18n/index.ts';
import { FileDrop } from './file-drop.tsx';
import type { DroppedFile } from './file-drop.tsx';

interface ScanFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly file: DroppedFile | null;
  readonly onFile: (file: DroppedFile) => void;
  readonly error?: string | null;
}

/** One scanned paper of a form: PDF, JPG or PNG; the office looks at what it really is. */
export function ScanField({ label, hint, file, onFile, error }: ScanFieldProps) {
  return (
    <Input.Wrapper error={error ?? null}>
      <FileDrop
        label={label}
        hint={hint}
        accept={['.pdf', '.jpg', '.jpeg', '.png']}
        mostMebibytes={25}
        onFiles={([first]) => {
          if (first) onFile(first);
        }}
      />
      {file !== null && (
        <Text size="sm" mt={4} role="status">
          {t('app.files.chosen', { name: file.name })}
        </Text>
      )}
    </Input.Wrapper>
  );
}
