import { Button, Group, Stack, Text } from '@mantine/core';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../i18n/index.ts';
import { ErrorNotice, SidePanel, confirmWithConsequences } from '../../ui/index.ts';

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
  const asking = useRef(false);
  const close = async (): Promise<void> => {
    if (asking.current) return;
    if (!props.dirty || props.readOnly) {
      props.onClose();
      return;
    }
    asking.current = true;
    const discard = await confirmWithConsequences({
      title: t('people.form.discardTitle'),
      consequences: [t('people.form.discardText')],
      action: t('people.form.discard'),
      danger: true,
    });
    // The same Esc that closes the question reaches this panel too: it must not ask again.
    setTimeout(() => {
      asking.current = false;
    }, 0);
    if (discard) props.onClose();
  };
  return (
    <SidePanel title={props.title} width={props.width ?? 620} onClose={() => void close()}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!props.readOnly && !props.pending) props.onSave();
        }}
      >
        <Stack gap="sm">
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
                <Button variant="default" onClick={() => void close()}>
                  {t('people.form.cancel')}
                </Button>
                <Button type="submit" loading={props.pending}>
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
