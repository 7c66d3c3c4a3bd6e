import { SegmentedControl } from '@mantine/core';
import { navigate, useLocation } from '../../app/router.ts';
import { t } from '../../i18n/index.ts';
import { Page, PageHeader } from '../../ui/index.ts';
import { DoctorTab } from './doctor-tab.tsx';
import { VerifyTab } from './verify-tab.tsx';

const TABS = ['verify', 'doctor'] as const;
const CONTENT = { verify: VerifyTab, doctor: DoctorTab } as const;

/** "Kiểm tra chữ ký": whether signatures of any PDF hold, and why signing does not work on this workstation. */
export function SignatureCheckScreen() {
  const { path, params } = useLocation();
  const tab = TABS.find((known) => known === params.get('tab')) ?? 'verify';
  const Content = CONTENT[tab];
  return (
    <Page>
      <PageHeader title={t(`signature-check.title.${tab}`)} subtitle={t(`signature-check.lead.${tab}`)}>
        <SegmentedControl
          aria-label={t('signature-check.tabs')}
          data={TABS.map((value) => ({ value, label: t(`signature-check.title.${value}`) }))}
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
