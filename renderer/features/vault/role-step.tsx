import { Anchor, Radio, Stack } from '@mantine/core';
import { t } from '../../i18n/index.ts';
import { WizardStep } from './wizard-step.tsx';
import type { StepProps } from './wizard-step.tsx';

export function RoleStep({
  draft,
  onChange,
  onNext,
  onRestore,
}: StepProps & { readonly onRestore: () => void }) {
  return (
    <WizardStep title={t('vault.wizard.role.title')} lead={t('vault.wizard.role.lead')} onSubmit={onNext}>
      <Radio.Group
        label={t('vault.wizard.role.question')}
        value={draft.role}
        onChange={(role) => {
          onChange({ role: role === 'principal' ? 'principal' : 'officer' });
        }}
      >
        <Stack gap="xs" mt="xs">
          <Radio
            value="officer"
            label={t('app.roles.it-officer')}
            description={t('vault.wizard.role.officer')}
          />
          <Radio
            value="principal"
            label={t('app.roles.principal')}
            description={t('vault.wizard.role.principal')}
          />
        </Stack>
      </Radio.Group>
      <Anchor
        component="button"
        type="button"
        onClick={onRestore}
        underline="always"
        style={{ alignSelf: 'start' }}
      >
        {t('vault.wizard.role.fromFile')}
      </Anchor>
    </WizardStep>
  );
}
