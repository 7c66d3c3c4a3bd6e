import { Button, Stack, Text } from '@mantine/core';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { errorText, t } from '../../i18n/index.ts';
import { Dialog } from '../../ui/index.ts';
import type { CellRef, GridStore } from '../../ui/mark-grid/index.ts';

type Slip = OutputOf<'gradebook.slips'>[number];

interface SlipsDialogProps {
  readonly store: GridStore;
  readonly slips: readonly Slip[];
  readonly onClose: () => void;
}

/** The first cell a finding is about; null when it is not in this grid any more. */
function firstCell(store: GridStore, { studentIds, cols }: Slip): CellRef | null {
  const col = store.columns.findIndex(({ key }) => cols.includes(key));
  for (let row = 0; row < store.size; row += 1)
    if (col !== -1 && studentIds.includes(store.row(row)?.id ?? '')) return { row, col };
  return col === -1 ? null : { row: 0, col };
}

/** What looks like a slip of the hand: each finding leads to its cell; nothing is changed by itself. */
export function SlipsDialog({ store, slips, onClose }: SlipsDialogProps) {
  return (
    <Dialog title={t('gradebook-screen.slips.title')} onClose={onClose} width={620} closeOnClickOutside>
      <Stack gap="sm">
        <Text>
          {t(slips.length === 0 ? 'gradebook-screen.slips.none' : 'gradebook-screen.slips.some', {
            n: slips.length,
          })}
        </Text>
        {slips.map((slip) => {
          const at = firstCell(store, slip);
          const names = slip.studentIds.slice(0, 3).map((id) => nameIn(store, id));
          return (
            <div key={`${slip.code} ${slip.cols.join()} ${slip.studentIds.join()}`}>
              <Text fw={600}>{errorText(slip)}</Text>
              {names.length > 0 && (
                <Text size="xs" c="dimmed">
                  {names.join(', ')}
                  {slip.studentIds.length > 3 && ` … (${String(slip.studentIds.length)})`}
                </Text>
              )}
              {at !== null && (
                <Button
                  size="compact-sm"
                  variant="default"
                  mt={4}
                  onClick={() => {
                    onClose();
                    store.goTo(at);
                  }}
                >
                  {t('gradebook-screen.slips.go')}
                </Button>
              )}
            </div>
          );
        })}
      </Stack>
    </Dialog>
  );
}

function nameIn(store: GridStore, id: string): string {
  for (let row = 0; row < store.size; row += 1) {
    const view = store.row(row);
    if (view?.id === id) return view.name;
  }
  return '';
}
