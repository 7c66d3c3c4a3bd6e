import { Alert, Paper } from '@mantine/core';
import { IconShieldLock } from '@tabler/icons-react';
import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { call } from '../../bridge/index.ts';
import { formatDay, t } from '../../i18n/index.ts';
import { ErrorNotice, Facts } from '../../ui/index.ts';
import type { PersonDraft, WizardDraft } from './wizard-draft.ts';
import { WizardStep } from './wizard-step.tsx';

interface CreateStepProps {
  readonly draft: WizardDraft;
  readonly onBack: () => void;
  readonly onCreated: (answer: OutputOf<'vault.create'>) => void;
}

function signIn({ fullName, login, password }: PersonDraft) {
  return { fullName, login: login.trim(), password };
}

export function CreateStep({ draft, onBack, onCreated }: CreateStepProps) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { school, year, principal, officer } = draft;
  const create = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      onCreated(
        await call('vault.create', { school, year, principal: signIn(principal), officer: signIn(officer) }),
      );
    } catch (refusal) {
      setError(refusal);
      setBusy(false);
    }
  };
  return (
    <WizardStep
      title={t('vault.wizard.create.title')}
      lead={t('vault.wizard.create.lead')}
      onBack={onBack}
      busy={busy}
      submitLabel={t('vault.wizard.create.submit')}
      onSubmit={() => void create()}
    >
      <Paper withBorder p="md">
        <Facts
          items={[
            [t('vault.wizard.school.name'), school.name],
            [t('vault.wizard.school.level'), t(`app.levels.${school.level}`)],
            [t('vault.wizard.school.superiorBody'), school.superiorBody],
            [
              t('vault.wizard.year.name'),
              `${year.name} (${formatDay(year.startsOn)} – ${formatDay(year.endsOn)})`,
            ],
            [t('app.roles.principal'), `${principal.fullName} · ${principal.login}`],
            [t('app.roles.it-officer'), `${officer.fullName} · ${officer.login}`],
          ]}
        />
      </Paper>
      <Alert color="blue" icon={<IconShieldLock size={18} />}>
        {t('vault.wizard.create.note')}
      </Alert>
      <ErrorNotice error={error} />
    </WizardStep>
  );
}
