import { Button, Menu, Text } from '@mantine/core';
import { IconBraces } from '@tabler/icons-react';
import { t } from '../../i18n/index.ts';

type Box = HTMLInputElement | HTMLTextAreaElement;

interface PlaceholderMenuProps {
  readonly names: readonly string[];
  /** The box that was written in last; null before the first one. */
  readonly box: Box | null;
}

/** Writes the name into the box as if it was typed. */
function insert(box: Box, name: string): void {
  const start = box.selectionStart ?? box.value.length;
  const end = box.selectionEnd ?? start;
  box.focus();
  box.setRangeText(`{${name}}`, start, end, 'end');
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

/** What the program fills in on each paper: {hoTen}, {tenDangNhap} … */
export function PlaceholderMenu({ names, box }: PlaceholderMenuProps) {
  return (
    <Menu position="bottom-end" width={320} returnFocus={false}>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconBraces size={14} aria-hidden />}
          disabled={box === null}
          title={t('templates.placeholder.hint')}
        >
          {t('templates.placeholder.insert')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={340} style={{ overflowY: 'auto' }}>
        {names.map((name) => (
          <Menu.Item
            key={name}
            rightSection={
              <Text size="xs" c="dimmed">
                {`{${name}}`}
              </Text>
            }
            onClick={() => {
              if (box !== null) setTimeout(() => insert(box, name), 0);
            }}
          >
            {t(`templates.placeholder.name.${name}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
