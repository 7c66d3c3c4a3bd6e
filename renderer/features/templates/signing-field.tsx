import { Group, NativeSelect, Switch } from '@mantine/core';
import { t } from '../../i18n/index.ts';
import type { TemplateDraft } from './template-draft.ts';

interface SigningFieldProps {
  readonly signing: TemplateDraft['signing'];
  readonly onChange: (signing: TemplateDraft['signing']) => void;
}

/** In which order the people sign, and whether the school's seal closes it. */
export function SigningField({ signing, onChange }: SigningFieldProps) {
  return (
    <Group align="end" gap="lg">
      <NativeSelect
        label={t('templates.part.signing')}
        description={t('templates.hint.signing')}
        data={[
          { value: 'sequential', label: t('templates.signing.sequential') },
          { value: 'any', label: t('templates.signing.any') },
        ]}
        value={signing.order}
        onChange={(event) => {
          onChange({ ...signing, order: event.currentTarget.value === 'any' ? 'any' : 'sequential' });
        }}
      />
      <Switch
        label={t('templates.signing.seal')}
        checked={signing.seal}
        onChange={(event) => {
          onChange({ ...signing, seal: event.currentTarget.checked });
        }}
      />
    </Group>
  );
}
