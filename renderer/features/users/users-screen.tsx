import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { ROLES } from '../../../preload/contract/vocabulary/roles.ts';
import { useQuery } from '../../bridge/index.ts';
import { t, useLanguage } from '../../i18n/index.ts';
import { DataTable, ErrorNotice, Page, PageHeader } from '../../ui/index.ts';
import type { Filter } from '../../ui/index.ts';
import { NewUserDialog } from './new-user-dialog.tsx';
import { userColumns } from './user-columns.tsx';
import type { UserView } from './user-columns.tsx';
import { UserPanel } from './user-panel.tsx';

const NOBODY: readonly UserView[] = [];
const STATES = ['active', 'disabled', 'locked-out'] as const;

/** The people who sign in to this program (not the central accounts). */
export function UsersScreen() {
  const language = useLanguage();
  const users = useQuery('users.list', {});
  const [open, setOpen] = useState<string | null>(null);
  const [creating, setCreating] = useState(false);
  const columns = useMemo(userColumns, [language]);
  const filters = useMemo<readonly Filter<UserView>[]>(
    () => [
      {
        key: 'role',
        label: t('users.roles'),
        options: ROLES.map((role) => ({
          value: role,
          label: t(`app.roles.${role}`),
          test: (user) => user.roles.includes(role),
        })),
      },
      {
        key: 'state',
        label: t('users.stateLabel'),
        options: STATES.map((state) => ({
          value: state,
          label: t(`users.state.${state}`),
          test: (user) => user.state === state,
        })),
      },
    ],
    [language],
  );
  const opened = users.data?.find(({ id }) => id === open);
  return (
    <Page fill>
      <PageHeader title={t('users.title')} subtitle={t('users.subtitle')}>
        <Button
          leftSection={<IconUserPlus size={16} />}
          onClick={() => {
            setCreating(true);
          }}
        >
          {t('users.create')}
        </Button>
      </PageHeader>
      <ErrorNotice error={users.error} onRetry={() => void users.refetch()} />
      <DataTable
        id="users"
        label={t('users.title')}
        noun={t('users.noun')}
        columns={columns}
        filters={filters}
        rows={users.data ?? NOBODY}
        rowKey={(user) => user.id}
        initialSort={{ key: 'fullName', descending: false }}
        loading={users.isPending}
        onOpen={(user) => {
          setOpen(user.id);
        }}
      />
      {opened && (
        <UserPanel
          user={opened}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
      {creating && (
        <NewUserDialog
          onClose={() => {
            setCreating(false);
          }}
        />
      )}
    </Page>
  );
}
