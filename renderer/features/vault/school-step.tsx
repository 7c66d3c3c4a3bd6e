import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { SCHOOL_LEVELS } from '../../../preload/contract/vocabulary/school.ts';
import { t } from '../../i18n/index.ts';
import type { WizardDraft } from './wizard-draft.ts';
import { schoolProblems } from './wizard-problems.ts';
import { WizardStep } from './wizard-step.tsx';
import type { StepProps } from './wizard-step.tsx';

type TextField = Exclude<keyof WizardDraft['school'], 'level'>;
const AFTER_LEVEL = ['superiorBody', 'commune', 'address', 'abbreviation'] as const;
const LONGEST: Readonly<Record<TextField, number>> = {
  name: 160,
  code: 20,
  superiorBody: 160,
  commune: 120,
  address: 200,
  abbreviation: 20,
};

export function SchoolStep({ draft, onChange, onNext, onBack }: StepProps) {
  const [tried, setTried] = useState(false);
  const { school } = draft;
  const problems = schoolProblems(school);
  const field = (name: TextField) => (
    <TextInput
      key={name}
      label={t(`vault.wizard.school.${name}`)}
      placeholder={t(`vault.wizard.school.example.${name}`)}
      required={name === 'name'}
      maxLength={LONGEST[name]}
      value={school[name]}
      error={tried && problems[name] !== undefined ? t(`vault.wizard.problem.${problems[name]}`) : null}
      onChange={(event) => {
        onChange({ school: { ...school, [name]: event.currentTarget.value } });
      }}
    />
  );
  return (
    <WizardStep
      title={t('vault.wizard.school.title')}
      lead={t('vault.wizard.school.lead')}
      onBack={onBack}
      onSubmit={() => {
        setTried(true);
        if (Object.keys(problems).length === 0) onNext();
      }}
    >
      {field('name')}
      <SimpleGrid cols={2} spacing="sm">
        {field('code')}
        <Select
          label={t('vault.wizard.school.level')}
          required
          allowDeselect={false}
          data={SCHOOL_LEVELS.map((value) => ({ value, label: t(`app.levels.${value}`) }))}
          value={school.level}
          onChange={(level) => {
            onChange({ school: { ...school, level: level ?? 'THCS' } });
          }}
        />
        {AFTER_LEVEL.map(field)}
      </SimpleGrid>
    </WizardStep>
  );
}
