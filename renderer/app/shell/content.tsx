import { Button, Center, Loader } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { Suspense, useLayoutEffect, useRef } from 'react';
import type { SessionView } from '../../bridge/index.ts';
import { may } from '../../bridge/index.ts';
import { t, useLanguage } from '../../i18n/index.ts';
import { EmptyState, closeErrorNotices } from '../../ui/index.ts';
import { navigate } from '../router.ts';
import type { Route } from '../route.ts';
import { ScreenBoundary } from '../screen-boundary.tsx';
import { useViewedYear } from '../year-view.ts';
import styles from './app-shell.module.css';
import { ViewAsBanner } from './view-as-banner.tsx';
import { YearBanner } from './year-banner.tsx';

export function Content({ session, route }: { readonly session: SessionView; readonly route: Route | null }) {
  const language = useLanguage();
  const viewed = useViewedYear();
  const main = useRef<HTMLElement>(null);
  const title = route === null ? t('app.nav.notFound') : t(route.labelKey);
  // Before the screen's own effects: a link into the middle of a screen scrolls there afterwards.
  useLayoutEffect(() => {
    document.title = `${title} – ${t('app.name')}`;
    main.current?.scrollTo(0, 0);
  }, [title]);
  useLayoutEffect(() => closeErrorNotices, [route?.path, language]);
  const Screen = route !== null && may(session, route.permission) ? route.component : null;
  return (
    <main
      ref={main}
      className={styles['content']}
      tabIndex={-1}
      data-region
      aria-label={t('app.content.region')}
    >
      <ViewAsBanner session={session} />
      <YearBanner />
      <div className={styles['screen']}>
        {Screen === null ? (
          <EmptyState icon={IconMapQuestion} title={t('app.nav.notFound')} hint={t('app.nav.notFoundHint')}>
            <Button
              onClick={() => {
                navigate('/');
              }}
            >
              {t('app.nav.goHome')}
            </Button>
          </EmptyState>
        ) : (
          <ScreenBoundary key={`${route?.path ?? ''} ${viewed?.id ?? ''}`}>
            <Suspense
              fallback={
                <Center h={300} role="status" aria-label={t('app.loading')}>
                  <Loader size="sm" />
                </Center>
              }
            >
              <Screen />
            </Suspense>
          </ScreenBoundary>
        )}
      </div>
    </main>
  );
}
