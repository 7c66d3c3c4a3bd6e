import { Group, Stack, TextInput, Textarea } from '@mantine/core';
import { t } from '../../i18n/index.ts';
import { RepeatedField } from './repeated-field.tsx';
import { MOST_SECTIONS, sectionProblem } from './template-draft.ts';
import type { TemplateDraft } from './template-draft.ts';

type Sections = TemplateDraft['sections'];

interface SectionsFieldProps {
  readonly sections: Sections;
  readonly onChange: (sections: Sections) => void;
}

/** Headings with their clauses, in the order of the paper. */
export function SectionsField({ sections, onChange }: SectionsFieldProps) {
  return (
    <RepeatedField
      label={t('templates.part.sections')}
      hint={t('templates.hint.sections')}
      items={sections}
      most={MOST_SECTIONS}
      blank={{ heading: '', clauses: '' }}
      addLabel={t('templates.field.addSection')}
      removeLabel={(n) => t('templates.field.removeSection', { n })}
      onChange={onChange}
      row={(section, n, replace, remove) => {
        const problem = sectionProblem(section);
        return (
          <Stack key={n} gap={4}>
            <Group gap={6} wrap="nowrap" align="flex-end">
              <TextInput
                flex={1}
                aria-label={t('templates.field.heading', { n })}
                placeholder={t('templates.field.headingPlaceholder')}
                maxLength={160}
                value={section.heading}
                onChange={(event) => {
                  replace({ heading: event.currentTarget.value });
                }}
              />
              {remove}
            </Group>
            <Textarea
              aria-label={t('templates.field.clauses', { n })}
              autosize
              minRows={3}
              maxRows={40}
              value={section.clauses}
              error={problem && t(`templates.problem.${problem.key}`, problem.params)}
              onChange={(event) => {
                replace({ clauses: event.currentTarget.value });
              }}
            />
          </Stack>
        );
      }}
    />
  );
}
