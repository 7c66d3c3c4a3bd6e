import { Button, Group } from '@mantine/core';
import { t } from '../../i18n/index.ts';
import { CommandButton, noticeInfo } from '../../ui/index.ts';
import type { Entry } from './entry.ts';
import { exportEntries } from './export-dialog.tsx';
import { printEntries } from './print-dialog.tsx';

/** The contract takes no more: one print is one file in memory. */
const MOST_PRINTED = 300;

interface SelectionBarProps {
  readonly entries: readonly Entry[];
  readonly onClear: () => void;
}

/** What can be done with the ticked entries. */
export function SelectionBar({ entries, onClear }: SelectionBarProps) {
  const refs = entries.map(({ ref }) => ref);
  const count = String(refs.length);
  return (
    <Group gap={6} wrap="nowrap">
      <CommandButton act={() => exportEntries(refs)}>
        {`${t('archive.actions.export')} (${count})`}
      </CommandButton>
      <CommandButton
        variant="default"
        act={async () => {
          if (refs.length > MOST_PRINTED) noticeInfo(t('archive.print.most', { n: MOST_PRINTED }));
          else await printEntries(refs);
        }}
      >
        {`${t('archive.actions.print')} (${count})`}
      </CommandButton>
      <Button variant="subtle" onClick={onClear}>
        {t('archive.actions.clearSelection')}
      </Button>
    </Group>
  );
}
