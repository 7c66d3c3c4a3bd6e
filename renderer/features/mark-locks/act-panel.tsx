import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { call, useQuery } from '../../bridge/index.ts';
import { formatInstant, t } from '../../i18n/index.ts';
import { CommandButton, ErrorNotice, Facts, SidePanel, askReason, noticeDone } from '../../ui/index.ts';
import { exportForPurpose } from '../exports/index.ts';
import { viewPapers } from '../papers/index.ts';
import { ActState } from './act-columns.tsx';
import type { LockAct } from './act-columns.tsx';
import { ReleaseDialog } from './release-dialog.tsx';
import { signHere } from './sign-here.ts';
import { UnitList } from './unit-list.tsx';

async function withdraw({ id, about }: LockAct): Promise<void> {
  const reason = await askReason({
    title: t('mark-locks.withdraw.title', { about }),
    action: t('mark-locks.withdraw.action'),
    consequences: [t('mark-locks.withdraw.consequence')],
    danger: true,
  });
  if (reason === null) return;
  await call('locks.withdraw', { id, reason });
  noticeDone(t('mark-locks.done.withdrawn'));
}

/** What was locked, on paper or as the record whose digest the minutes print. */
function save({ id, about, units }: LockAct, method: 'locks.sealedBooks' | 'locks.record'): Promise<void> {
  const question = {
    title: t('mark-locks.panel.title', { about }),
    text: t('mark-locks.panel.exportText', { n: units }),
  };
  return exportForPurpose(question, (purpose) => call(method, { id, purpose }));
}

/** One act: its paper, what it shuts, and the two ways on: give it up before the signature, open it by a decision. */
export function ActPanel({ act, onClose }: { readonly act: LockAct; readonly onClose: () => void }) {
  const { data: rows, error } = useQuery('locks.act', { id: act.id });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [releasing, setReleasing] = useState(false);
  const { paperId, paper, digest } = act;
  const mayRelease = act.allowed.includes('release');
  return (
    <SidePanel title={t('mark-locks.panel.title', { about: act.about })} width={560} onClose={onClose}>
      <Stack gap="md">
        <Group gap="xs">
          {paperId !== null && (
            <CommandButton variant="default" act={() => viewPapers([paperId], paper)}>
              {t('mark-locks.panel.view')}
            </CommandButton>
          )}
          {paperId !== null && act.state === 'pending' && (
            <CommandButton act={() => signHere(paperId)}>{t('mark-locks.panel.sign')}</CommandButton>
          )}
          {digest !== null && (
            <>
              <CommandButton variant="default" act={() => save(act, 'locks.sealedBooks')}>
                {t('mark-locks.panel.sealed')}
              </CommandButton>
              <CommandButton variant="default" act={() => save(act, 'locks.record')}>
                {t('mark-locks.panel.record')}
              </CommandButton>
            </>
          )}
          {act.allowed.includes('withdraw') && (
            <CommandButton variant="outline" color="red.9" act={() => withdraw(act)}>
              {t('mark-locks.withdraw.action')}
            </CommandButton>
          )}
        </Group>
        <Facts
          items={[
            [t('mark-locks.columns.state'), <ActState key="state" act={act} />],
            [t('mark-locks.columns.startsAt'), formatInstant(act.startsAt)],
            [t('mark-locks.columns.askedBy'), `${act.askedBy}, ${formatInstant(act.askedAt)}`],
            [t('mark-locks.form.reason'), act.reason],
            ...(paper === '' ? [] : [[t('mark-locks.columns.paper'), paper] as const]),
            ...(digest === null ? [] : [[t('mark-locks.panel.digest'), digest] as const]),
          ]}
        />
        <ErrorNotice error={error} />
        <Text fw={600} size="sm">
          {t('mark-locks.panel.units', { n: act.units })}
        </Text>
        <UnitList rows={rows ?? []} chosen={mayRelease ? chosen : null} onChoose={setChosen} />
        {mayRelease && (
          <Group justify="flex-end">
            <Button
              variant="default"
              disabled={chosen.size === 0}
              onClick={() => {
                setReleasing(true);
              }}
            >
              {chosen.size === 0
                ? t('mark-locks.release.openNone')
                : t('mark-locks.release.open', { n: chosen.size })}
            </Button>
          </Group>
        )}
      </Stack>
      {releasing && (
        <ReleaseDialog
          lockIds={[...chosen]}
          onClose={(done) => {
            setReleasing(false);
            if (done) setChosen(new Set());
          }}
        />
      )}
    </SidePanel>
  );
}
