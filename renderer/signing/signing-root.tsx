import { Button, Center, Group, Loader, Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { SigningView } from '../../preload/contract/signing-window.ts';
import { setLanguage, t } from '../i18n/index.ts';
import { ErrorNotice, UiProvider } from '../ui/index.ts';
import { act } from './shell-link.ts';
import { SigningPage } from './signing-page.tsx';

interface Loaded {
  /** A new number draws the page anew: nothing typed or ticked outlives the papers it was meant for. */
  readonly round: number;
  readonly view: SigningView;
}

/** Gets the frozen papers, for another person too when an officer chooses one. */
export function SigningRoot() {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [error, setError] = useState<unknown>(null);
  const load = async (signer: string | null | undefined): Promise<void> => {
    setError(null);
    try {
      const view = await act('load', { signer });
      setLanguage(view.preferences.language);
      setLoaded((old) => ({ round: (old?.round ?? 0) + 1, view }));
    } catch (refusal) {
      setError(refusal);
    }
  };
  useEffect(() => {
    void load(undefined);
  }, []);
  return (
    <UiProvider choice={loaded?.view.preferences.theme ?? 'system'}>
      {loaded === null ? (
        <Center h="100%" p="xl">
          {error === null ? (
            <Loader aria-label={t('app.loading')} />
          ) : (
            <Stack>
              <ErrorNotice error={error} />
              <Group justify="flex-end">
                <Button data-autofocus autoFocus variant="default" onClick={() => void act('close', {})}>
                  {t('app.close')}
                </Button>
              </Group>
            </Stack>
          )}
        </Center>
      ) : (
        <SigningPage key={loaded.round} view={loaded.view} error={error} reload={load} />
      )}
    </UiProvider>
  );
}
