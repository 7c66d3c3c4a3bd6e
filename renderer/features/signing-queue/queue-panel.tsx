import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useMay } from '../../bridge/index.ts';
import { formatInstant, t } from '../../i18n/index.ts';
import { CommandButton, Facts, SidePanel } from '../../ui/index.ts';
import { viewPapers } from '../papers/index.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { InkedDialog } from './inked-dialog.tsx';
import { rejectPaper, signInWindow } from './queue-acts.ts';
import { isSigned, signersBeside } from './queued-paper.ts';
import type { QueuedPaper, Step } from './queued-paper.ts';
import { ReturnDialog } from './return-dialog.tsx';
import { StepList } from './step-list.tsx';

interface QueuePanelProps {
  readonly paper: QueuedPaper;
  readonly onClose: () => void;
}

type Form = 'return' | 'inked' | Step;

/** One paper that waits: who signs in which order, and what can be done with it now. */
export function QueuePanel({ paper, onClose }: QueuePanelProps) {
  const [form, setForm] = useState<Form | null>(null);
  const mayRead = useMay('papers.read');
  const maySign = useMay('papers.sign');
  const { paperId, symbol, returned } = paper;
  const mine = paper.mine.length > 0;
  const closeForm = (): void => {
    setForm(null);
  };
  return (
    <SidePanel title={`${symbol} – ${paper.title}`} onClose={onClose} width={520}>
      <Stack gap="sm">
        <Group gap={6}>
          {mine && (
            <CommandButton act={() => signInWindow([paperId], null)}>
              {t('signing-queue.panel.sign')}
            </CommandButton>
          )}
          {mayRead && (
            <CommandButton variant="default" act={() => viewPapers([paperId], `${symbol} ${paper.person}`)}>
              {t('signing-queue.panel.view')}
            </CommandButton>
          )}
          {maySign &&
            signersBeside(paper).map(({ staffId, name }) => (
              <CommandButton key={staffId} variant="default" act={() => signInWindow([paperId], staffId)}>
                {t('signing-queue.panel.signFor', { name })}
              </CommandButton>
            ))}
          {maySign && (
            <Button
              variant="default"
              onClick={() => {
                setForm('inked');
              }}
            >
              {t('signing-queue.panel.inked')}
            </Button>
          )}
        </Group>
        {returned && (
          <Alert color="orange" p="xs" title={t('signing-queue.panel.returned')}>
            {t('signing-queue.panel.returnedBy', {
              reason: returned.reason,
              by: returned.by,
              at: formatInstant(returned.at),
            })}
          </Alert>
        )}
        <Facts
          items={[
            [t('signing-queue.columns.person'), paper.person],
            [t('signing-queue.filter.department'), paper.department],
            [t('signing-queue.filter.kind'), t(`papers.kind.${paper.kind}`)],
            [t('signing-queue.panel.issuedAt'), formatInstant(paper.issuedAt)],
            [t('signing-queue.columns.openedAt'), formatInstant(paper.openedAt)],
          ]}
        />
        <section aria-label={t('signing-queue.panel.steps')}>
          <Text fw={600} size="sm" mb={4}>
            {t('signing-queue.panel.steps')}
          </Text>
          <Text size="xs" c="dimmed" mb={6}>
            {t(`signing-queue.order.${paper.order}`)}
            {paper.steps.some(({ seal }) => seal) && ` ${t('signing-queue.order.seal')}`}
          </Text>
          <StepList steps={paper.steps} onAssign={maySign ? setForm : null} />
        </section>
        {(mine || maySign) && (
          <Group gap={6}>
            {paper.steps.some(isSigned) && (
              <Button
                variant="default"
                onClick={() => {
                  setForm('return');
                }}
              >
                {t('signing-queue.panel.return')}
              </Button>
            )}
            <Button variant="outline" color="red" onClick={() => void rejectPaper(paper)}>
              {t('signing-queue.panel.reject')}
            </Button>
          </Group>
        )}
      </Stack>
      {form === 'return' && <ReturnDialog paper={paper} onClose={closeForm} />}
      {form === 'inked' && <InkedDialog paper={paper} onClose={closeForm} />}
      {form !== null && typeof form === 'object' && (
        <AssignDialog paper={paper} step={form} onClose={closeForm} />
      )}
    </SidePanel>
  );
}
