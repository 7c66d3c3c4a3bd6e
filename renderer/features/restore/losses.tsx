import { Alert, List, ScrollArea, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { formatInstant, formatNumber, t } from '../../i18n/index.ts';
import { actionText } from '../audit/action-text.ts';

type Inspected = OutputOf<'restore.inspect'>;

export function ActList({ acts }: { readonly acts: Inspected['lastActs'] }) {
  return (
    <Stack gap={0}>
      {acts.map(({ at, action }, index) => (
        <span key={index}>{`${formatInstant(at)} — ${actionText(action)}`}</span>
      ))}
    </Stack>
  );
}

/** What the present vault has that the copy has not. */
export function Losses({ copy }: { readonly copy: Inspected }) {
  const { lost, here, hereName } = copy;
  if (here === 'nothing') {
    return <Alert icon={<IconInfoCircle size={18} />}>{t('backups.lost.nothingHere')}</Alert>;
  }
  const nothing = here === 'same' && lost.acts === 0;
  return (
    <Alert
      color={nothing ? 'blue' : 'orange'}
      icon={nothing ? <IconInfoCircle size={18} /> : <IconAlertTriangle size={18} />}
      title={t(nothing ? 'backups.lost.none' : 'backups.lost.title')}
      styles={{ message: { color: 'var(--mantine-color-text)' } }}
    >
      <Stack gap="xs">
        {here === 'other' && <Text size="sm">{t('backups.lost.other', { name: hereName })}</Text>}
        {here === 'same' && lost.acts === null && <Text size="sm">{t('backups.lost.unknown')}</Text>}
        {lost.acts !== null && lost.acts > 0 && (
          <Text size="sm">{t('backups.lost.acts', { n: formatNumber(lost.acts) })}</Text>
        )}
        {lost.lastActs.length > 0 && (
          <Text size="sm" component="div">
            <ActList acts={lost.lastActs.slice(0, 5)} />
          </Text>
        )}
        {lost.papers !== null && lost.papers.length > 0 && (
          <LostPapers papers={lost.papers} more={lost.morePapers} />
        )}
        <Text size="sm">{t('backups.lost.aside')}</Text>
      </Stack>
    </Alert>
  );
}

interface LostPapersProps {
  readonly papers: NonNullable<Inspected['lost']['papers']>;
  readonly more: number;
}

function LostPapers({ papers, more }: LostPapersProps) {
  return (
    <div>
      <Text size="sm" fw={600}>
        {t('backups.lost.papers', { n: formatNumber(papers.length + more) })}
      </Text>
      <ScrollArea.Autosize mah={120} type="auto">
        <List size="sm">
          {papers.map(({ symbol, kind, issuedAt }) => (
            <List.Item
              key={symbol}
            >{`${symbol} — ${t(`papers.kind.${kind}`)}, ${formatInstant(issuedAt)}`}</List.Item>
          ))}
          {more > 0 && <List.Item>{t('backups.lost.morePapers', { n: formatNumber(more) })}</List.Item>}
        </List>
      </ScrollArea.Autosize>
    </div>
  );
}
