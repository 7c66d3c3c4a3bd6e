import { Code, Group, Stack, Text } from '@mantine/core';
import { formatInstant, t } from '../../i18n/index.ts';
import { CommandButton } from '../../ui/index.ts';
import { sizeText } from './entry.ts';
import { printStored, saveStored, viewStored } from './stored-documents.ts';

interface StoredFileRowProps {
  readonly fileName: string;
  readonly facts: string;
  readonly note: string;
  readonly sha256: string;
  readonly source: Parameters<typeof viewStored>[0];
  /** In place of the file itself, where only its words are shown: then its own program prints it. */
  readonly words?: Parameters<typeof viewStored>[0];
  /** It is saved, not looked at. */
  readonly savedOnly?: boolean;
}

export function fileFacts(file: {
  readonly size: number;
  readonly at: string;
  readonly by?: string;
}): string {
  const facts = { size: sizeText(file.size), at: formatInstant(file.at) };
  return file.by === undefined
    ? t('archive.panel.scanFacts', facts)
    : t('archive.panel.fileFacts', { ...facts, by: file.by });
}

/** One kept file: its name, its size and digest, and what can be done with it. */
export function StoredFileRow(props: StoredFileRowProps) {
  const { fileName, facts, note, sha256, source, words, savedOnly = false } = props;
  return (
    <Stack gap={2} py={6}>
      <Text size="sm" fw={500} style={{ wordBreak: 'break-word' }}>
        {fileName}
      </Text>
      <Text size="xs" c="dimmed">
        {note === '' ? facts : `${facts} · ${note}`}
      </Text>
      <Code fz={10.5} style={{ wordBreak: 'break-all' }}>
        {sha256}
      </Code>
      <Group gap={6} mt={2}>
        {!savedOnly && (
          <CommandButton
            size="compact-sm"
            variant="light"
            aria-label={t('archive.panel.viewFile', { name: fileName })}
            act={() => viewStored(words ?? source, fileName)}
          >
            {t('archive.actions.view')}
          </CommandButton>
        )}
        {words === undefined && !savedOnly && (
          <CommandButton size="compact-sm" variant="default" act={() => printStored(source)}>
            {t('archive.actions.printOne')}
          </CommandButton>
        )}
        <CommandButton
          size="compact-sm"
          variant="default"
          aria-label={t('archive.panel.saveFile', { name: fileName })}
          act={() => saveStored(source)}
        >
          {t('archive.actions.save')}
        </CommandButton>
      </Group>
    </Stack>
  );
}
