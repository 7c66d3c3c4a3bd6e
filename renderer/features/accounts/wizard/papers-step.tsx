import { Alert, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../../i18n/index.ts';
import { ProgressPanel } from '../../../ui/index.ts';
import type { IssueWork, SlipKind } from './use-issue.ts';

const KINDS: readonly SlipKind[] = ['bien-ban-ban-giao', 'cam-ket', 'phieu-cap'];

export function PapersStep({ work }: { readonly work: IssueWork }) {
  const { accountIds, job, busy } = work.state;
  const [kinds, setKinds] = useState<readonly SlipKind[]>(KINDS);
  if (job)
    return (
      <ProgressPanel
        jobId={job.id}
        total={job.total}
        label={t('accounts.wizard.issuing')}
        cancelHint={t('accounts.wizard.cancelNote')}
        onCancel={work.cancel}
      />
    );
  return (
    <Stack gap="sm" maw={640}>
      <Text size="sm">{t('accounts.wizard.papersText', { count: accountIds.length })}</Text>
      <Checkbox.Group
        label={t('accounts.wizard.kinds')}
        value={[...kinds]}
        onChange={(chosen) => {
          setKinds(KINDS.filter((kind) => chosen.includes(kind)));
        }}
      >
        <Stack gap={8} mt={6}>
          {KINDS.map((kind) => (
            <Checkbox key={kind} value={kind} label={t(`papers.kind.${kind}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      {kinds.includes('phieu-cap') && (
        <Alert color="orange" styles={{ message: { color: 'var(--mantine-color-text)' } }}>
          {t('accounts.wizard.slipNote')}
        </Alert>
      )}
      <Group gap="xs">
        <Button
          disabled={kinds.length === 0 || accountIds.length === 0}
          loading={busy}
          onClick={() => void work.issue(kinds)}
        >
          {t('accounts.wizard.issuePapers')}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            work.goTo('done');
          }}
        >
          {t('accounts.wizard.laterPapers')}
        </Button>
      </Group>
    </Stack>
  );
}
