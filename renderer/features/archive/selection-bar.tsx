import { Button, Group } from '@mantine/core';
import { t } from '../../i18n/index.ts';
import { CommandButton, noticeInfo } from '../../ui/index.ts';
import { printPapers } from '../papers/index.ts';
import { isDocument } from './entry.ts';
import type { Entry } from './entry.ts';
import { exportEntries } from './export-dialog.tsx';

interface SelectionBarProps {
  readonly entries: readonly Entry[];
  readonly onClear: () => void;
}

/** What can be done with the ticked entries. Slips are printed where their passwords are handed out, not here. */
export function SelectionBar({ entries, onClear }: SelectionBarProps) {
  const papers = entries.filter(({ kind }) => !isDocument(kind));
  const printable = papers.filter(({ kind }) => kind !== 'phieu-cap').map(({ ref }) => ref);
  const slips = papers.length - printable.length;
  return (
    <Group gap={6} wrap="nowrap">
      <CommandButton act={() => exportEntries(entries.map(({ ref }) => ref))}>
        {`${t('archive.actions.export')} (${String(entries.length)})`}
      </CommandButton>
      {printable.length > 0 && (
        <CommandButton
          variant="default"
          act={async () => {
            if (slips > 0) noticeInfo(t('archive.selection.slipsLeft', { n: slips }));
            await printPapers(printable);
          }}
        >
          {`${t('archive.actions.print')} (${String(printable.length)})`}
        </CommandButton>
      )}
      <Button variant="subtle" onClick={onClear}>
        {t('archive.actions.clearSelection')}
      </Button>
    </Group>
  );
}
