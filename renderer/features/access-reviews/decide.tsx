import { Button, Group, Stack, Text } from '@mantine/core';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { Dialog, askReason, noticeDone, noticeError, openDialog } from '../../ui/index.ts';
import { rightText } from '../accounts/index.ts';
import { decidable, type ReviewItem } from './review.ts';

async function decide(
  items: readonly ReviewItem[],
  decision: 'keep' | 'withdraw',
  reason: string,
): Promise<void> {
  const { decided } = await call('reviews.decide', { itemIds: items.map(({ id }) => id), decision, reason });
  noticeDone(t(`reviews.done.${decision}`, { count: decided }));
}

/** Keeps at once; true = done. */
export async function keepRights(items: readonly ReviewItem[]): Promise<boolean> {
  const chosen = decidable(items, 'keep');
  if (chosen.length === 0) return false;
  await decide(chosen, 'keep', '');
  return true;
}

/** Asks why, then takes the rights away; false = given up. */
export async function withdrawRights(items: readonly ReviewItem[]): Promise<boolean> {
  const chosen = decidable(items, 'withdraw');
  const [first] = chosen;
  if (!first) return false;
  const reason = await askReason({
    title:
      chosen.length === 1
        ? t('reviews.withdrawOne', { right: rightText(first.right), name: first.fullName })
        : t('reviews.withdrawMany', { count: chosen.length }),
    action: t('reviews.withdraw'),
    consequences: [t('reviews.withdrawText'), t('reviews.withdrawPaper')],
    danger: true,
  });
  if (reason === null) return false;
  await decide(chosen, 'withdraw', reason);
  return true;
}

/** Enter on a row: one question, the likely answer under the next Enter. */
export async function askDecision(item: ReviewItem): Promise<void> {
  if (decidable([item], 'withdraw').length === 0) return;
  const answer = await openDialog<'keep' | 'withdraw' | null>((close) => (
    <Dialog
      title={item.fullName}
      onClose={() => {
        close(null);
      }}
    >
      <Stack gap="md">
        <Text>{t('reviews.question', { right: rightText(item.right) })}</Text>
        <Group justify="flex-end" gap="xs">
          <Button
            variant="default"
            color="red"
            onClick={() => {
              close('withdraw');
            }}
          >
            {t('reviews.withdraw')}
          </Button>
          {item.decision === 'open' && (
            <Button
              data-autofocus
              onClick={() => {
                close('keep');
              }}
            >
              {t('reviews.keep')}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  ));
  try {
    if (answer === 'keep') await keepRights([item]);
    if (answer === 'withdraw') await withdrawRights([item]);
  } catch (error) {
    noticeError(error);
  }
}
