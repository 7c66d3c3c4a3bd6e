import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { call } from '../../bridge/index.ts';
import { formatDay, formatInstant, t } from '../../i18n/index.ts';
import { StateBadge, askReason, noticeDone, noticeError } from '../../ui/index.ts';
import type { Tone } from '../../ui/index.ts';
import { PROFILE_FIELDS, basisText, periodText, profileText } from './profile.ts';
import type { ProfileChange, ProfileHistory, ProfilePeriod } from './profile.ts';

const TONES: Readonly<Record<ProfilePeriod['state'], Tone>> = {
  past: 'neutral',
  'in-force': 'good',
  'to-come': 'waiting',
};

async function withdraw({ id, fromDay }: ProfileChange): Promise<void> {
  const reason = await askReason({
    title: t('school.withdraw.title', { day: formatDay(fromDay ?? '') }),
    consequences: [t('school.withdraw.text')],
    action: t('school.withdraw.action'),
    danger: true,
  });
  if (reason === null) return;
  try {
    await call('school.withdrawChange', { id, reason });
    noticeDone(t('school.withdraw.done'));
  } catch (error) {
    noticeError(error);
  }
}

interface HistoryProps {
  readonly history: ProfileHistory;
  readonly mayManage: boolean;
}

/** From–to, what began then, why and by whom; newest first. */
export function ProfileHistoryTable({ history: { periods, withdrawn }, mayManage }: HistoryProps) {
  return (
    <Stack gap="xs">
      <Title order={2} size="h5" id="school-history">
        {t('school.history.title')}
      </Title>
      <Text size="sm" c="dimmed">
        {t(periods.length === 1 ? 'school.history.one' : 'school.history.lead')}
      </Text>
      <Table verticalSpacing={6} withTableBorder layout="fixed" aria-labelledby="school-history">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={190}>{t('school.history.period')}</Table.Th>
            <Table.Th>{t('school.history.what')}</Table.Th>
            <Table.Th w={320}>{t('school.history.why')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {periods.map((period) => (
            <PeriodRow key={period.fromDay ?? ''} period={period} mayManage={mayManage} />
          ))}
        </Table.Tbody>
      </Table>
      {withdrawn.map((change) => (
        <Text size="sm" c="dimmed" key={change.id}>
          {t('school.withdraw.line', {
            day: formatDay(change.fromDay ?? ''),
            what: changedLines(change).join('; '),
            by: change.withdrawal.by,
            at: formatInstant(change.withdrawal.at),
            reason: change.withdrawal.reason,
          })}
        </Text>
      ))}
    </Stack>
  );
}

function PeriodRow({ period, mayManage }: { readonly period: ProfilePeriod; readonly mayManage: boolean }) {
  const { state, changes } = period;
  return (
    <Table.Tr style={{ verticalAlign: 'top' }}>
      <Table.Th scope="row">
        <Stack gap={4} align="flex-start">
          {periodText(period)}
          <StateBadge tone={TONES[state]} label={t(`school.history.state.${state}`)} />
        </Stack>
      </Table.Th>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        {changes.flatMap((change) =>
          changedLines(change).map((line) => (
            <Text size="sm" key={`${change.id} ${line}`}>
              {line}
            </Text>
          )),
        )}
      </Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        <Stack gap="xs">
          {changes.map((change) => (
            <div key={change.id}>
              <Text size="sm">{change.reason === '' ? t('school.history.first') : change.reason}</Text>
              {change.basisNumber !== '' && <Text size="sm">{basisText(change)}</Text>}
              {change.by !== '' && (
                <Text size="sm" c="dimmed">
                  {t('school.history.recorded', { by: change.by, at: formatInstant(change.at) })}
                </Text>
              )}
              {mayManage && state === 'to-come' && (
                <Group mt={4}>
                  <Button size="compact-sm" variant="default" onClick={() => void withdraw(change)}>
                    {t('school.withdraw.action')}
                  </Button>
                </Group>
              )}
            </div>
          ))}
        </Stack>
      </Table.Td>
    </Table.Tr>
  );
}

/** "Tên trường: Trường THCS Hoa Phượng", field by field; what the school began without is left out. */
function changedLines({ values, reason }: ProfileChange): string[] {
  return PROFILE_FIELDS.flatMap((field) => {
    const value = values[field];
    if (value === undefined || (reason === '' && value === '')) return [];
    const shown = value === '' ? t('school.history.emptied') : profileText(field, value);
    return [`${t(`school.profile.${field}`)}: ${shown}`];
  });
}
