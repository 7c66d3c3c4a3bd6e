import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { SCHOOL_LEVELS } from '../../../preload/contract/vocabulary/school.ts';
import { t } from '../../i18n/index.ts';
import type { Profile } from './profile.ts';

interface ProfileFieldsProps {
  readonly values: Profile;
  readonly nameError: string | null;
  readonly onChange: (part: Partial<Profile>) => void;
}

export function ProfileFields({ values, nameError, onChange }: ProfileFieldsProps) {
  const text = (field: Exclude<keyof Profile, 'level'>, maxLength: number, hint = '') => (
    <TextInput
      label={t(`school.profile.${field}`)}
      maxLength={maxLength}
      value={values[field]}
      required={field === 'name'}
      error={field === 'name' ? nameError : null}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={hint === '' ? undefined : hint}
      data-autofocus={field === 'name' ? true : undefined}
      onChange={(event) => {
        onChange({ [field]: event.currentTarget.value });
      }}
    />
  );
  return (
    <>
      {text('name', 160)}
      {text('superiorBody', 160, t('school.profile.superiorBodyHint'))}
      <SimpleGrid cols={2} spacing="sm">
        {text('commune', 120, t('school.profile.communeHint'))}
        {text('address', 200)}
      </SimpleGrid>
      <SimpleGrid cols={3} spacing="sm">
        {text('abbreviation', 20, t('school.profile.abbreviationHint'))}
        {text('code', 20)}
        <Select
          label={t('school.profile.level')}
          data={SCHOOL_LEVELS.map((value) => ({ value, label: t(`school.level.${value}`) }))}
          allowDeselect={false}
          value={values.level}
          onChange={(value) => {
            const level = SCHOOL_LEVELS.find((each) => each === value);
            if (level) onChange({ level });
          }}
        />
      </SimpleGrid>
    </>
  );
}
