import { Group, Loader, Text } from '@mantine/core';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { CommandButton, ErrorNotice } from '../../ui/index.ts';
import type { Template, TemplateView } from './template-draft.ts';
import styles from './templates.module.css';
import { useSpecimen } from './use-specimen.ts';

interface SpecimenPaneProps {
  readonly kind: TemplateView['kind'];
  /** null = the typed text is beyond its limits; the last picture stays. */
  readonly template: Template | null;
}

/** The paper as it would be printed, beside what is typed. */
export function SpecimenPane({ kind, template }: SpecimenPaneProps) {
  const { pages, more, error, busy } = useSpecimen(kind, template);
  const name = t(`papers.kind.${kind}`);
  return (
    <section className={styles['pane']} aria-label={t('templates.specimen.label')} aria-busy={busy}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Group gap={6} wrap="nowrap">
          <Text fw={600} size="sm">
            {t('templates.specimen.title')}
          </Text>
          {busy && <Loader size={14} aria-hidden />}
        </Group>
        <CommandButton
          size="compact-sm"
          variant="default"
          disabled={template === null || error !== null}
          act={() =>
            call('shell.previewDocument', {
              source: { method: 'templates.specimen', input: { kind, template } },
              title: t('templates.specimen.window', { name }).slice(0, 200),
            })
          }
        >
          {t('templates.specimen.open')}
        </CommandButton>
      </Group>
      <ErrorNotice error={error} />
      <div className={styles['sheets']} tabIndex={0} role="group" aria-label={t('templates.specimen.pages')}>
        {pages.map((address, index) => (
          <img
            key={address}
            src={address}
            className={styles['sheet']}
            alt={t('templates.specimen.page', { page: index + 1, name })}
          />
        ))}
        {more && (
          <Text size="xs" c="dimmed" ta="center">
            {t('templates.specimen.more')}
          </Text>
        )}
      </div>
    </section>
  );
}
