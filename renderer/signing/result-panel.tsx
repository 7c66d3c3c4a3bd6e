import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import type { SigningActOutput } from '../../preload/contract/signing-window.ts';
import { errorText, t } from '../i18n/index.ts';
import { StateBadge } from '../ui/index.ts';
import { act } from './shell-link.ts';
import type { PaperToSign } from './signable.ts';
import styles from './signing.module.css';

type Outcome = SigningActOutput<'sign'>;
type Result = Outcome['results'][number];
const TONES = { signed: 'good', refused: 'bad', 'not-tried': 'neutral' } as const;

interface ResultPanelProps {
  readonly papers: readonly PaperToSign[];
  readonly outcome: Outcome;
  /** Goes on with what is not signed yet. */
  readonly onAgain: () => void;
}

function ResultLine({ result, symbol }: { readonly result: Result; readonly symbol: string }) {
  return (
    <li>
      <Text span fw={500}>
        {symbol}
      </Text>{' '}
      <StateBadge tone={TONES[result.state]} label={t(`signing-window.result.${result.state}`)} />
      {result.error !== null && <Text size="xs">{errorText(result.error)}</Text>}
      {result.unstamped !== null && (
        <Text size="xs">
          {t('signing-window.result.unstamped')} {errorText(result.unstamped)}
        </Text>
      )}
      {result.complete && (
        <Text size="xs" c="dimmed">
          {t('signing-window.result.complete')}
        </Text>
      )}
    </li>
  );
}

/** What became of each paper. */
export function ResultPanel({ papers, outcome, onAgain }: ResultPanelProps) {
  const signed = outcome.results.filter(({ state }) => state === 'signed').length;
  const all = signed === papers.length;
  const symbols = new Map(papers.map(({ paperId, symbol }) => [paperId, symbol]));
  return (
    <>
      <div className={styles['scroll']}>
        <Title order={1} size="h4">
          {t('signing-window.result.title', { signed, n: papers.length })}
        </Title>
        {outcome.stopped && (
          <Alert color="orange" p="xs">
            {t('signing-window.result.stopped')}
          </Alert>
        )}
        <Stack component="ul" gap={8} m={0} p={0} style={{ listStyle: 'none' }}>
          {outcome.results.map((result) => (
            <ResultLine key={result.paperId} result={result} symbol={symbols.get(result.paperId) ?? ''} />
          ))}
        </Stack>
      </div>
      <div className={styles['acts']}>
        <Button autoFocus variant={all ? 'filled' : 'default'} onClick={() => void act('close', {})}>
          {t('signing-window.act.close')}
        </Button>
        {!all && <Button onClick={onAgain}>{t('signing-window.act.goOn')}</Button>}
      </div>
    </>
  );
}
