import { Stack, Stepper } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { t, today } from '../../i18n/index.ts';
import { FrontDoor } from '../session/index.ts';
import { CreateStep } from './create-step.tsx';
import { DoneStep } from './done-step.tsx';
import { PersonStep } from './person-step.tsx';
import { RecoveryKitPanel } from './recovery-kit-panel.tsx';
import { RoleStep } from './role-step.tsx';
import { SchoolStep } from './school-step.tsx';
import { dropDraft, emptyDraft, keepDraft, keptDraft } from './wizard-draft.ts';
import type { WizardDraft } from './wizard-draft.ts';
import { YearStep } from './year-step.tsx';

const STEPS = ['role', 'school', 'year', 'principal', 'officer', 'create', 'kit'] as const;
const KIT = 6;
/** Steps after the passwords were typed cannot be resumed without them. */
const LAST_RESUMED = 3;

interface FirstRunWizardProps {
  readonly onDone: (route: string) => void;
  /** The vault comes in a file from another computer. */
  readonly onRestore: () => void;
}

/** From nothing to an encrypted vault with two sign-ins and a proven recovery code. Every step keeps what was typed. */
export function FirstRunWizard({ onDone, onRestore }: FirstRunWizardProps) {
  const [kept] = useState(keptDraft);
  const [draft, setDraft] = useState<WizardDraft>(() => kept?.draft ?? emptyDraft(today()));
  const [step, setStep] = useState(Math.min(kept?.step ?? 0, LAST_RESUMED));
  const [created, setCreated] = useState<OutputOf<'vault.create'> | null>(null);
  const [confirmed, setConfirmed] = useState(false);
  useEffect(() => {
    if (created === null) keepDraft(draft, step);
    else dropDraft();
  }, [draft, step, created]);
  const next = (): void => {
    setStep((old) => old + 1);
  };
  const back = (): void => {
    setStep((old) => Math.max(0, old - 1));
  };
  const change = (part: Partial<WizardDraft>): void => {
    setDraft((old) => ({ ...old, ...part }));
  };
  const shown = (() => {
    if (created !== null) {
      return confirmed ? (
        <DoneStep users={created.users} onDone={onDone} />
      ) : (
        <RecoveryKitPanel
          onConfirmed={() => {
            setConfirmed(true);
          }}
        />
      );
    }
    switch (STEPS[step]) {
      case 'role':
        return <RoleStep draft={draft} onChange={change} onNext={next} onRestore={onRestore} />;
      case 'school':
        return <SchoolStep draft={draft} onChange={change} onNext={next} onBack={back} />;
      case 'year':
        return <YearStep draft={draft} onChange={change} onNext={next} onBack={back} />;
      case 'principal':
        return (
          <PersonStep
            key="principal"
            who="principal"
            draft={draft}
            onChange={change}
            onNext={next}
            onBack={back}
          />
        );
      case 'officer':
        return (
          <PersonStep
            key="officer"
            who="officer"
            draft={draft}
            onChange={change}
            onNext={next}
            onBack={back}
          />
        );
      default:
        return (
          <CreateStep
            draft={draft}
            onBack={back}
            onCreated={(answer) => {
              setCreated(answer);
              setStep(KIT);
            }}
          />
        );
    }
  })();
  return (
    <FrontDoor width={960}>
      <Stack gap="lg">
        <Stepper
          active={confirmed ? STEPS.length : step}
          size="xs"
          iconSize={24}
          allowNextStepsSelect={false}
          onStepClick={(index) => {
            if (created === null && index < step) setStep(index);
          }}
        >
          {STEPS.map((name) => (
            <Stepper.Step key={name} label={t(`vault.wizard.steps.${name}`)} />
          ))}
        </Stepper>
        {shown}
      </Stack>
    </FrontDoor>
  );
}
