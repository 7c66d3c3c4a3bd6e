import { Text, TextInput } from '@mantine/core';
import { comparePersonNames, formatDay, t } from '../../../i18n/index.ts';
import { StateBadge } from '../../../ui/index.ts';
import type { Column, Filter } from '../../../ui/index.ts';
import { loginOf } from '../proposals.ts';
import type { LoginProblem, Logins, Proposal } from '../proposals.ts';

interface LoginColumnsInput {
  readonly edited: Logins;
  readonly problems: ReadonlyMap<string, LoginProblem>;
  readonly onEdit: (staffId: string, login: string) => void;
}

function note(row: Proposal, problem: LoginProblem | undefined): string {
  if (problem) return t(`accounts.wizard.${problem.key}`, { names: problem.names.join(', ') });
  if (row.existing) return t('accounts.wizard.existing');
  return row.collidesWith.length > 0
    ? t('accounts.wizard.collision', { names: row.collidesWith.join(', ') })
    : '';
}

export function loginColumns({ edited, problems, onEdit }: LoginColumnsInput): Column<Proposal>[] {
  return [
    {
      key: 'fullName',
      header: t('accounts.fields.fullName'),
      width: 200,
      grow: 1,
      text: (row) => row.fullName,
      compare: (a, b) => comparePersonNames(a.fullName, b.fullName),
    },
    {
      key: 'birthDate',
      header: t('accounts.wizard.birthDate'),
      width: 105,
      text: (row) => formatDay(row.birthDate),
    },
    {
      key: 'department',
      header: t('accounts.fields.department'),
      width: 150,
      grow: 1,
      text: (row) => row.department,
    },
    {
      key: 'login',
      header: t('accounts.fields.login'),
      width: 200,
      text: (row) => loginOf(row, edited),
      render: (row) =>
        row.existing ? (
          row.login
        ) : (
          <TextInput
            size="xs"
            mt={2}
            aria-label={t('accounts.wizard.loginOf', { name: row.fullName })}
            error={problems.has(row.staffId)}
            spellCheck={false}
            value={edited[row.staffId] ?? row.login}
            onChange={(event) => {
              onEdit(row.staffId, event.currentTarget.value);
            }}
          />
        ),
    },
    {
      key: 'note',
      header: t('accounts.fields.flags'),
      width: 380,
      grow: 2,
      text: (row) => note(row, problems.get(row.staffId)),
      render: (row) => {
        const problem = problems.get(row.staffId);
        if (problem)
          return (
            <Text span size="sm" c="red" title={note(row, problem)}>
              {note(row, problem)}
            </Text>
          );
        if (row.existing) return <StateBadge tone="neutral" label={note(row, problem)} />;
        return row.collidesWith.length > 0 ? <StateBadge tone="warning" label={note(row, problem)} /> : '';
      },
    },
  ];
}

export function loginFilters(
  rows: readonly Proposal[],
  problems: ReadonlyMap<string, LoginProblem>,
): Filter<Proposal>[] {
  const test = (row: Proposal): boolean =>
    problems.has(row.staffId) || (!row.existing && row.collidesWith.length > 0);
  return [
    {
      key: 'problem',
      label: t('accounts.fields.flags'),
      options: [
        { value: 'yes', label: t('accounts.wizard.onlyProblems', { count: rows.filter(test).length }), test },
        { value: 'existing', label: t('accounts.wizard.existing'), test: ({ existing }) => existing },
      ],
    },
  ];
}
