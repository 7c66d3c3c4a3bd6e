import { Alert, List, Text } from '@mantine/core';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { formatNumber, t } from '../../i18n/index.ts';

type Reach = Pick<
  OutputOf<'incidents.reach'>[number],
  'accountId' | 'login' | 'holder' | 'rightsText' | 'students' | 'staff'
>;

/** "312 học sinh, 45 cán bộ" */
export function reachText({ students, staff }: Pick<Reach, 'students' | 'staff'>): string {
  const parts = [
    ...(students > 0 ? [t('incidents.form.reachStudents', { n: formatNumber(students) })] : []),
    ...(staff > 0 ? [t('incidents.form.reachStaff', { n: formatNumber(staff) })] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : t('incidents.form.reachNone');
}

/** Said before anything is written: what is at stake. */
export function ReachNotice({ reach }: { readonly reach: readonly Reach[] }) {
  if (reach.length === 0) return null;
  return (
    <Alert color="orange" p="xs" styles={{ message: { color: 'var(--mantine-color-text)' } }}>
      <Text size="sm" fw={600}>
        {t('incidents.form.reach')}
      </Text>
      <List size="sm">
        {reach.map((account) => (
          <List.Item key={account.accountId}>
            {`${[account.holder, account.login].filter((part) => part !== '').join(' – ')}: ${reachText(account)}. ${account.rightsText.join(' ')}`}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
