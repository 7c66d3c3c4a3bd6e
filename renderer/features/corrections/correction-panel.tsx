import { Alert, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { call, useMay, useQuery } from '../../bridge/index.ts';
import { formatDay, formatInstant, t } from '../../i18n/index.ts';
import { CommandButton, ErrorNotice, Facts, SidePanel, noticeDone } from '../../ui/index.ts';
import { viewPapers } from '../papers/index.ts';
import { CorrectionState, bookText } from './correction-columns.tsx';
import type { CorrectionDetail } from './correction-columns.tsx';
import { CellTable } from './cell-table.tsx';
import { ConsequenceTable } from './consequence-table.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { RequestDialog } from './request-dialog.tsx';
import { draftOf } from './request-draft.ts';
import { StepButtons } from './step-buttons.tsx';
import { StepList } from './step-list.tsx';

interface CorrectionPanelProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** One request: what, why, what follows, the proofs, who did what, and the step that is mine. */
export function CorrectionPanel({ id, onClose }: CorrectionPanelProps) {
  const query = useQuery('corrections.open', { id });
  const correction = query.data;
  const [form, setForm] = useState<'edit' | 'decide' | null>(null);
  const closeForm = (): void => {
    setForm(null);
  };
  return (
    <SidePanel title={t('corrections.panel.title')} width={640} onClose={onClose}>
      <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      {correction && (
        <Stack gap="sm">
          <StepButtons correction={correction} onForm={setForm} />
          <Standing correction={correction} />
          <CellTable cells={correction.cellList} />
          <ConsequenceTable consequences={correction.consequences} />
          <Facts
            items={[
              [t('corrections.columns.book'), bookText(correction)],
              [t('corrections.columns.requester'), correction.requester],
              [
                t('corrections.form.reason'),
                `${t(`corrections.reason.${correction.reasonKind}`)}: ${correction.reason}`,
              ],
              ...(correction.lateReason === ''
                ? []
                : [[t('corrections.decide.lateReason'), correction.lateReason] as const]),
              ...(correction.reissueDocument === ''
                ? []
                : [[t('corrections.reissue.document'), correction.reissueDocument] as const]),
            ]}
          />
          <section aria-label={t('corrections.evidence')}>
            <Text fw={600} size="sm">
              {t('corrections.evidence')}
            </Text>
            {correction.evidence.length === 0 && (
              <Text size="sm" c="dimmed">
                {t('corrections.noEvidence')}
              </Text>
            )}
            <EvidenceList evidence={correction.evidence} removeFrom={null} />
          </section>
          <StepList steps={correction.steps} />
        </Stack>
      )}
      {correction && form === 'edit' && <RequestDialog first={draftOf(correction)} onClose={closeForm} />}
      {correction && form === 'decide' && <DecideDialog correction={correction} onClose={closeForm} />}
    </SidePanel>
  );
}

/** Where it stands, whom it waits for, the minutes. */
function Standing({ correction }: { readonly correction: CorrectionDetail }) {
  const { state, paper, deadline, transcript, openUntil } = correction;
  const mayRead = useMay('papers.read');
  const queue = useQuery('signing.queue', { scope: 'mine' }, { enabled: paper?.state === 'signing' });
  const myTurn = queue.data?.some(({ paperId, mine }) => paperId === paper?.id && mine.length > 0) ?? false;
  return (
    <Stack gap={6}>
      <Group gap="xs">
        <CorrectionState state={state} />
        <Text size="sm">{nextText(correction)}</Text>
      </Group>
      {deadline.late && deadline.lastDay !== null && (
        <Alert color="orange" p="xs">
          {t('corrections.panel.late', { day: formatDay(deadline.lastDay) })}
        </Alert>
      )}
      {transcript !== null && (
        <Alert color="orange" p="xs">
          {reissueText(state, formatDay(transcript.day))}
        </Alert>
      )}
      {openUntil !== null && (
        <Alert color="orange" p="xs">
          {t('corrections.panel.openUntil', { at: formatInstant(openUntil) })}
        </Alert>
      )}
      {paper !== null && (
        <Group gap="xs">
          <Text size="sm" fw={600}>
            {t('corrections.panel.minutes', { symbol: paper.symbol })}
          </Text>
          {myTurn && (
            <CommandButton size="xs" act={() => signMinutes(paper.id)}>
              {t('corrections.panel.sign')}
            </CommandButton>
          )}
          {mayRead && (
            <CommandButton size="xs" variant="default" act={() => viewPapers([paper.id], paper.symbol)}>
              {t('corrections.panel.viewMinutes')}
            </CommandButton>
          )}
        </Group>
      )}
    </Stack>
  );
}

/** Transcripts ask for a letter before the minutes; issued since, they make the minutes void. */
function reissueText(state: CorrectionDetail['state'], day: string): string {
  const decided = state === 'signing' || state === 'open';
  return decided
    ? t(`corrections.reissue.since.${state}`, { day })
    : t('corrections.reissue.procedure', { day });
}

const MOST_NAMES = 3;

/** Whom it waits for. */
function nextText({ state, confirmation }: CorrectionDetail): string {
  if (state !== 'submitted') return t(`corrections.next.${state}`);
  if (confirmation === null) return t('corrections.confirms.nobody');
  const { office, names } = confirmation;
  const first = names.slice(0, MOST_NAMES).join(', ');
  const n = names.length - MOST_NAMES;
  return t(`corrections.confirms.${office}`, {
    names: n > 0 ? t('corrections.moreNames', { names: first, n }) : first,
  });
}

/** In the signing window, which says whose turn it is. */
async function signMinutes(paperId: string): Promise<void> {
  const { signed } = await call('shell.signPapers', { paperIds: [paperId], signer: null });
  if (signed > 0) noticeDone(t('corrections.done.signed'));
}
