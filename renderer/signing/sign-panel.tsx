import { Alert, Button, Select, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { SigningActOutput, SigningView } from '../../preload/contract/signing-window.ts';
import { t } from '../i18n/index.ts';
import { ErrorNotice, PasswordField } from '../ui/index.ts';
import { BatchProgress } from './batch-progress.tsx';
import { CertificateWarnings } from './certificate-warnings.tsx';
import { KeyPanel } from './key-panel.tsx';
import { PaperFacts } from './paper-facts.tsx';
import { PinWarning } from './pin-warning.tsx';
import type { GivingBack } from './reason-panel.tsx';
import { act, useSettled, useShellEvent } from './shell-link.ts';
import type { PaperToSign } from './signable.ts';
import styles from './signing.module.css';
import { useSigning } from './use-signing.ts';

interface SignPanelProps {
  readonly view: SigningView;
  readonly paper: PaperToSign | undefined;
  /** Read, and this person's turn. */
  readonly ready: readonly PaperToSign[];
  readonly onBusy: (busy: boolean) => void;
  readonly onSigner: (staffId: string) => void;
  readonly onGiveBack: (kind: GivingBack) => void;
  readonly onOutcome: (outcome: SigningActOutput<'sign'>) => void;
}

function SignerLine({ view, onSigner }: Pick<SignPanelProps, 'view' | 'onSigner'>) {
  const { signer, candidates } = view;
  const others = candidates.filter(({ staffId }) => staffId !== signer.staffId);
  if (others.length === 0) return <Text>{t('signing-window.signer.is', { name: signer.name })}</Text>;
  const own = signer.staffId === null ? [] : [{ staffId: signer.staffId, name: signer.name }];
  return (
    <Select
      label={t('signing-window.signer.label')}
      description={t('signing-window.signer.hint')}
      allowDeselect={false}
      placeholder={signer.name}
      value={signer.staffId}
      data={[...own, ...others].map(({ staffId, name }) => ({ value: staffId, label: name }))}
      onChange={(staffId) => {
        if (staffId !== null && staffId !== signer.staffId) onSigner(staffId);
      }}
    />
  );
}

/** What is signed, as whom, with which key; then the PIN and the act itself. */
export function SignPanel({ view, paper, ready, onBusy, onSigner, onGiveBack, onOutcome }: SignPanelProps) {
  const settled = useSettled();
  const form = useRef<HTMLFormElement>(null);
  const bottom = useRef<HTMLDivElement>(null);
  const [secret, setSecret] = useState('');
  const signing = useSigning(view, ready, onOutcome);
  const { key, busy, error, toOpen } = signing;
  useEffect(() => {
    onBusy(busy);
  }, [busy, onBusy]);
  const focusSecret = (): void => {
    const field = form.current?.elements.namedItem('secret');
    if (field instanceof HTMLInputElement) field.focus({ preventScroll: true });
  };
  // The sentence stands over the field, and the next attempt is typed without looking for it.
  useEffect(() => {
    if (error === null || busy) return;
    focusSecret();
    bottom.current?.scrollTo({ top: 0 });
  }, [error, busy]);
  const needsSecret = !key.pinPad && (key.facts !== null || key.fileName !== '');
  const possible = settled && !busy && !key.locked && (toOpen || (key.facts !== null && ready.length > 0));
  const submit = async (): Promise<void> => {
    if (!possible) return;
    if (needsSecret && secret === '') {
      focusSecret();
      return;
    }
    const opened = await signing.submit(secret);
    if (!opened) setSecret('');
  };
  const pressed = (): void => form.current?.requestSubmit();
  useShellEvent('key', (event) => {
    if (event.key === 'sign') pressed();
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !event.ctrlKey) return;
      event.preventDefault();
      pressed();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, []);
  const many = view.papers.length > 1;
  const earlier = paper?.steps.some(({ state }) => state === 'signed') ?? false;
  return (
    <form
      ref={form}
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className={styles['scroll']}>
        <Title order={1} size="h4">
          {many
            ? t('signing-window.title.many', { n: view.papers.length })
            : t('signing-window.title.one', { symbol: paper?.symbol ?? '' })}
        </Title>
        {many && paper && <Text fw={500}>{paper.symbol}</Text>}
        <SignerLine view={view} onSigner={onSigner} />
        {paper && <PaperFacts paper={paper} />}
        <KeyPanel
          certificates={view.certificates}
          chosen={key}
          disabled={busy}
          onChoose={(next) => {
            signing.choose(next);
            setSecret('');
          }}
        />
      </div>
      <div ref={bottom} className={styles['bottom']}>
        <ErrorNotice error={error} brief />
        {key.pinPad && <Alert p="xs">{t('signing-window.secret.pinPad')}</Alert>}
        <PinWarning choice={key} />
        <CertificateWarnings facts={key.facts} />
        {needsSecret && (
          <PasswordField
            label={t(key.source === 'token' ? 'signing-window.secret.pin' : 'signing-window.secret.password')}
            description={toOpen ? t('signing-window.secret.toOpen') : ''}
            name="secret"
            autoComplete="off"
            value={secret}
            readOnly={!settled || busy}
            disabled={key.locked}
            onChange={setSecret}
          />
        )}
        {!settled && <Text c="dimmed">{t('signing-window.settling')}</Text>}
        {view.timestamp.on && (
          <Text size="xs" c="dimmed">
            {t('signing-window.timestamp', { url: view.timestamp.url })}
          </Text>
        )}
        {busy && !toOpen && <BatchProgress total={ready.length} />}
        {!busy && ready.length < view.papers.length && key.facts !== null && (
          <Text size="xs" c="dimmed" role="status">
            {t('signing-window.unread', { ready: ready.length, n: view.papers.length })}
          </Text>
        )}
      </div>
      <div className={styles['acts']}>
        <Button type="submit" disabled={!possible} loading={busy} aria-keyshortcuts="Control+Enter">
          {toOpen
            ? t('signing-window.act.open')
            : ready.length > 1
              ? t('signing-window.act.signMany', { n: ready.length })
              : t('signing-window.act.sign')}
        </Button>
        <Button
          variant="default"
          disabled={busy || !earlier}
          onClick={() => {
            onGiveBack('return');
          }}
        >
          {t('signing-window.act.return')}
        </Button>
        <Button
          variant="default"
          disabled={busy}
          onClick={() => {
            onGiveBack('reject');
          }}
        >
          {t('signing-window.act.reject')}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          disabled={busy}
          aria-keyshortcuts="Escape"
          onClick={() => void act('close', {})}
        >
          {t('signing-window.act.close')}
        </Button>
      </div>
    </form>
  );
}
