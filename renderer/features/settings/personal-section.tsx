import { Group, SegmentedControl, Select, Text } from '@mantine/core';
import { PERSONAL_SETTINGS } from '../../../preload/contract/vocabulary/personal-settings.ts';
import type { Permission } from '../../../preload/contract/vocabulary/permissions.ts';
import type { PersonalChoice } from '../../../preload/contract/vocabulary/personal-settings.ts';
import { may, usePersonalSetting, useSession } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { Section } from './section.tsx';

const SCREENS: Readonly<
  Record<PersonalChoice<'personal.start'>, readonly [name: string, permission: Permission]>
> = {
  '/': ['home', 'signed-in'],
  '/accounts': ['accounts', 'accounts.read'],
  '/papers': ['papers', 'papers.read'],
  '/people/staff': ['staff', 'people.read'],
  '/people/students': ['students', 'people.read'],
  '/imports': ['imports', 'imports.run'],
};

/** What follows the person, not the computer: the screen at the start and how close the rows stand. */
export function PersonalSection() {
  const session = useSession();
  const [start, setStart] = usePersonalSetting('personal.start');
  const [density, setDensity] = usePersonalSetting('personal.density');
  const [enter, setEnter] = usePersonalSetting('personal.enter');
  const screens = PERSONAL_SETTINGS['personal.start']
    .filter((path) => may(session, SCREENS[path][1]))
    .map((path) => ({ value: path, label: t(`app.nav.${SCREENS[path][0]}`) }));
  return (
    <Section id="personal" title={t('personal.title')} lead={t('personal.lead')}>
      <Group gap="xl" align="flex-start">
        <Select
          w={240}
          label={t('personal.start')}
          allowDeselect={false}
          data={screens}
          value={screens.some(({ value }) => value === start) ? start : '/'}
          onChange={(next) => {
            if (next !== null) setStart(next);
          }}
        />
        <div>
          <Text fw={600} mb={4}>
            {t('personal.density')}
          </Text>
          <SegmentedControl
            aria-label={t('personal.density')}
            value={density}
            data={PERSONAL_SETTINGS['personal.density'].map((value) => ({
              value,
              label: t(`personal.densities.${value}`),
            }))}
            onChange={setDensity}
          />
        </div>
        {may(session, 'grades.enter') && (
          <div>
            <Text fw={600} mb={4}>
              {t('personal.enter')}
            </Text>
            <SegmentedControl
              aria-label={t('personal.enter')}
              value={enter}
              data={PERSONAL_SETTINGS['personal.enter'].map((value) => ({
                value,
                label: t(`personal.enters.${value}`),
              }))}
              onChange={setEnter}
            />
          </div>
        )}
      </Group>
    </Section>
  );
}
