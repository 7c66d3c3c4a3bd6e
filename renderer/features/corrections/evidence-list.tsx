import { Group, Stack, Text } from '@mantine/core';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { CommandButton } from '../../ui/index.ts';
import type { CorrectionDetail } from './correction-columns.tsx';

interface EvidenceListProps {
  readonly evidence: CorrectionDetail['evidence'];
  /** The draft it can be taken from; null = it stays. */
  readonly removeFrom: string | null;
}

/** What was handed over, each file with the beginning of its digest. */
export function EvidenceList({ evidence, removeFrom }: EvidenceListProps) {
  return (
    <Stack gap={4} mt={6}>
      {evidence.map(({ id, slot, fileName, sha256 }) => (
        <Group key={id} gap={8} wrap="nowrap">
          <div style={{ flex: 1, minWidth: 0 }}>
            <Text size="sm" truncate>
              {t(`corrections.slot.${slot}`)}: {fileName}
            </Text>
            <Text size="xs" c="dimmed">
              SHA-256 {sha256.slice(0, 16)}…
            </Text>
          </div>
          <CommandButton
            size="xs"
            variant="default"
            act={() =>
              call('shell.previewDocument', {
                source: { method: 'corrections.evidence', input: { evidenceId: id } },
                title: fileName,
              })
            }
          >
            {t('corrections.panel.view')}
          </CommandButton>
          {removeFrom !== null && (
            <CommandButton
              size="xs"
              variant="subtle"
              color="red.9"
              act={() => call('corrections.detach', { id: removeFrom, evidenceId: id })}
            >
              {t('corrections.panel.remove')}
            </CommandButton>
          )}
        </Group>
      ))}
    </Stack>
  );
}
