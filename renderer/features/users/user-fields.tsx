import { Checkbox, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { ROLES } from '../../../preload/contract/vocabulary/roles.ts';
import type { Role } from '../../../preload/contract/vocabulary/roles.ts';
import { useMay, useQuery } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';

export interface UserDraft {
  readonly fullName: string;
  readonly staffId: string | null;
  readonly roles: readonly Role[];
}

interface UserFieldsProps {
  readonly draft: UserDraft;
  readonly onChange: (part: Partial<UserDraft>) => void;
  readonly showMissing: boolean;
}

export function userComplete({ fullName, roles }: UserDraft): boolean {
  return fullName.trim().length >= 2 && roles.length > 0;
}

/** Name, the staff record behind it, and the roles. */
export function UserFields({ draft, onChange, showMissing }: UserFieldsProps) {
  const mayReadPeople = useMay('people.read');
  const staff = useQuery('staff.list', {}, { enabled: mayReadPeople });
  const people = useMemo(
    () =>
      (staff.data ?? []).map(({ id, fullName, department }) => ({
        value: id,
        label: department === '' ? fullName : `${fullName} – ${department}`,
      })),
    [staff.data],
  );
  return (
    <Stack gap="sm">
      {people.length > 0 && (
        <Select
          label={t('users.staff')}
          description={t('users.staffHint')}
          data={people}
          value={draft.staffId}
          searchable
          clearable
          limit={50}
          nothingFoundMessage={t('app.table.noMatch')}
          onChange={(staffId) => {
            const found = staff.data?.find(({ id }) => id === staffId);
            onChange({ staffId, ...(found ? { fullName: found.fullName } : {}) });
          }}
        />
      )}
      <TextInput
        label={t('users.fullName')}
        required
        maxLength={80}
        value={draft.fullName}
        error={showMissing && draft.fullName.trim().length < 2 ? t('users.fullNameMissing') : null}
        onChange={(event) => {
          onChange({ fullName: event.currentTarget.value });
        }}
      />
      <Checkbox.Group
        label={t('users.roles')}
        required
        value={[...draft.roles]}
        error={showMissing && draft.roles.length === 0 ? t('users.rolesMissing') : null}
        onChange={(roles) => {
          onChange({ roles: ROLES.filter((role) => roles.includes(role)) });
        }}
      >
        <SimpleGrid cols={2} spacing="xs" verticalSpacing={6} mt={4} mb={6}>
          {ROLES.map((role) => (
            <Checkbox key={role} value={role} label={t(`app.roles.${role}`)} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
    </Stack>
  );
}
