import { Text } from '@mantine/core';
import { t } from '../../i18n/index.ts';
import { FileDrop } from '../../ui/index.ts';
import type { DroppedFile } from '../../ui/index.ts';

interface CertificateFileFieldProps {
  readonly file: DroppedFile | null;
  readonly onFile: (file: DroppedFile) => void;
}

/** A certificate alone, never a key: .p12 files stay with their owner. */
export function CertificateFileField({ file, onFile }: CertificateFileFieldProps) {
  return (
    <div>
      <FileDrop
        label={t('certificates.file.label')}
        hint={t('certificates.file.hint')}
        compact
        accept={['.cer', '.crt', '.der', '.pem']}
        // The office takes up to 64 KiB.
        mostMebibytes={0.06}
        onFiles={([first]) => {
          if (first) onFile(first);
        }}
      />
      {file !== null && (
        <Text size="sm" mt={4} role="status">
          {t('app.files.chosen', { name: file.name })}
        </Text>
      )}
    </div>
  );
}
