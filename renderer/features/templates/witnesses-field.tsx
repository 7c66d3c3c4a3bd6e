import { Group, TextInput } from '@mantine/core';
import { t } from '../../i18n/index.ts';
import { RepeatedField } from './repeated-field.tsx';
import { MOST_WITNESSES, witnessProblem } from './template-draft.ts';
import type { TemplateDraft } from './template-draft.ts';

type Witnesses = TemplateDraft['extraWitnesses'];

interface WitnessesFieldProps {
  readonly witnesses: Witnesses;
  readonly onChange: (witnesses: Witnesses) => void;
}

/** Who signs besides those of the kind. */
export function WitnessesField({ witnesses, onChange }: WitnessesFieldProps) {
  return (
    <RepeatedField
      label={t('templates.part.extraWitnesses')}
      hint={t('templates.hint.extraWitnesses')}
      items={witnesses}
      most={MOST_WITNESSES}
      blank={{ title: '', fullName: '' }}
      addLabel={t('templates.field.addWitness')}
      removeLabel={(n) => t('templates.field.removeWitness', { n })}
      onChange={onChange}
      row={(witness, n, replace, remove) => {
        const problem = witnessProblem(witness);
        return (
          <Group key={n} gap={6} wrap="nowrap" align="flex-start">
            <TextInput
              flex={1}
              aria-label={t('templates.field.witnessTitle', { n })}
              placeholder={t('templates.field.witnessTitlePlaceholder')}
              maxLength={80}
              value={witness.title}
              error={problem && t(`templates.problem.${problem.key}`, problem.params)}
              onChange={(event) => {
                replace({ title: event.currentTarget.value });
              }}
            />
            <TextInput
              flex={1}
              aria-label={t('templates.field.witnessName', { n })}
              placeholder={t('templates.field.witnessNamePlaceholder')}
              maxLength={80}
              value={witness.fullName}
              onChange={(event) => {
                replace({ fullName: event.currentTarget.value });
              }}
            />
            {remove}
          </Group>
        );
      }}
    />
  );
}
