import { Button, Stepper } from '@mantine/core';
import { t } from '../../../i18n/index.ts';
import { ErrorNotice, Page, PageHeader, StepArea } from '../../../ui/index.ts';
import { DoneStep } from './done-step.tsx';
import { LoginsStep } from './logins-step.tsx';
import { PapersStep } from './papers-step.tsx';
import { PeopleStep } from './people-step.tsx';
import { RightsStep } from './rights-step.tsx';
import { STEPS, useIssue } from './use-issue.ts';

interface IssueWizardProps {
  /** Accounts that exist and only need papers; empty = start with the choice of people. */
  readonly accountIds: readonly string[];
  readonly onClose: () => void;
}

export function IssueWizard({ accountIds, onClose }: IssueWizardProps) {
  const work = useIssue(accountIds);
  const { step, error, job } = work.state;
  return (
    <Page fill={step === 'logins'}>
      <PageHeader title={t('accounts.wizard.title')}>
        {step !== 'done' && job === null && (
          <Button variant="default" onClick={onClose}>
            {t('accounts.wizard.close')}
          </Button>
        )}
      </PageHeader>
      <Stepper active={STEPS.indexOf(step)} size="xs" allowNextStepsSelect={false}>
        {STEPS.map((name) => (
          <Stepper.Step key={name} label={t(`accounts.wizard.steps.${name}`)} allowStepSelect={false} />
        ))}
      </Stepper>
      <ErrorNotice error={error} />
      <StepArea label={t(`accounts.wizard.steps.${step}`)}>
        {step === 'people' && <PeopleStep work={work} />}
        {step === 'logins' && <LoginsStep work={work} />}
        {step === 'rights' && <RightsStep work={work} />}
        {step === 'papers' && <PapersStep work={work} />}
        {step === 'done' && <DoneStep work={work} onClose={onClose} />}
      </StepArea>
    </Page>
  );
}
