import { SimpleGrid, Stack } from '@mantine/core';
import { useMay, useQuery, useSession } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { Facts, Page, PageHeader, noticeDone } from '../../ui/index.ts';
import { PasswordChangeForm } from '../session/index.ts';
import { AppearanceSection } from './appearance-section.tsx';
import { KeySection } from './key-section.tsx';
import { LockSection } from './lock-section.tsx';
import { OsShareSection } from './os-share-section.tsx';
import { PersonalSection } from './personal-section.tsx';
import { RecoverySection } from './recovery-section.tsx';
import { Section } from './section.tsx';
import { SupportSection } from './support-section.tsx';
import { UpdateSection } from './update-section.tsx';

export function SettingsScreen() {
  const session = useSession();
  const mayRenew = useMay('users.manage');
  const maySupport = useMay('support.bundle');
  const mayUpdate = useMay('updates.check');
  const info = useQuery('shell.info', {});
  const status = useQuery('vault.status', {});
  return (
    <Page>
      <PageHeader title={t('settings.title')} subtitle={t('settings.subtitle')} />
      <Stack gap="md" maw={980}>
        <AppearanceSection />
        <PersonalSection />
        <SimpleGrid cols={2} spacing="md">
          <Section id="password" title={t('auth.change.title')} lead={t('settings.password.lead')}>
            <PasswordChangeForm
              login={session?.login ?? ''}
              onDone={() => {
                noticeDone(t('auth.change.done'));
              }}
            />
          </Section>
          <LockSection />
        </SimpleGrid>
        {mayRenew && session !== null && <RecoverySection session={session} />}
        {mayRenew && <KeySection />}
        {mayRenew && <OsShareSection />}
        {maySupport && <SupportSection />}
        {mayUpdate && <UpdateSection />}
        <Section id="about" title={t('settings.about.title')}>
          <Facts
            items={[
              [t('settings.about.version'), info.data?.version ?? ''],
              [t('settings.about.platform'), info.data?.platform ?? ''],
              [t('settings.about.folder'), status.data?.folder ?? ''],
            ]}
          />
        </Section>
      </Stack>
    </Page>
  );
}
