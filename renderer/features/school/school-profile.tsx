import { Alert, Button, Group, Skeleton, Stack } from '@mantine/core';
import { IconCalendarClock } from '@tabler/icons-react';
import { useState } from 'react';
import { useQuery } from '../../bridge/index.ts';
import { formatDay, t } from '../../i18n/index.ts';
import { ErrorNotice, Facts } from '../../ui/index.ts';
import { PROFILE_FIELDS, profileText } from './profile.ts';
import type { Profile, ProfileHistory } from './profile.ts';
import { ProfileDialog } from './profile-dialog.tsx';
import { ProfileHistoryTable } from './profile-history-table.tsx';

/** What is in force today, what is to come, and every period before. */
export function SchoolProfile({ mayManage }: { readonly mayManage: boolean }) {
  const { data, error, refetch } = useQuery('school.profileHistory', {});
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton height={260} />;
  return <ShownProfile history={data} mayManage={mayManage} />;
}

interface ShownProfileProps {
  readonly history: ProfileHistory;
  readonly mayManage: boolean;
}

function ShownProfile({ history, mayManage }: ShownProfileProps) {
  const [changing, setChanging] = useState(false);
  const present = history.periods.find(({ state }) => state === 'in-force');
  const coming = history.periods.findLast(({ state }) => state === 'to-come');
  return (
    <Stack gap="md" maw={1040}>
      {present && <Facts items={PROFILE_FIELDS.map((field) => factOf(present.profile, field))} />}
      {coming?.fromDay && (
        <Alert icon={<IconCalendarClock size={18} />} color="blue" p="sm">
          {t('school.profile.coming', {
            day: formatDay(coming.fromDay),
            fields: [...new Set(coming.changes.flatMap(({ values }) => Object.keys(values)))]
              .map((field) => t(`school.profile.${field}`).toLocaleLowerCase('vi'))
              .join(', '),
          })}
        </Alert>
      )}
      {mayManage && (
        <Group>
          <Button
            onClick={() => {
              setChanging(true);
            }}
          >
            {t('school.profile.change')}
          </Button>
        </Group>
      )}
      <ProfileHistoryTable history={history} mayManage={mayManage} />
      {changing && (
        <ProfileDialog
          periods={history.periods}
          onClose={() => {
            setChanging(false);
          }}
        />
      )}
    </Stack>
  );
}

function factOf(profile: Profile, field: keyof Profile): readonly [string, string] {
  const value =
    field === 'abbreviation' && profile.abbreviation === ''
      ? t('school.profile.abbreviationDerived')
      : profileText(field, profile[field]);
  return [t(`school.profile.${field}`), value];
}
