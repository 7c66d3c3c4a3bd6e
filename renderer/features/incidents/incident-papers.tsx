import { Anchor, Group, List, Text } from '@mantine/core';
import { t } from '../../i18n/index.ts';
import { CommandButton } from '../../ui/index.ts';
import { viewPapers } from '../papers/index.ts';
import { drawPaper } from './draw-paper.ts';
import type { IncidentDetail } from './incident-view.ts';

interface IncidentPapersProps {
  readonly incident: IncidentDetail;
  readonly mayIssue: boolean;
}

const KINDS = [
  { kind: 'bien-ban-su-co', label: 'incidents.panel.minutes' },
  { kind: 'bao-cao-su-co', label: 'incidents.panel.letter' },
] as const;

/** Drawn as the incident stands now; a new one replaces the unsigned one of its kind. */
export function IncidentPapers({ incident, mayIssue }: IncidentPapersProps) {
  const { id, papers } = incident;
  return (
    <section aria-label={t('incidents.panel.papers')}>
      <Group justify="space-between" mb={4}>
        <Text fw={600} size="sm">
          {t('incidents.panel.papers')}
        </Text>
        {mayIssue && (
          <Group gap={6}>
            {KINDS.map(({ kind, label }) => (
              <CommandButton key={kind} variant="light" size="xs" act={() => drawPaper(id, kind)}>
                {t(supplements(papers, kind) ? `${label}More` : label)}
              </CommandButton>
            ))}
          </Group>
        )}
      </Group>
      {papers.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('incidents.panel.noPapers')}
        </Text>
      ) : (
        <List size="sm">
          {papers.map((paper) => (
            <List.Item key={paper.id}>
              <Anchor
                component="button"
                type="button"
                size="sm"
                aria-label={t('incidents.panel.viewPaper', { symbol: paper.symbol })}
                onClick={() => void viewPapers([paper.id], paper.symbol)}
              >
                {paper.symbol}
              </Anchor>
              {` · ${paper.title} · ${t(`papers.state.${paper.state}`)}`}
              {paper.faults.length > 0 && paper.state !== 'void' && (
                <Text size="xs" fw={600}>
                  {t('incidents.panel.paperDiffers', {
                    what: paper.faults.map((fault) => t(`incidents.fault.${fault}`)).join(', '),
                  })}
                </Text>
              )}
            </List.Item>
          ))}
        </List>
      )}
    </section>
  );
}

/** What is drawn beside a signed paper supplements it. */
function supplements(papers: IncidentDetail['papers'], kind: string): boolean {
  return papers.some((paper) => paper.kind === kind && paper.state === 'signed');
}
