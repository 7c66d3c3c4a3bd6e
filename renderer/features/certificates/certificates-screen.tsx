import { SegmentedControl } from '@mantine/core';
import { navigate, useLocation } from '../../app/router.ts';
import { t } from '../../i18n/index.ts';
import { Page, PageHeader } from '../../ui/index.ts';
import { AnchorsTab } from './anchors-tab.tsx';
import { AuthorityTab } from './authority-tab.tsx';
import { CertificatesTab } from './certificates-tab.tsx';
import { SetupTab } from './setup-tab.tsx';

const SECTIONS = ['list', 'authority', 'anchors', 'setup'] as const;
const CONTENT = {
  list: CertificatesTab,
  authority: AuthorityTab,
  anchors: AnchorsTab,
  setup: SetupTab,
} as const;

/** "Chứng thư số": whose certificates are in use, whom the school trusts, its own authority. */
export function CertificatesScreen() {
  const { path, params } = useLocation();
  const asked = params.get('section');
  const section = SECTIONS.find((known) => known === asked) ?? 'list';
  const Content = CONTENT[section];
  return (
    <Page fill>
      <PageHeader title={t('certificates.title')} subtitle={t(`certificates.lead.${section}`)}>
        <SegmentedControl
          aria-label={t('certificates.sections')}
          data={SECTIONS.map((value) => ({ value, label: t(`certificates.section.${value}`) }))}
          value={section}
          onChange={(next) => {
            navigate(path, { section: next });
          }}
        />
      </PageHeader>
      <Content key={section} />
    </Page>
  );
}
