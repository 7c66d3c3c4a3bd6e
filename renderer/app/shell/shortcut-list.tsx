import { Kbd, Stack, Table, TextInput } from '@mantine/core';
import { useState } from 'react';
import { matchesFolded, t } from '../../i18n/index.ts';
import { Dialog } from '../../ui/index.ts';

const SHORTCUTS: readonly (readonly [keys: string, name: string])[] = [
  ['F1', 'help'],
  ['Ctrl + /', 'list'],
  ['Ctrl + K', 'search'],
  ['Ctrl + L', 'lock'],
  ['Ctrl + S', 'save'],
  ['Ctrl + P', 'print'],
  ['Ctrl + F', 'filter'],
  ['F5', 'reload'],
  ['F6 / Shift + F6', 'regions'],
  ['Ctrl + B', 'sidebar'],
  ['Ctrl + 1 … 9', 'screens'],
  ['Alt + ← / →', 'history'],
  ['Ctrl + + / - / 0', 'zoom'],
  ['↑ ↓ Home End PgUp PgDn', 'rows'],
  ['Space / Ctrl + A / Shift + ↓', 'select'],
  ['Enter', 'open'],
  ['Enter / Tab (Shift)', 'gridNext'],
  ['F2', 'gridEdit'],
  ['Ctrl + C / X / V', 'gridCopy'],
  ['Ctrl + Z / Y', 'gridUndo'],
  ['Ctrl + D', 'gridFill'],
  ['Ctrl + ← ↑ → ↓', 'gridEdge'],
  ['Shift + F10', 'gridMenu'],
  ['Esc', 'escape'],
  ['Ctrl + Enter', 'submit'],
];

export function ShortcutList({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('');
  const found = SHORTCUTS.filter(([keys, name]) =>
    matchesFolded(`${keys} ${t(`app.shortcuts.${name}`)}`, text),
  );
  return (
    <Dialog title={t('app.shortcuts.title')} onClose={onClose} width={560} closeOnClickOutside>
      <Stack gap="xs" mih={480}>
        <TextInput
          data-autofocus
          aria-label={t('app.shortcuts.find')}
          placeholder={t('app.shortcuts.find')}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
        />
        <Table verticalSpacing={4}>
          <Table.Tbody>
            {found.map(([keys, name]) => (
              <Table.Tr key={name}>
                <Table.Th scope="row" fw={400}>
                  {t(`app.shortcuts.${name}`)}
                </Table.Th>
                <Table.Td ta="right">
                  <Kbd>{keys}</Kbd>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Stack>
    </Dialog>
  );
}
