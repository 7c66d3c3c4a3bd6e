import { Alert, Button, Group, Stack } from '@mantine/core';
import { navigate } from '../../app/router.ts';
import { call } from '../../bridge/index.ts';
import { formatDay, formatInstant, t } from '../../i18n/index.ts';
import {
  CommandButton,
  Facts,
  SidePanel,
  askReason,
  confirmWithConsequences,
  noticeDone,
  noticeError,
} from '../../ui/index.ts';
import { printPapers, viewIncoming, viewPapers } from '../papers/index.ts';
import { DelegationState, classesText, functionsText } from './delegation-columns.tsx';
import type { Delegation } from './delegation-columns.tsx';

async function end({ id, symbol, delegate }: Delegation): Promise<void> {
  const reason = await askReason({
    title: t('delegations.end.title', { symbol }),
    action: t('delegations.end.action'),
    consequences: [t('delegations.end.consequence', { name: delegate })],
    danger: true,
  });
  if (reason === null) return;
  await call('delegations.end', { id, reason });
  noticeDone(t('delegations.done.ended', { symbol }));
}

async function confirmIt({ id, symbol, delegate }: Delegation): Promise<void> {
  const agreed = await confirmWithConsequences({
    title: t('delegations.confirm.title', { symbol }),
    consequences: [t('delegations.confirm.consequence', { name: delegate })],
    action: t('delegations.panel.confirm'),
  });
  if (!agreed) return;
  await call('delegations.confirm', { id });
  noticeDone(t('delegations.done.confirmed', { symbol }));
}

/** What the head has not agreed to, with the button where the head sits here. */
function AwaitsHead({ delegation }: { readonly delegation: Delegation }) {
  if (!delegation.awaitsHead) return null;
  if (!delegation.allowed.includes('confirm'))
    return (
      <Alert color="orange">{t('delegations.panel.awaitsHeadHint', { name: delegation.delegator })}</Alert>
    );
  return (
    <Alert color="orange">
      <Stack gap="xs" align="flex-start">
        {t('delegations.panel.confirmHint', { creator: delegation.createdBy })}
        <CommandButton act={() => confirmIt(delegation)}>{t('delegations.panel.confirm')}</CommandButton>
      </Stack>
    </Alert>
  );
}

function Documents({ delegation }: { readonly delegation: Delegation }) {
  const { symbol, paperId, scanId, state } = delegation;
  return (
    <Group gap="xs">
      {paperId !== null && (
        <>
          <CommandButton act={() => viewPapers([paperId], symbol)}>
            {t('delegations.panel.viewPaper')}
          </CommandButton>
          <CommandButton variant="default" act={() => printPapers([paperId])}>
            {t('delegations.panel.printPaper')}
          </CommandButton>
        </>
      )}
      {paperId !== null && state === 'unsigned' && (
        <Button
          variant="default"
          onClick={() => {
            navigate('/papers', { open: paperId });
          }}
        >
          {t('delegations.panel.sign')}
        </Button>
      )}
      {scanId !== null && (
        <CommandButton act={() => viewIncoming(scanId, symbol)}>
          {t('delegations.panel.viewScan')}
        </CommandButton>
      )}
    </Group>
  );
}

/** One delegation; nothing in it can be changed, it can only be stopped. */
export function DelegationPanel({
  delegation,
  onClose,
}: {
  readonly delegation: Delegation;
  readonly onClose: () => void;
}) {
  const { symbol, state, endedAt } = delegation;
  return (
    <SidePanel title={t('delegations.panel.title', { symbol })} width={520} onClose={onClose}>
      <Stack gap="md">
        {state === 'unsigned' && <Alert color="orange">{t('delegations.panel.unsignedHint')}</Alert>}
        {state === 'lapsed' && <Alert color="orange">{t('delegations.panel.lapsedHint')}</Alert>}
        <AwaitsHead delegation={delegation} />
        <Documents delegation={delegation} />
        <Facts
          items={[
            [t('delegations.columns.state'), <DelegationState key="state" delegation={delegation} />],
            [t('delegations.columns.delegate'), `${delegation.delegate} – ${delegation.delegateTitle}`],
            [t('delegations.columns.kind'), t(`delegations.kind.${delegation.kind}`)],
            ...(delegation.substituted === ''
              ? []
              : [[t('delegations.panel.substituted'), delegation.substituted] as const]),
            [t('delegations.columns.fromDay'), formatDay(delegation.fromDay)],
            [t('delegations.columns.toDay'), formatDay(delegation.toDay)],
            [t('delegations.columns.functions'), functionsText(delegation)],
            [t('delegations.columns.classes'), classesText(delegation)],
            [t('delegations.columns.delegator'), delegation.delegator],
            [t('delegations.panel.decidedOn'), formatDay(delegation.decidedOn)],
            [
              t('delegations.panel.createdBy'),
              `${delegation.createdBy}, ${formatInstant(delegation.createdAt)}`,
            ],
            ...(endedAt === null
              ? []
              : [
                  [t('delegations.panel.ended'), formatInstant(endedAt)] as const,
                  [t('delegations.panel.reason'), delegation.endReason] as const,
                ]),
          ]}
        />
        {delegation.allowed.includes('end') && (
          <Group justify="flex-end">
            <Button
              variant="outline"
              color="red.9"
              onClick={() => {
                end(delegation).catch(noticeError);
              }}
            >
              {t('delegations.panel.end')}
            </Button>
          </Group>
        )}
      </Stack>
    </SidePanel>
  );
}
