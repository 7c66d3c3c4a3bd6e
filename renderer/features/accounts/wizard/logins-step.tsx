import { Button, Group, Text, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { t, useLanguage } from '../../../i18n/index.ts';
import { DataTable } from '../../../ui/index.ts';
import { loginProblems, mayCreate } from '../proposals.ts';
import type { Logins } from '../proposals.ts';
import { loginColumns, loginFilters } from './login-columns.tsx';
import type { IssueWork } from './use-issue.ts';

/** Logins before anything is created: collisions in sight, each one editable. */
export function LoginsStep({ work }: { readonly work: IssueWork }) {
  const language = useLanguage();
  const { proposals, busy } = work.state;
  const [edited, setEdited] = useState<Logins>({});
  const [sharedReason, setSharedReason] = useState('');
  const problems = useMemo(() => loginProblems(proposals, edited), [proposals, edited]);
  const columns = useMemo(
    () =>
      loginColumns({
        edited,
        problems,
        onEdit: (staffId, login) => {
          setEdited((old) => ({ ...old, [staffId]: login }));
        },
      }),
    [edited, problems, language],
  );
  const filters = useMemo(() => loginFilters(proposals, problems), [proposals, problems, language]);
  const fresh = proposals.filter(({ existing }) => !existing).length;
  const shared = [...problems.values()].some(({ key }) => key === 'loginTwice');
  return (
    <>
      <Text size="sm">
        {fresh === 0
          ? t('accounts.wizard.nothingNew')
          : t('accounts.wizard.loginsText', { fresh, existing: proposals.length - fresh })}
      </Text>
      <DataTable
        id="login-proposals"
        label={t('accounts.wizard.steps.logins')}
        noun={t('accounts.nounPeople')}
        columns={columns}
        rows={proposals}
        rowKey={(row) => row.staffId}
        filters={filters}
      />
      {shared && (
        <TextInput
          label={t('accounts.wizard.sharedReason')}
          description={t('accounts.wizard.sharedHint')}
          maxLength={300}
          value={sharedReason}
          onChange={(event) => {
            setSharedReason(event.currentTarget.value);
          }}
        />
      )}
      <Group justify="flex-end" gap="xs">
        <Button
          variant="default"
          disabled={busy}
          onClick={() => {
            work.goTo('people');
          }}
        >
          {t('accounts.wizard.back')}
        </Button>
        {fresh > 0 ? (
          <Button
            loading={busy}
            disabled={!mayCreate(problems, sharedReason)}
            onClick={() => void work.create(edited, sharedReason)}
          >
            {t('accounts.wizard.create', { count: fresh })}
          </Button>
        ) : (
          <Button loading={busy} disabled={proposals.length === 0} onClick={() => void work.useExisting()}>
            {t('accounts.wizard.next')}
          </Button>
        )}
      </Group>
    </>
  );
}
