import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { formatDay, formatInstant, t } from '../../i18n/index.ts';
import { StateBadge } from '../../ui/index.ts';
import { STATE_TONES, viewIncoming, viewPapers } from '../papers/index.ts';
import type { AdminAccount } from './custody-columns.tsx';

type Paper = AdminAccount['movements'][number]['minutes'];

function PaperLink({ paper }: { readonly paper: Paper }) {
  return (
    <Group gap={8}>
      <Anchor
        component="button"
        type="button"
        size="sm"
        onClick={() => void viewPapers([paper.id], paper.symbol)}
      >
        {t('custody.panel.openPaper', { symbol: paper.symbol })}
      </Anchor>
      <StateBadge tone={STATE_TONES[paper.state]} label={t(`papers.state.${paper.state}`)} />
    </Group>
  );
}

function letterText(number: string, day: string | null): string {
  return day === null
    ? t('custody.panel.letterNumber', { number })
    : t('custody.panel.letterNumberDay', { number, day: formatDay(day) });
}

/** Every paper written about the account, cancelled ones too; newest first. */
export function MovementList({ account }: { readonly account: AdminAccount }) {
  if (account.movements.length === 0) return null;
  return (
    <div>
      <Title order={3} size="sm" mb="xs">
        {t('custody.panel.movements')}
      </Title>
      <Stack gap="sm">
        {account.movements.map(
          ({ id, act, from, to, reason, scanId, letter, letterDay, minutes, decision, preparedAt }) => (
            <div key={id}>
              <Text size="sm" fw={600}>
                {t(`custody.act.${act}`)}
              </Text>
              <Text size="sm">{t('custody.panel.fromTo', { from, to })}</Text>
              {reason !== '' && <Text size="sm">{reason}</Text>}
              <PaperLink paper={minutes} />
              {decision !== null && <PaperLink paper={decision} />}
              {letter !== '' && <Text size="sm">{letterText(letter, letterDay)}</Text>}
              {scanId !== null && (
                <Anchor
                  component="button"
                  type="button"
                  size="sm"
                  onClick={() => void viewIncoming(scanId, letter)}
                >
                  {t('custody.panel.letter')}
                </Anchor>
              )}
              <Text size="xs" c="dimmed">
                {formatInstant(preparedAt)}
              </Text>
            </div>
          ),
        )}
      </Stack>
    </div>
  );
}
