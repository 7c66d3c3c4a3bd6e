import '@fontsource-variable/noto-sans/index.css';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import './base.css';
import { MantineProvider, useMantineColorScheme } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import 'dayjs/locale/vi.js';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useLanguage } from '../i18n/index.ts';
import { DialogHost } from './dialog-host.tsx';
import { keepFocus } from './focus-keeper.ts';
import { styleNonce } from './style-nonce.ts';
import { contrastOverrides, theme } from './theme.ts';

export type ThemeChoice = 'light' | 'dark' | 'system';

function ApplyTheme({ choice }: { readonly choice: ThemeChoice }) {
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    setColorScheme(choice === 'system' ? 'auto' : choice);
  }, [choice, setColorScheme]);
  return null;
}

/** Theme, fonts, dates, notices and dialogs around the whole page. */
export function UiProvider({
  choice,
  children,
}: {
  readonly choice: ThemeChoice;
  readonly children: ReactNode;
}) {
  const language = useLanguage();
  useEffect(() => keepFocus(document), []);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={contrastOverrides}
      getStyleNonce={styleNonce}
      defaultColorScheme="light"
    >
      <ApplyTheme choice={choice} />
      <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>
        {children}
        <DialogHost />
        <Notifications position="top-center" limit={3} autoClose={4000} transitionDuration={0} />
      </DatesProvider>
    </MantineProvider>
  );
}
