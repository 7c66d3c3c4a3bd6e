import { Anchor, Group, Skeleton, Stack, Tabs, Text } from '@mantine/core';
import { navigate } from '../../app/router.ts';
import { useMay, useQuery } from '../../bridge/index.ts';
import { formatInstant, t } from '../../i18n/index.ts';
import { ErrorNotice, Facts, SidePanel, StateBadge } from '../../ui/index.ts';
import { ClosingGaps } from './closing-gaps.tsx';
import { IncidentAccounts } from './incident-accounts.tsx';
import { IncidentActions } from './incident-actions.tsx';
import { IncidentHistory } from './incident-history.tsx';
import { IncidentPapers } from './incident-papers.tsx';
import { IncidentSteps } from './incident-steps.tsx';
import { STATE_TONES, formerText, whoText } from './incident-view.ts';
import type { IncidentDetail } from './incident-view.ts';
import { NoticeClock } from './notice-clock.tsx';

interface IncidentPanelProps {
  readonly id: string;
  readonly code: string;
  readonly onClose: () => void;
}

export function IncidentPanel({ id, code, onClose }: IncidentPanelProps) {
  const { data, error, refetch } = useQuery('incidents.get', { id });
  return (
    <SidePanel title={t('incidents.panel.title', { code })} onClose={onClose} width={600}>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {data ? <Detail incident={data} /> : <Skeleton h={300} aria-label={t('app.loading')} />}
    </SidePanel>
  );
}

function Detail({ incident }: { readonly incident: IncidentDetail }) {
  const mayManage = useMay('incidents.manage');
  const changeable = mayManage && incident.state !== 'closed';
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <StateBadge tone={STATE_TONES[incident.state]} label={t(`incidents.state.${incident.state}`)} />
        <Text fw={600}>{`${t(`incidents.kind.${incident.kind}`)} · ${whoText(incident)}`}</Text>
      </Group>
      <NoticeClock incident={incident} />
      <Tabs defaultValue="handle">
        <Tabs.List mb="sm">
          <Tabs.Tab value="handle">{t('incidents.panel.tabHandle')}</Tabs.Tab>
          <Tabs.Tab value="info">{t('incidents.panel.tabInfo')}</Tabs.Tab>
          <Tabs.Tab value="history">{t('incidents.panel.tabHistory')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="handle">
          <Stack gap="md">
            <IncidentSteps incident={incident} changeable={changeable} />
            <IncidentPapers incident={incident} mayIssue={mayManage} />
            {changeable && <ClosingGaps incident={incident} />}
            {mayManage && <IncidentActions incident={incident} />}
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="info">
          <Stack gap="sm">
            <Facts items={factsOf(incident)} />
            <IncidentAccounts incident={incident} />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <IncidentHistory incident={incident} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}

function Link({ id, code }: { readonly id: string; readonly code: string }) {
  return (
    <Anchor
      component="button"
      type="button"
      size="sm"
      mr="xs"
      onClick={() => {
        navigate('/incidents', { open: id });
      }}
    >
      {code}
    </Anchor>
  );
}

function factsOf(incident: IncidentDetail) {
  const { follows, followedBy, closedAt } = incident;
  return [
    [t('incidents.panel.discoveredAt'), formatInstant(incident.discoveredAt)] as const,
    ...incident.discoveries.map(
      ({ earlier, at, person, reason }) =>
        [
          t('incidents.panel.discoveredBefore'),
          `${formatInstant(earlier)} (${t('incidents.panel.discoveryChanged', { at: formatInstant(at), person, reason })})`,
        ] as const,
    ),
    [t('incidents.panel.reportedAt'), formatInstant(incident.reportedAt)] as const,
    ...incident.formerNotices.map(
      ({ recordedAt, person, note, changedAt, changedBy, reason }, index) =>
        [
          t('incidents.panel.noticeBefore'),
          t('incidents.panel.noticeChanged', {
            ...{
              said: formerText(incident.notice.former[index]!),
              recordedAt: formatInstant(recordedAt),
              person,
            },
            ...{ note: note === '' ? '' : `: ${note}`, at: formatInstant(changedAt), by: changedBy, reason },
          }),
        ] as const,
    ),
    [t('incidents.panel.reporter'), incident.reporter] as const,
    [t('incidents.panel.happened'), incident.happened] as const,
    ...(closedAt === null
      ? []
      : [
          [t('incidents.panel.closedAt'), formatInstant(closedAt)] as const,
          [t('incidents.panel.result'), incident.result] as const,
          [t('incidents.panel.lessons'), incident.lessons] as const,
        ]),
    ...(follows === null
      ? []
      : [[t('incidents.panel.follows'), <Link key="before" {...follows} />] as const]),
    ...(followedBy.length === 0
      ? []
      : [
          [
            t('incidents.panel.followedBy'),
            followedBy.map((next) => <Link key={next.id} {...next} />),
          ] as const,
        ]),
  ];
}
