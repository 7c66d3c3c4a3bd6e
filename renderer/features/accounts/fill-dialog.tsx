import { Button, Group, Stack } from '@mantine/core';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { Dialog, noticeDone, noticeError, openDialog } from '../../ui/index.ts';
import { fillSummary } from './rights.ts';
import { RightsChanges } from './rights-changes.tsx';

interface FillDialogProps {
  readonly rows: OutputOf<'grants.fillFromAssignments'>;
  readonly answer: (apply: boolean) => void;
}

function FillDialog({ rows, answer }: FillDialogProps) {
  const { changes, added, removed } = fillSummary(rows);
  return (
    <Dialog
      title={t('accounts.grants.fillTitle')}
      width={820}
      onClose={() => {
        answer(false);
      }}
    >
      <Stack gap="sm">
        <RightsChanges rows={rows} />
        <Group justify="flex-end" gap="xs">
          <Button
            variant="default"
            onClick={() => {
              answer(false);
            }}
          >
            {t('accounts.wizard.close')}
          </Button>
          {changes.length > 0 && (
            <Button
              data-autofocus
              onClick={() => {
                answer(true);
              }}
            >
              {t('accounts.grants.fillConfirm', { count: added + removed })}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}

/** One click: asks the office what would change, shows it, and does it when it is confirmed. */
export async function fillFromAssignments(accountIds: readonly string[]): Promise<void> {
  try {
    const rows = await call('grants.fillFromAssignments', { accountIds: [...accountIds], dryRun: true });
    const apply = await openDialog<boolean>((answer) => <FillDialog rows={rows} answer={answer} />);
    if (!apply) return;
    const done = await call('grants.fillFromAssignments', { accountIds: [...accountIds], dryRun: false });
    noticeDone(t('accounts.grants.filled', { count: fillSummary(done).changes.length }));
  } catch (error) {
    noticeError(error);
  }
}
