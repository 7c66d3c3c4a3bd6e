import { Select, Text } from '@mantine/core';
import { PERSONAL_SETTINGS } from '../../../preload/contract/vocabulary/personal-settings.ts';
import { usePersonalSetting } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { Section } from './section.tsx';

/** Five to ten minutes, never longer: what lies open on a desk belongs to other people. */
export function LockSection() {
  const [minutes, setMinutes] = usePersonalSetting('personal.lock-minutes');
  return (
    <Section id="lock" title={t('settings.lock.title')}>
      <Select
        w={140}
        label={t('personal.lock')}
        allowDeselect={false}
        data={PERSONAL_SETTINGS['personal.lock-minutes'].map((value) => ({
          value,
          label: t('personal.minutes', { n: Number(value) }),
        }))}
        value={minutes}
        onChange={(next) => {
          if (next !== null) setMinutes(next);
        }}
      />
      <Text>{t('personal.lockNow', { n: Number(minutes) })}</Text>
      <Text>{t('settings.lock.system')}</Text>
      <Text>{t('settings.lock.hand')}</Text>
    </Section>
  );
}
