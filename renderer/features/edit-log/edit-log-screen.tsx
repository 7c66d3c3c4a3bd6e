import { SegmentedControl } from '@mantine/core';
import { navigate, useLocation } from '../../app/router.ts';
import { useMay } from '../../bridge/index.ts';
import { t, useLanguage } from '../../i18n/index.ts';
import { Page, PageHeader } from '../../ui/index.ts';
import { CentralTab } from './central-tab.tsx';
import { MonthTab } from './month-tab.tsx';

const TABS = ['month', 'central'] as const;

/** "Nhật ký sửa điểm": the edits of a month, and the central system's own log against our minutes. */
export function EditLogScreen() {
  useLanguage();
  const { path, params } = useLocation();
  const mayCompare = useMay('edit-log.read');
  const asked = TABS.find((known) => known === params.get('tab')) ?? 'month';
  const tab = mayCompare ? asked : 'month';
  return (
    <Page fill>
      <PageHeader title={t('edit-log.title')} subtitle={t(`edit-log.lead.${tab}`)}>
        {mayCompare && (
          <SegmentedControl
            aria-label={t('edit-log.tabs')}
            data={TABS.map((value) => ({ value, label: t(`edit-log.tab.${value}`) }))}
            value={tab}
            onChange={(next) => {
              navigate(path, { ...Object.fromEntries(params), tab: next });
            }}
          />
        )}
      </PageHeader>
      {tab === 'month' ? <MonthTab /> : <CentralTab />}
    </Page>
  );
}
