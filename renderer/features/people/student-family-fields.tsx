import { Fieldset, SimpleGrid, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { t } from '../../i18n/index.ts';
import type { StudentForm } from './student-form.ts';

interface StudentFamilyFieldsProps {
  readonly form: UseFormReturnType<StudentForm>;
  readonly readOnly: boolean;
}

export function StudentFamilyFields({ form, readOnly }: StudentFamilyFieldsProps) {
  return (['father', 'mother', 'guardian'] as const).map((who) => (
    <Fieldset key={who} legend={t(`people.students.${who}`)} px="sm" py="xs">
      <TextInput
        label={t('people.students.relativeName')}
        readOnly={readOnly}
        {...form.getInputProps(`${who}.fullName`)}
      />
      <SimpleGrid cols={2} spacing="sm" mt="xs">
        <TextInput
          label={t('people.students.relativeYear')}
          inputMode="numeric"
          readOnly={readOnly}
          {...form.getInputProps(`${who}.birthYear`)}
        />
        <TextInput
          label={t('people.students.relativeJob')}
          readOnly={readOnly}
          {...form.getInputProps(`${who}.job`)}
        />
      </SimpleGrid>
    </Fieldset>
  ));
}
