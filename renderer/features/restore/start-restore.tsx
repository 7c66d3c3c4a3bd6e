import { Stack, Text, Title } from '@mantine/core';
import { t } from '../../i18n/index.ts';
import { FrontDoor } from '../session/index.ts';
import { RestoreFlow } from './restore-flow.tsx';

interface StartRestoreProps {
  /** Nothing lies here yet: the file comes from another computer. */
  readonly first: boolean;
  readonly onCancel: () => void;
  /** With the recovery code that opened it; null = a password did. */
  readonly onRestored: (code: string | null) => Promise<unknown>;
}

/** Restoring before anybody is signed in: a new computer, or a vault that does not open. */
export function StartRestore({ first, onCancel, onRestored }: StartRestoreProps) {
  return (
    <FrontDoor width={640}>
      <Stack gap="md">
        <div>
          <Title order={1} size="h3">
            {t(first ? 'backups.restore.firstTitle' : 'backups.restore.title')}
          </Title>
          <Text c="dimmed">{t(first ? 'backups.restore.firstLead' : 'backups.restore.lead')}</Text>
        </div>
        <RestoreFlow source={null} onCancel={onCancel} onRestored={onRestored} />
      </Stack>
    </FrontDoor>
  );
}
