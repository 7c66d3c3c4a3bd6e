import { Checkbox, MultiSelect, SimpleGrid, Stack, Text } from '@mantine/core';
import { DELEGATED_FUNCTIONS } from '../../../preload/contract/vocabulary/delegations.ts';
import type { DelegatedFunction } from '../../../preload/contract/vocabulary/delegations.ts';
import { useQuery } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { ORDINARY, SENSITIVE } from './delegation-draft.ts';
import type { DelegationDraft } from './delegation-draft.ts';

interface ScopeFieldsProps {
  readonly draft: DelegationDraft;
  readonly showMissing: boolean;
  readonly onChange: (part: Partial<DelegationDraft>) => void;
}

function Boxes({ names }: { readonly names: readonly DelegatedFunction[] }) {
  return (
    <SimpleGrid cols={2} spacing="xs" verticalSpacing={6}>
      {names.map((name) => (
        <Checkbox key={name} value={name} label={t(`delegations.function.${name}`)} />
      ))}
    </SimpleGrid>
  );
}

/** Which work, and for which classes. */
export function ScopeFields({ draft, showMissing, onChange }: ScopeFieldsProps) {
  const classes = useQuery('classes.list', {});
  return (
    <Stack gap="sm">
      <Checkbox.Group
        label={t('delegations.form.functions')}
        required
        value={[...draft.functions]}
        error={showMissing && draft.functions.length === 0 ? t('delegations.form.noFunction') : null}
        onChange={(chosen) => {
          onChange({ functions: DELEGATED_FUNCTIONS.filter((name) => chosen.includes(name)) });
        }}
      >
        <Stack gap={6} mt={4} mb={6}>
          <Boxes names={ORDINARY} />
          <Text size="xs" c="dimmed" mt={4}>
            {t('delegations.form.sensitive')}
          </Text>
          <Boxes names={SENSITIVE} />
        </Stack>
      </Checkbox.Group>
      {draft.functions.includes('records') && (
        <MultiSelect
          label={t('delegations.form.classes')}
          {...(draft.classIds.length === 0 ? { placeholder: t('delegations.form.classesHint') } : {})}
          data={(classes.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          searchable
          clearable
          limit={60}
          nothingFoundMessage={t('app.table.noMatch')}
          value={[...draft.classIds]}
          onChange={(classIds) => {
            onChange({ classIds });
          }}
        />
      )}
    </Stack>
  );
}
