import { Fieldset, Select, SimpleGrid, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { DISABILITIES, SEXES, STUDENT_STATUSES } from '../../../preload/contract/vocabulary/school.ts';
import { t } from '../../i18n/index.ts';
import { DayField } from '../../ui/index.ts';
import { choices } from './choices.ts';
import type { StudentForm } from './student-form.ts';

interface StudentProfileFieldsProps {
  readonly form: UseFormReturnType<StudentForm>;
  readonly classes: readonly { readonly id: string; readonly name: string }[];
  readonly readOnly: boolean;
  readonly reasonNeeded: boolean;
}

export function StudentProfileFields({ form, classes, readOnly, reasonNeeded }: StudentProfileFieldsProps) {
  const field = (name: keyof StudentForm) => ({ ...form.getInputProps(name), readOnly });
  return (
    <>
      <Fieldset legend={t('people.sections.identity')} px="sm" py="xs">
        <SimpleGrid cols={2} spacing="sm" verticalSpacing="xs">
          <TextInput label={t('people.fields.fullName')} required data-autofocus {...field('fullName')} />
          <DayField
            label={t('people.fields.birthDate')}
            value={form.values.birthDate}
            readOnly={readOnly}
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
          <TextInput label={t('people.fields.ethnicity')} {...field('ethnicity')} />
          <TextInput
            label={t('people.fields.personalId')}
            description={t('people.fields.personalIdHint')}
            inputMode="numeric"
            {...field('personalId')}
          />
          <TextInput label={t('people.students.sectorId')} description={'\u00a0'} {...field('sectorId')} />
          <Select
            label={t('people.fields.disability')}
            data={choices('disability', form.values.disability === '•••' ? ['•••'] : DISABILITIES)}
            allowDeselect={false}
            {...field('disability')}
          />
        </SimpleGrid>
      </Fieldset>
      <Fieldset legend={t('people.sections.study')} px="sm" py="xs">
        <SimpleGrid cols={2} spacing="sm" verticalSpacing="xs">
          <Select
            label={t('people.students.class')}
            data={classes.map(({ id, name }) => ({ value: id, label: name }))}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('people.students.noClass') }}
            placeholder={t('people.students.noClass')}
            {...field('classId')}
          />
          <Select
            label={t('people.fields.status')}
            data={choices('studentStatus', STUDENT_STATUSES)}
            allowDeselect={false}
            {...field('status')}
          />
        </SimpleGrid>
        {reasonNeeded && (
          <TextInput
            mt="xs"
            required
            label={t('people.students.reason')}
            description={t('people.students.reasonHint')}
            maxLength={300}
            {...field('reason')}
          />
        )}
      </Fieldset>
      <Fieldset legend={t('people.sections.contact')} px="sm" py="xs">
        <SimpleGrid cols={2} spacing="sm" verticalSpacing="xs">
          <TextInput label={t('people.fields.phone')} inputMode="tel" {...field('phone')} />
          <TextInput label={t('people.students.birthPlace')} {...field('birthPlace')} />
        </SimpleGrid>
        <TextInput mt="xs" label={t('people.students.newAddress')} {...field('newAddress')} />
        <TextInput mt="xs" label={t('people.students.oldAddress')} {...field('oldAddress')} />
      </Fieldset>
    </>
  );
}
