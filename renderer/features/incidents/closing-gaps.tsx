import { Button, Group, List, Text } from '@mantine/core';
import { navigate } from '../../app/router.ts';
import { t } from '../../i18n/index.ts';
import { CommandButton } from '../../ui/index.ts';
import { drawPaper } from './draw-paper.ts';
import type { IncidentDetail } from './incident-view.ts';

type Gap = IncidentDetail['gaps'][number];

/** What still keeps the incident from being closed, each with the button that does it. */
export function ClosingGaps({ incident }: { readonly incident: IncidentDetail }) {
  const steps = incident.gaps.filter(({ what }) => what === 'step');
  const papers = incident.gaps.filter(({ what }) => what !== 'step');
  if (incident.gaps.length === 0)
    return (
      <Text size="sm" fw={600}>
        {t('incidents.gaps.none')}
      </Text>
    );
  return (
    <section aria-label={t('incidents.gaps.title')}>
      <Text fw={600} size="sm" mb={4}>
        {t('incidents.gaps.title')}
      </Text>
      <List size="sm" spacing={4} styles={{ itemWrapper: { width: '100%' }, itemLabel: { width: '100%' } }}>
        {steps.length > 0 && <List.Item>{t('incidents.gaps.step', { count: steps.length })}</List.Item>}
        {papers.map((gap) => (
          <List.Item key={gap.what}>
            <Group gap="xs" justify="space-between" wrap="nowrap">
              <Text size="sm">{t(`incidents.gaps.${gap.what}`, { symbol: gap.symbol })}</Text>
              <GapButton id={incident.id} gap={gap} />
            </Group>
          </List.Item>
        ))}
      </List>
    </section>
  );
}

function GapButton({ id, gap }: { readonly id: string; readonly gap: Gap }) {
  const { what, paperId } = gap;
  if (what === 'minutes-unsigned')
    return (
      <Button
        size="compact-xs"
        variant="light"
        style={{ flexShrink: 0 }}
        onClick={() => {
          navigate('/papers', { open: paperId ?? '' });
        }}
      >
        {t('incidents.gaps.sign')}
      </Button>
    );
  const kind = what.startsWith('minutes') ? 'bien-ban-su-co' : 'bao-cao-su-co';
  return (
    <CommandButton
      size="compact-xs"
      variant="light"
      style={{ flexShrink: 0 }}
      act={() => drawPaper(id, kind)}
    >
      {t(what.endsWith('outdated') ? 'incidents.gaps.drawAgain' : 'incidents.gaps.draw')}
    </CommandButton>
  );
}
