import { SegmentedControl } from '@mantine/core';
import { navigate, useLocation } from '../../app/router.ts';
import { useQuery } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { Page, PageHeader } from '../../ui/index.ts';
import { CentralTab } from './central-tab.tsx';
import { LeaversTab } from './leavers-tab.tsx';
import { MinutesTab } from './minutes-tab.tsx';
import { WorkTab } from './work-tab.tsx';

const TABS = ['leavers', 'minutes', 'work', 'central'] as const;
type Tab = (typeof TABS)[number];

const CONTENT = { leavers: LeaversTab, minutes: MinutesTab, work: WorkTab, central: CentralTab } as const;

/** "Lệch quyền": what the paper, the work, the staff list and the central system say otherwise than the rights in force. */
export function DriftScreen() {
  const { path, params } = useLocation();
  const asked = params.get('tab');
  const leavers = useQuery('leavers.list', {}).data?.length;
  const drift = useQuery('drift.list', {}).data;
  const counts: Readonly<Record<Tab, number | undefined>> = {
    leavers,
    minutes: drift?.filter(({ added, removed }) => added.length + removed.length > 0).length,
    work: drift?.filter(({ workAdded, workRemoved }) => workAdded.length + workRemoved.length > 0).length,
    central: undefined,
  };
  const tab = TABS.find((known) => known === asked) ?? 'minutes';
  const Content = CONTENT[tab];
  return (
    <Page fill>
      <PageHeader title={t('drift.title')} subtitle={t(`drift.lead.${tab}`)}>
        <SegmentedControl
          aria-label={t('drift.tabs')}
          data={TABS.map((value) => ({
            value,
            label: counts[value]
              ? t('drift.tabCount', { name: t(`drift.tab.${value}`), n: counts[value] })
              : t(`drift.tab.${value}`),
          }))}
          value={tab}
          onChange={(next) => {
            navigate(path, { tab: next });
          }}
        />
      </PageHeader>
      <Content />
    </Page>
  );
}
