import { ActionIcon, Button, Group, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { t } from '../../i18n/index.ts';
import { MOST_SECTIONS, sectionProblem } from './template-draft.ts';
import type { TemplateDraft } from './template-draft.ts';

type Sections = TemplateDraft['sections'];

interface SectionsFieldProps {
  readonly sections: Sections;
  readonly onChange: (sections: Sections) => void;
}

/** Headings with their clauses, in the order of the paper. */
export function SectionsField({ sections, onChange }: SectionsFieldProps) {
  const replace = (at: number, next: Partial<Sections[number]>): void => {
    onChange(sections.map((section, index) => (index === at ? { ...section, ...next } : section)));
  };
  return (
    <Stack gap="xs">
      <div>
        <Text fw={500} size="sm">
          {t('templates.part.sections')}
        </Text>
        <Text size="xs" c="dimmed">
          {t('templates.hint.sections')}
        </Text>
      </div>
      {sections.map((section, at) => {
        const problem = sectionProblem(section);
        const n = at + 1;
        return (
          <Stack key={at} gap={4}>
            <Group gap={6} wrap="nowrap" align="flex-end">
              <TextInput
                flex={1}
                aria-label={t('templates.field.heading', { n })}
                placeholder={t('templates.field.headingPlaceholder')}
                maxLength={160}
                value={section.heading}
                onChange={(event) => {
                  replace(at, { heading: event.currentTarget.value });
                }}
              />
              <ActionIcon
                variant="subtle"
                color="red"
                size="lg"
                aria-label={t('templates.field.removeSection', { n })}
                onClick={() => {
                  onChange(sections.filter((_, index) => index !== at));
                }}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </Group>
            <Textarea
              aria-label={t('templates.field.clauses', { n })}
              autosize
              minRows={3}
              maxRows={40}
              value={section.clauses}
              error={problem && t(`templates.problem.${problem.key}`, problem.params)}
              onChange={(event) => {
                replace(at, { clauses: event.currentTarget.value });
              }}
            />
          </Stack>
        );
      })}
      {sections.length < MOST_SECTIONS && (
        <Group>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => {
              onChange([...sections, { heading: '', clauses: '' }]);
            }}
          >
            {t('templates.field.addSection')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
