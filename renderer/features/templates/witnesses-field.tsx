import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { t } from '../../i18n/index.ts';
import { MOST_WITNESSES, witnessProblem } from './template-draft.ts';
import type { TemplateDraft } from './template-draft.ts';

type Witnesses = TemplateDraft['extraWitnesses'];

interface WitnessesFieldProps {
  readonly witnesses: Witnesses;
  readonly onChange: (witnesses: Witnesses) => void;
}

/** Who signs besides those of the kind. */
export function WitnessesField({ witnesses, onChange }: WitnessesFieldProps) {
  const replace = (at: number, next: Partial<Witnesses[number]>): void => {
    onChange(witnesses.map((witness, index) => (index === at ? { ...witness, ...next } : witness)));
  };
  return (
    <Stack gap="xs">
      <div>
        <Text fw={500} size="sm">
          {t('templates.part.extraWitnesses')}
        </Text>
        <Text size="xs" c="dimmed">
          {t('templates.hint.extraWitnesses')}
        </Text>
      </div>
      {witnesses.map((witness, at) => {
        const problem = witnessProblem(witness);
        const n = at + 1;
        return (
          <Group key={at} gap={6} wrap="nowrap" align="flex-start">
            <TextInput
              flex={1}
              aria-label={t('templates.field.witnessTitle', { n })}
              placeholder={t('templates.field.witnessTitlePlaceholder')}
              maxLength={80}
              value={witness.title}
              error={problem && t(`templates.problem.${problem.key}`, problem.params)}
              onChange={(event) => {
                replace(at, { title: event.currentTarget.value });
              }}
            />
            <TextInput
              flex={1}
              aria-label={t('templates.field.witnessName', { n })}
              placeholder={t('templates.field.witnessNamePlaceholder')}
              maxLength={80}
              value={witness.fullName}
              onChange={(event) => {
                replace(at, { fullName: event.currentTarget.value });
              }}
            />
            <ActionIcon
              variant="subtle"
              color="red"
              size="lg"
              aria-label={t('templates.field.removeWitness', { n })}
              onClick={() => {
                onChange(witnesses.filter((_, index) => index !== at));
              }}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        );
      })}
      {witnesses.length < MOST_WITNESSES && (
        <Group>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => {
              onChange([...witnesses, { title: '', fullName: '' }]);
            }}
          >
            {t('templates.field.addWitness')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
