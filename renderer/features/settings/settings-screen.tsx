import { SimpleGrid, Stack, Text } from '@mantine/core';
import { useMay, useQuery, useSession } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { Facts, Page, PageHeader, noticeDone } from '../../ui/index.ts';
import { PasswordChangeForm } from '../session/index.ts';
import { AppearanceSection } from './appearance-section.tsx';
import { OsShareSection } from './os-share-section.tsx';
import { RecoverySection } from './recovery-section.tsx';
import { Section } from './section.tsx';

export function SettingsScreen() {
  const session = useSession();
  const mayRenew = useMay('users.manage');
  const info = useQuery('shell.info', {});
  const status = useQuery('vault.status', {});
  return (
    <Page>
      <PageHeader title={t('settings.title')} subtitle={t('settings.subtitle')} />
      <Stack gap="md" maw={980}>
        <AppearanceSection />
        <SimpleGrid cols={2} spacing="md">
          <Section id="password" title={t('auth.change.title')} lead={t('settings.password.lead')}>
            <PasswordChangeForm
              login={session?.login ?? ''}
              onDone={() => {
                noticeDone(t('auth.change.done'));
              }}
            />
          </Section>
          <Section id="lock" title={t('settings.lock.title')}>
            <Text>{t('settings.lock.idle')}</Text>
            <Text>{t('settings.lock.system')}</Text>
            <Text>{t('settings.lock.hand')}</Text>
          </Section>
        </SimpleGrid>
        {mayRenew && session !== null && <RecoverySection session={session} />}
        {mayRenew && <OsShareSection />}
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
