import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../../i18n/index.ts';
import { ErrorNotice, SidePanel, useAskBeforeClose } from '../../ui/index.ts';

interface RecordPanelProps {
  readonly title: string;
  /** Something was typed that is not saved. */
  readonly dirty: boolean;
  readonly pending: boolean;
  readonly error: unknown;
  readonly readOnly: boolean;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly width?: number;
}

/** A record at the right edge: Enter saves, Esc closes; unsaved typing is never dropped without asking. */
export function RecordPanel(props: RecordPanelProps) {
  const close = useAskBeforeClose(props.dirty && !props.readOnly, props.onClose);
  return (
    <SidePanel title={props.title} width={props.width ?? 620} onClose={close}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!props.readOnly && !props.pending) props.onSave();
        }}
      >
        <Stack gap="sm">
          {props.readOnly && <Text c="dimmed">{t('people.form.readOnly')}</Text>}
          {props.children}
          <ErrorNotice error={props.error} />
          {!props.readOnly && (
            <Group
              justify="space-between"
              py="xs"
              className="no-print"
              style={{ position: 'sticky', bottom: 0, background: 'var(--surface)', zIndex: 1 }}
            >
              <Text size="xs" c="dimmed">
                {t('people.form.keys')}
              </Text>
              <Group gap="xs">
                <Button variant="default" onClick={close}>
                  {t('people.form.cancel')}
                </Button>
                <Button type="submit" data-shortcut="save" loading={props.pending}>
                  {t('people.form.save')}
                </Button>
              </Group>
            </Group>
          )}
        </Stack>
      </form>
    </SidePanel>
  );
}
