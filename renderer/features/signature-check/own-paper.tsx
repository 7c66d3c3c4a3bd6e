import { Alert, Anchor, Group, Text } from '@mantine/core';
import { IconFolder } from '@tabler/icons-react';
import { useMay, useQuery } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { STATE_TONES } from '../papers/index.ts';
import { StateBadge } from '../../ui/index.ts';
import type { Checked } from './verdict.ts';

type Paper = NonNullable<Checked['paper']>;

/** The file is, or bears the code of, a paper of this school. */
export function OwnPaper({ paper: { paperId, symbol, newest } }: { readonly paper: Paper }) {
  const mayRead = useMay('papers.read');
  const { data } = useQuery('papers.list', { scope: 'board', open: paperId }, { enabled: mayRead });
  const state = data?.find(({ id }) => id === paperId)?.state;
  return (
    <Alert
      color={newest ? 'blue' : 'orange'}
      p="xs"
      icon={<IconFolder size={18} aria-hidden />}
      styles={{ message: { color: 'var(--mantine-color-text)' } }}
    >
      <Group gap="xs">
        <Text size="sm">{t('signature-check.own.paper', { symbol })}</Text>
        {state && <StateBadge tone={STATE_TONES[state]} label={t(`papers.state.${state}`)} />}
        {mayRead && (
          <Anchor size="sm" c="inherit" underline="always" href={`#/papers?open=${paperId}`}>
            {t('signature-check.own.open')}
          </Anchor>
        )}
      </Group>
      <Text size="sm">{t(newest ? 'signature-check.own.newest' : 'signature-check.own.other')}</Text>
    </Alert>
  );
}
