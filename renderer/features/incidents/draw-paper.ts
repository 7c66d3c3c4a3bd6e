import type { IncidentPaperKind } from '../../../preload/contract/vocabulary/incidents.ts';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { noticeDone } from '../../ui/index.ts';
import { viewPapers } from '../papers/index.ts';

/** Draws one paper as the incident stands now, and shows it. */
export async function drawPaper(id: string, kind: IncidentPaperKind): Promise<void> {
  const { paperIds } = await call('incidents.papers', { id, kinds: [kind] });
  await viewPapers(paperIds, t(`papers.kind.${kind}`));
  noticeDone(t('incidents.panel.papersDone', { symbols: t(`papers.kind.${kind}`) }));
}
