import { SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../i18n/index.ts';
import { DayField } from '../../ui/index.ts';
import { yearProblems } from './wizard-problems.ts';
import { WizardStep } from './wizard-step.tsx';
import type { StepProps } from './wizard-step.tsx';

const DAYS = ['startsOn', 'semester2StartsOn', 'endsOn'] as const;

export function YearStep({ draft, onChange, onNext, onBack }: StepProps) {
  const [tried, setTried] = useState(false);
  const { year } = draft;
  const problems = yearProblems(year);
  const errorOf = (field: string): string | null =>
    tried && problems[field] !== undefined ? t(`vault.wizard.problem.${problems[field]}`) : null;
  return (
    <WizardStep
      title={t('vault.wizard.year.title')}
      lead={t('vault.wizard.year.lead')}
      onBack={onBack}
      onSubmit={() => {
        setTried(true);
        if (Object.keys(problems).length === 0) onNext();
      }}
    >
      <SimpleGrid cols={2} spacing="sm">
        <TextInput
          label={t('vault.wizard.year.name')}
          placeholder="2026-2027"
          required
          value={year.name}
          error={errorOf('name')}
          onChange={(event) => {
            onChange({ year: { ...year, name: event.currentTarget.value.trim() } });
          }}
        />
        {DAYS.map((name) => (
          <DayField
            key={name}
            label={t(`vault.wizard.year.${name}`)}
            required
            value={year[name]}
            error={errorOf(name)}
            onChange={(value) => {
              onChange({ year: { ...year, [name]: value } });
            }}
          />
        ))}
      </SimpleGrid>
    </WizardStep>
  );
}
