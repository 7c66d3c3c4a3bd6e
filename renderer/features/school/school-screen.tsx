import { Tabs } from '@mantine/core';
import { useMay } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { Page, PageHeader } from '../../ui/index.ts';
import { SchoolProfile } from './school-profile.tsx';
import { SubjectsPanel } from './subjects-panel.tsx';
import { TitlesPanel } from './titles-panel.tsx';
import { YearsPanel } from './years-panel.tsx';

export function SchoolScreen() {
  const mayManage = useMay('school.manage');
  const readsGrades = useMay('grades.read');
  return (
    <Page>
      <PageHeader title={t('school.title')} subtitle={mayManage ? t('school.lead') : t('school.readOnly')} />
      <Tabs defaultValue="profile">
        <Tabs.List mb="sm">
          <Tabs.Tab value="profile">{t('school.tabs.profile')}</Tabs.Tab>
          <Tabs.Tab value="years">{t('school.tabs.years')}</Tabs.Tab>
          <Tabs.Tab value="subjects">{t('school.tabs.subjects')}</Tabs.Tab>
          {readsGrades && <Tabs.Tab value="titles">{t('school.tabs.titles')}</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="profile">
          <SchoolProfile mayManage={mayManage} />
        </Tabs.Panel>
        <Tabs.Panel value="years">
          <YearsPanel mayManage={mayManage} />
        </Tabs.Panel>
        <Tabs.Panel value="subjects">
          <SubjectsPanel mayManage={mayManage} />
        </Tabs.Panel>
        {readsGrades && (
          <Tabs.Panel value="titles">
            <TitlesPanel mayManage={mayManage} />
          </Tabs.Panel>
        )}
      </Tabs>
    </Page>
  );
}
