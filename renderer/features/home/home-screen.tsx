import { Button, Skeleton, Text, Title } from '@mantine/core';
import { IconFileImport, IconId } from '@tabler/icons-react';
import { navigate } from '../../app/router.ts';
import { useMay, useQuery, useSession } from '../../bridge/index.ts';
import { t, useLanguage } from '../../i18n/index.ts';
import { KeyNotices } from '../session/index.ts';
import { ErrorNotice, Page, PageHeader } from '../../ui/index.ts';
import { FirstSteps } from './first-steps.tsx';
import { greeting, todayInWords } from './greeting.ts';
import styles from './home.module.css';
import { NumberCards } from './number-cards.tsx';
import { TaskList } from './task-list.tsx';

export function HomeScreen() {
  const session = useSession();
  const language = useLanguage();
  const overview = useQuery('home.overview', {});
  const mayImport = useMay('people.import');
  const mayIssue = useMay('accounts.manage');
  const subtitle = `${todayInWords(new Date(), language)} · ${t('app.header.year', {
    year: session?.schoolYear ?? '',
    semester: session?.semester === 2 ? 'II' : 'I',
  })}`;
  return (
    <Page>
      <PageHeader title={greeting(session?.fullName ?? '')} subtitle={subtitle}>
        {mayImport && (
          <Button
            variant="default"
            leftSection={<IconFileImport size={16} />}
            onClick={() => {
              navigate('/imports');
            }}
          >
            {t('home.import')}
          </Button>
        )}
        {mayIssue && (
          <Button
            leftSection={<IconId size={16} />}
            onClick={() => {
              navigate('/accounts');
            }}
          >
            {t('home.issue')}
          </Button>
        )}
      </PageHeader>
      {session !== null && <KeyNotices session={session} />}
      <ErrorNotice error={overview.error} onRetry={() => void overview.refetch()} />
      {overview.isPending && <Skeleton h={240} aria-label={t('app.loading')} />}
      {overview.data && (
        <>
          <NumberCards counts={overview.data.counts} />
          <div className={styles['columns']}>
            <TaskList tasks={overview.data.tasks} />
            {mayImport && overview.data.counts.accounts === 0 ? (
              <FirstSteps counts={overview.data.counts} />
            ) : (
              <section className={styles['panel']} aria-labelledby="home-tips">
                <Title order={2} size="sm" id="home-tips" mb={6}>
                  {t('home.tips.title')}
                </Title>
                <Text size="sm">{t('home.tips.search')}</Text>
                <Text size="sm" mt={6}>
                  {t('home.tips.lock')}
                </Text>
                <Text size="sm" mt={6}>
                  {t('home.tips.help')}
                </Text>
              </section>
            )}
          </div>
        </>
      )}
    </Page>
  );
}
