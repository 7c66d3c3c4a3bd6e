import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queryClient } from '../bridge/index.ts';
import { useLanguage } from '../i18n/index.ts';
import { UiProvider } from '../ui/index.ts';
import { Gate } from './gate.tsx';
import { startPreferences, usePreferences } from './preferences.ts';
import { ScreenBoundary } from './screen-boundary.tsx';

export function Root() {
  const { theme } = usePreferences();
  useLanguage();
  useEffect(() => {
    startPreferences().catch(() => undefined);
  }, []);
  return (
    <QueryClientProvider client={queryClient}>
      <UiProvider choice={theme}>
        <ScreenBoundary>
          <Gate />
        </ScreenBoundary>
      </UiProvider>
    </QueryClientProvider>
  );
}
