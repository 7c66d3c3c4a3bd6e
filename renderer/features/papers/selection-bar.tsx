import { Group } from '@mantine/core';
import { t } from '../../i18n/index.ts';
import { CommandButton } from '../../ui/index.ts';
import { COLUMNS, columnOf, idsAllowing } from './board.ts';
import type { Paper } from './board.ts';
import { printPapers, reminderSource, savePapers, view, viewPapers } from './documents.ts';
import { sendToSign } from './paper-acts.ts';

/** What can be done with the ticked papers. */
export function SelectionBar({ papers }: { readonly papers: readonly Paper[] }) {
  const ids = papers.map(({ id }) => id);
  const sendable = idsAllowing(papers, 'send-to-sign');
  const waiting = papers.filter((paper) => columnOf(paper) === COLUMNS[0]).map(({ id }) => id);
  const title = t('papers.selected', { count: ids.length });
  return (
    <Group gap={6} wrap="nowrap">
      <CommandButton variant="default" act={() => viewPapers(ids, title)}>
        {t('papers.actions.viewCombined')}
      </CommandButton>
      <CommandButton variant="default" act={() => printPapers(ids)}>
        {t('papers.actions.printCombined')}
      </CommandButton>
      <CommandButton variant="default" act={() => savePapers(ids)}>
        {t('papers.actions.saveCombined')}
      </CommandButton>
      {sendable.length > 0 && (
        <CommandButton act={() => sendToSign(sendable)}>
          {`${t('papers.actions.send-to-sign')} (${String(sendable.length)})`}
        </CommandButton>
      )}
      {waiting.length > 0 && (
        <CommandButton
          variant="default"
          act={() => view(reminderSource(waiting), t('papers.actions.reminder'))}
        >
          {`${t('papers.actions.reminder')} (${String(waiting.length)})`}
        </CommandButton>
      )}
    </Group>
  );
}
