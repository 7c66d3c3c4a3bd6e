import { Group, SegmentedControl, Select, Text } from '@mantine/core';
import { ZOOM_STEPS, changePreferences, usePreferences } from '../../app/preferences.ts';
import type { Preferences } from '../../app/preferences.ts';
import { LANGUAGES, t } from '../../i18n/index.ts';
import { Section } from './section.tsx';

const THEMES = ['light', 'dark', 'system'] as const satisfies readonly Preferences['theme'][];

export function AppearanceSection() {
  const { language, theme, zoom } = usePreferences();
  return (
    <Section id="appearance" title={t('settings.appearance.title')} lead={t('settings.appearance.lead')}>
      <Group gap="xl" align="flex-start">
        <div>
          <Text fw={600} mb={4}>
            {t('settings.appearance.language')}
          </Text>
          <SegmentedControl
            aria-label={t('settings.appearance.language')}
            value={language}
            data={LANGUAGES.map((value) => ({ value, label: t(`settings.appearance.languages.${value}`) }))}
            onChange={(next) => {
              changePreferences({ language: next });
            }}
          />
        </div>
        <div>
          <Text fw={600} mb={4}>
            {t('settings.appearance.theme')}
          </Text>
          <SegmentedControl
            aria-label={t('settings.appearance.theme')}
            value={theme}
            data={THEMES.map((value) => ({ value, label: t(`settings.appearance.themes.${value}`) }))}
            onChange={(next) => {
              changePreferences({ theme: next });
            }}
          />
        </div>
        <Select
          w={140}
          label={t('settings.appearance.zoom')}
          allowDeselect={false}
          data={[...new Set([...ZOOM_STEPS, zoom])]
            .sort((a, b) => a - b)
            .map((step) => ({ value: String(step), label: `${String(step)} %` }))}
          value={String(zoom)}
          onChange={(next) => {
            changePreferences({ zoom: Number(next ?? 100) });
          }}
        />
      </Group>
    </Section>
  );
}
