import { Button, Group, List, Stack, Text } from '@mantine/core';
import { t } from '../i18n/index.ts';
import { Dialog } from './dialog.tsx';
import { openDialog } from './dialog-host.tsx';

export interface Consequences {
  readonly title: string;
  /** What will happen, one sentence each. */
  readonly consequences: readonly string[];
  /** The verb of the act: "Thu hồi", never "OK". */
  readonly action: string;
  /** The way back, where "Bỏ qua" could be read as dropping the work: "Sửa tiếp". */
  readonly stay?: string;
  readonly danger?: boolean;
}

/** Shows what an act does before it is done; true = do it. */
export function confirmWithConsequences(what: Consequences): Promise<boolean> {
  return openDialog<boolean>((answer) => (
    <Dialog
      title={what.title}
      onClose={() => {
        answer(false);
      }}
    >
      <Stack gap="md">
        <div>
          <Text fw={500} mb={4}>
            {t('app.confirm.consequences')}
          </Text>
          <List size="sm" spacing={4}>
            {what.consequences.map((sentence) => (
              <List.Item key={sentence}>{sentence}</List.Item>
            ))}
          </List>
        </div>
        <Group justify="flex-end" gap="xs">
          <Button
            variant="default"
            data-autofocus
            onClick={() => {
              answer(false);
            }}
          >
            {what.stay ?? t('app.cancel')}
          </Button>
          <Button
            color={what.danger ? 'red.9' : 'blue'}
            onClick={() => {
              answer(true);
            }}
          >
            {what.action}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  ));
}
