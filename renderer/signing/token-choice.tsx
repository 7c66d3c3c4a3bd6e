import { Alert, Button, Group, Radio, Select, Stack, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { SigningActOutput, SigningTokens } from '../../preload/contract/signing-window.ts';
import { errorText, formatDay, t } from '../i18n/index.ts';
import { ErrorNotice } from '../ui/index.ts';
import { barOf, noChoice } from './key-choice.ts';
import type { KeyChoice } from './key-choice.ts';
import { act } from './shell-link.ts';

type Modules = SigningActOutput<'modules'>;
type Token = SigningTokens[number];

function nameOf(path: string): string {
  return path.split(/[\\/]/u).at(-1) ?? path;
}

function choiceOf(token: Token, facts: NonNullable<Token['certificates'][number]['facts']>): KeyChoice {
  const { pinPad, locked, finalTry, triesLow } = token;
  const tries = finalTry ? 'final' : triesLow ? 'low' : 'enough';
  return { ...noChoice('token'), facts, pinPad, locked, tries };
}

function TokenCertificates({ token }: { readonly token: Token }) {
  return (
    <Stack gap={6}>
      <Text size="xs" c="dimmed">
        {t('signing-window.token.label', { label: token.label, serial: token.serial })}
      </Text>
      {token.certificates.map(({ fingerprint, facts, refusal }) => {
        const bar = facts === null ? refusal : barOf(facts);
        return (
          <Radio
            key={fingerprint}
            value={fingerprint}
            disabled={facts === null || bar !== null}
            label={facts?.owner ?? t('signing-window.token.unusable')}
            description={bar ? errorText(bar) : facts && `${facts.issuer} · ${formatDay(facts.notAfter)}`}
          />
        );
      })}
    </Stack>
  );
}

interface TokenChoiceProps {
  readonly chosen: KeyChoice;
  readonly onChoose: (choice: KeyChoice) => void;
}

/** Driver, token and certificate; none of it asks for the PIN. */
export function TokenChoice({ chosen, onChoose }: TokenChoiceProps) {
  const [modules, setModules] = useState<Modules | null>(null);
  const [tokens, setTokens] = useState<SigningTokens | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setError(null);
    await work().catch(setError);
    setBusy(false);
  };
  const look = async (next: Modules): Promise<void> => {
    setModules(next);
    setTokens(null);
    onChoose(noChoice('token'));
    if (next.chosen === '') return;
    const found = await act('tokens', {});
    setTokens(found);
    const usable = found.flatMap((token) =>
      token.certificates.flatMap(({ facts }) =>
        facts === null || barOf(facts) ? [] : [choiceOf(token, facts)],
      ),
    );
    if (usable.length === 1 && usable[0]) onChoose(usable[0]);
  };
  useEffect(() => {
    void run(async () => look(await act('modules', {})));
  }, []);
  const choose = (fingerprint: string): void => {
    for (const token of tokens ?? [])
      for (const { fingerprint: each, facts } of token.certificates)
        if (each === fingerprint && facts !== null) onChoose(choiceOf(token, facts));
  };
  const known = modules?.known ?? [];
  const others =
    modules === null || modules.chosen === '' || known.some(({ path }) => path === modules.chosen)
      ? []
      : [{ value: modules.chosen, label: nameOf(modules.chosen) }];
  return (
    <Stack gap={8}>
      <Group gap={8} align="flex-end" wrap="nowrap">
        <Select
          label={t('signing-window.token.module')}
          placeholder={t('signing-window.token.noModule')}
          flex={1}
          disabled={busy}
          value={modules?.chosen === '' ? null : (modules?.chosen ?? null)}
          data={[
            ...known.map(({ path, name }) => ({ value: path, label: `${name} (${nameOf(path)})` })),
            ...others,
          ]}
          nothingFoundMessage={t('signing-window.token.noneKnown')}
          onChange={(path) => {
            if (path !== null) void run(async () => look(await act('chooseModule', { path })));
          }}
        />
        <Button
          variant="default"
          disabled={busy}
          onClick={() => void run(async () => look(await act('chooseModule', { path: null })))}
        >
          {t('signing-window.token.otherModule')}
        </Button>
      </Group>
      {modules !== null && modules.chosen !== '' && (
        <Group justify="space-between">
          <Text fw={500}>{t('signing-window.token.certificates')}</Text>
          <Button
            size="xs"
            variant="subtle"
            loading={busy}
            leftSection={<IconRefresh size={14} />}
            onClick={() => void run(() => look(modules))}
          >
            {t('signing-window.token.again')}
          </Button>
        </Group>
      )}
      <ErrorNotice error={error} brief />
      {tokens !== null && tokens.every(({ certificates }) => certificates.length === 0) && (
        <Alert color="orange" p="xs">
          {t(tokens.length === 0 ? 'signing-window.token.none' : 'signing-window.token.empty')}
        </Alert>
      )}
      <Radio.Group
        value={chosen.facts?.fingerprint ?? ''}
        onChange={choose}
        aria-label={t('signing-window.token.certificates')}
      >
        <Stack gap={10}>
          {tokens?.map((token) => (
            <TokenCertificates key={token.serial} token={token} />
          ))}
        </Stack>
      </Radio.Group>
    </Stack>
  );
}
