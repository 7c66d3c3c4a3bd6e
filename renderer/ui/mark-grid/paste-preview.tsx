import { Alert, Button, Checkbox, Group, List, Stack, Table, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../../i18n/index.ts';
import { openDialog } from '../dialog-host.tsx';
import { Dialog } from '../dialog.tsx';
import { refusalText } from './grid-acts.ts';
import type { GridStore } from './grid-store.ts';
import type { CellChange, CellRef } from './grid-types.ts';
import { inUnicode } from './paste-plan.ts';
import type { PastePlan } from './paste-plan.ts';
import { showCell } from './show-cell.ts';

/** Lines that are named one by one; the rest is counted. */
const MOST_NAMED = 60;

interface PreviewProps {
  readonly store: GridStore;
  readonly plan: PastePlan;
  /** What is to be written; null = nothing. */
  readonly answer: (changes: readonly CellChange[] | null) => void;
}

const ENCODINGS = { tcvn3: 'TCVN3', vni: 'VNI' } as const;

function PastePreview({ store, plan, answer }: PreviewProps) {
  const [unicode, setUnicode] = useState(true);
  const place = ({ row, col }: CellRef): readonly [string, string] => [
    `${String(row + 1)}. ${store.row(row)?.name ?? ''}`,
    store.columns[col]?.label ?? '',
  ];
  const skipped = [
    ...plan.locked.map((at) => ({
      at,
      why: t(store.cell(at)?.locked ? 'mark-grid.preview.locked' : 'mark-grid.preview.computed'),
    })),
    ...plan.unreadable.map((at) => ({ at, why: `“${at.text}”: ${refusalText(at.why)}` })),
  ];
  const legacy = plan.legacy.map((at) => ({
    at,
    why: t('mark-grid.preview.meant', { text: at.text, unicode: at.unicode }),
  }));
  const changes = unicode ? inUnicode(plan) : plan.changes;
  const replaced = changes.filter(({ before }) => before !== null);
  const n = changes.length;
  return (
    <Dialog
      title={t('mark-grid.preview.title')}
      width={680}
      onClose={() => {
        answer(null);
      }}
    >
      <Stack gap="sm">
        <List size="sm" spacing={2}>
          <List.Item>{t('mark-grid.preview.changes', { n })}</List.Item>
          {replaced.length > 0 && (
            <List.Item>{t('mark-grid.preview.replaced', { n: replaced.length })}</List.Item>
          )}
          {skipped.length > 0 && (
            <List.Item>{t('mark-grid.preview.skipped', { n: skipped.length })}</List.Item>
          )}
          {plan.kept > 0 && <List.Item>{t('mark-grid.preview.kept', { n: plan.kept })}</List.Item>}
          {plan.outside > 0 && <List.Item>{t('mark-grid.preview.outside', { n: plan.outside })}</List.Item>}
        </List>
        {legacy.length > 0 && (
          <Alert color="orange" p="xs" icon={<IconAlertTriangle size={16} aria-hidden />}>
            <Text size="sm">
              {t('mark-grid.preview.legacy', {
                n: legacy.length,
                encoding: [...new Set(plan.legacy.map(({ encoding }) => ENCODINGS[encoding]))].join(', '),
              })}
            </Text>
            <Checkbox
              mt={6}
              label={t('mark-grid.preview.convert')}
              checked={unicode}
              onChange={(event) => {
                setUnicode(event.currentTarget.checked);
              }}
            />
          </Alert>
        )}
        <div
          style={{ maxHeight: 280, overflow: 'auto' }}
          tabIndex={0}
          role="region"
          aria-label={t('mark-grid.preview.list')}
        >
          <Table verticalSpacing={3} stickyHeader>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('mark-grid.name')}</Table.Th>
                <Table.Th>{t('mark-grid.preview.column')}</Table.Th>
                <Table.Th>{t('mark-grid.preview.what')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {[
                ...skipped,
                ...legacy,
                ...replaced.map((change) => {
                  const kind = store.columns[change.col]?.kind ?? 'computed';
                  return {
                    at: change,
                    why: `${showCell(kind, change.before)} → ${showCell(kind, change.after)}`,
                  };
                }),
              ]
                .slice(0, MOST_NAMED)
                .map(({ at, why }, index) => {
                  const [name, column] = place(at);
                  return (
                    // The same cell may be named twice: read anew, and replaced.
                    <Table.Tr key={`${String(index)}.${String(at.row)}.${String(at.col)}`}>
                      <Table.Td>{name}</Table.Td>
                      <Table.Td>{column}</Table.Td>
                      <Table.Td>{why}</Table.Td>
                    </Table.Tr>
                  );
                })}
            </Table.Tbody>
          </Table>
        </div>
        {n === 0 && <Text>{t('mark-grid.preview.nothing')}</Text>}
        <Group justify="flex-end" gap="xs">
          <Button
            variant="default"
            onClick={() => {
              answer(null);
            }}
          >
            {t('app.cancel')}
          </Button>
          {n > 0 && (
            <Button
              data-autofocus
              onClick={() => {
                answer(changes);
              }}
            >
              {t('mark-grid.preview.go', { n })}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}

/** Says which cells are left out, and what would be replaced, before anything is pasted. */
export function askPaste(store: GridStore, plan: PastePlan): Promise<readonly CellChange[] | null> {
  return openDialog<readonly CellChange[] | null>((answer) => (
    <PastePreview store={store} plan={plan} answer={answer} />
  ));
}
