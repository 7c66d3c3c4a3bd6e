import { Button, Group, Stack, Text } from '@mantine/core';
import { formatInstant, t } from '../../i18n/index.ts';
import { Dialog } from '../../ui/index.ts';
import { DifferenceList } from './difference-list.tsx';
import type { Template, TemplateView } from './template-draft.ts';

interface VersionsDialogProps {
  readonly view: TemplateView;
  readonly onUse: (template: Template) => void;
  readonly onClose: () => void;
}

/** Every wording the school ever had, with what it changed; one can be taken into the editor again. */
export function VersionsDialog({ view, onUse, onClose }: VersionsDialogProps) {
  return (
    <Dialog title={t('templates.versions.title')} width={720} onClose={onClose}>
      <Stack gap="md">
        {view.versions.length === 0 && <Text size="sm">{t('templates.versions.none')}</Text>}
        {view.versions.map(({ version, origin, at, by, template, differences }) => (
          <section key={version} aria-label={t('templates.versions.version', { version })}>
            <Group justify="space-between" wrap="nowrap">
              <Text size="sm" fw={600}>
                {`${t('templates.versions.version', { version })} · ${t(`templates.versions.${origin}`)} · ${formatInstant(at)} · ${by}`}
              </Text>
              {version !== view.version && (
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => {
                    onUse(template);
                  }}
                >
                  {t('templates.versions.use')}
                </Button>
              )}
            </Group>
            <DifferenceList differences={differences} />
          </section>
        ))}
      </Stack>
    </Dialog>
  );
}
