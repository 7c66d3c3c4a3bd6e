import { Alert, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { ErrorNotice } from '../../ui/index.ts';
import { NewPasswordFields } from '../session/index.ts';
import { proposedLogin } from './proposed-login.ts';
import type { PersonDraft } from './wizard-draft.ts';
import { personProblems } from './wizard-problems.ts';
import { WizardStep } from './wizard-step.tsx';
import type { StepProps } from './wizard-step.tsx';

interface PersonStepProps extends StepProps {
  readonly who: 'principal' | 'officer';
}

/** One of the two first sign-ins. The office judges the password before the step is left. */
export function PersonStep({ who, draft, onChange, onNext, onBack }: PersonStepProps) {
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const person = draft[who];
  const other = who === 'officer' ? draft.principal.login : '';
  const problems = personProblems(person, other);
  const change = (part: Partial<PersonDraft>): void => {
    onChange({ [who]: { ...person, ...part } });
  };
  const errorOf = (field: string): string | null =>
    tried && problems[field] !== undefined ? t(`vault.wizard.problem.${problems[field]}`) : null;
  const submit = async (): Promise<void> => {
    setTried(true);
    setError(null);
    if (Object.keys(problems).length > 0) return;
    setBusy(true);
    try {
      const answer = await call('session.checkPassword', {
        login: person.login.trim(),
        password: person.password,
      });
      if (answer.problems.length === 0) onNext();
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  const mine = draft.role === who;
  return (
    <WizardStep
      title={t(`vault.wizard.${who}.title`)}
      lead={t(`vault.wizard.${who}.lead`)}
      onBack={onBack}
      busy={busy}
      onSubmit={() => void submit()}
    >
      {!mine && <Alert color="blue">{t('vault.wizard.person.notMine')}</Alert>}
      <SimpleGrid cols={2} spacing="md">
        <div>
          <TextInput
            label={t('vault.wizard.person.fullName')}
            placeholder={t(`vault.wizard.${who}.example`)}
            required
            maxLength={80}
            value={person.fullName}
            error={errorOf('fullName')}
            onChange={(event) => {
              const fullName = event.currentTarget.value;
              const untouched = person.login === '' || person.login === proposedLogin(person.fullName);
              change({ fullName, ...(untouched ? { login: proposedLogin(fullName) } : {}) });
            }}
          />
          <TextInput
            mt="sm"
            label={t('auth.login')}
            description={t('vault.wizard.person.loginHint')}
            required
            spellCheck={false}
            autoComplete="off"
            maxLength={64}
            value={person.login}
            error={errorOf('login')}
            onChange={(event) => {
              change({ login: event.currentTarget.value.toLowerCase() });
            }}
          />
        </div>
        <NewPasswordFields
          label={t('auth.password')}
          login={person.login.trim()}
          password={person.password}
          repeat={person.repeat}
          onPassword={(password) => {
            change({ password });
          }}
          onRepeat={(repeat) => {
            change({ repeat });
          }}
          showMissing={tried}
        />
      </SimpleGrid>
      <ErrorNotice error={error} />
    </WizardStep>
  );
}
