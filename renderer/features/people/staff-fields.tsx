import { Autocomplete, Fieldset, Select, SimpleGrid, TextInput, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { CONTRACTS, SEXES, STAFF_JOBS, STAFF_STATUSES } from '../../../preload/contract/vocabulary/school.ts';
import { t } from '../../i18n/index.ts';
import { DayField } from '../../ui/index.ts';
import { choices } from './choices.ts';
import type { StaffForm } from './staff-form.ts';

interface StaffFieldsProps {
  readonly form: UseFormReturnType<StaffForm>;
  readonly departments: readonly string[];
  readonly readOnly: boolean;
}

export function StaffFields({ form, departments, readOnly }: StaffFieldsProps) {
  const field = (name: keyof StaffForm) => ({ ...form.getInputProps(name), readOnly });
  return (
    <>
      <Fieldset legend={t('people.sections.identity')} px="sm" py="xs">
        <SimpleGrid cols={2} spacing="sm" verticalSpacing="xs">
          <TextInput label={t('people.fields.fullName')} required data-autofocus {...field('fullName')} />
          <TextInput label={t('people.staff.code')} {...field('code')} />
          <DayField
            label={t('people.fields.birthDate')}
            value={form.values.birthDate}
            readOnly={readOnly}
            error={typeof form.errors['birthDate'] === 'string' ? form.errors['birthDate'] : null}
            onChange={(day) => {
              form.setFieldValue('birthDate', day);
            }}
          />
          <Select
            label={t('people.fields.sex')}
            data={choices('sex', SEXES)}
            allowDeselect={false}
            {...field('sex')}
          />
          <TextInput
            label={t('people.fields.personalId')}
            description={t('people.fields.personalIdHint')}
            inputMode="numeric"
            {...field('personalId')}
          />
          <TextInput label={t('people.fields.ethnicity')} description={'\u00a0'} {...field('ethnicity')} />
        </SimpleGrid>
      </Fieldset>
      <Fieldset legend={t('people.sections.work')} px="sm" py="xs">
        <SimpleGrid cols={2} spacing="sm" verticalSpacing="xs">
          <Autocomplete
            label={t('people.staff.department')}
            data={[...departments]}
            {...field('department')}
          />
          <Select
            label={t('people.staff.job')}
            data={choices('job', STAFF_JOBS)}
            allowDeselect={false}
            {...field('job')}
          />
          <TextInput label={t('people.staff.jobTitle')} {...field('jobTitle')} />
          <Select
            label={t('people.staff.contract')}
            data={choices('contract', CONTRACTS)}
            allowDeselect={false}
            {...field('contract')}
          />
          <Select
            label={t('people.fields.status')}
            data={choices('staffStatus', STAFF_STATUSES)}
            allowDeselect={false}
            {...field('status')}
          />
        </SimpleGrid>
      </Fieldset>
      <Fieldset legend={t('people.sections.contact')} px="sm" py="xs">
        <SimpleGrid cols={2} spacing="sm" verticalSpacing="xs">
          <TextInput label={t('people.fields.phone')} inputMode="tel" {...field('phone')} />
          <TextInput label={t('people.fields.email')} inputMode="email" {...field('email')} />
        </SimpleGrid>
        <Textarea
          mt="xs"
          label={t('people.fields.note')}
          autosize
          minRows={2}
          maxLength={300}
          {...field('note')}
        />
      </Fieldset>
    </>
  );
}
