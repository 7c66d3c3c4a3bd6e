import { Group, SegmentedControl, Text } from '@mantine/core';
import { IconNotebook } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { changePreferences, usePreferences } from '../../app/preferences.ts';
import { t } from '../../i18n/index.ts';
import styles from './front-door.module.css';

interface FrontDoorProps {
  readonly children: ReactNode;
  /** Pixels. */
  readonly width?: number;
}

/** The page before the work: one card in the middle, the language at the top. */
export function FrontDoor({ children, width = 400 }: FrontDoorProps) {
  const { language } = usePreferences();
  return (
    <main className={styles['door']}>
      <div className={styles['bar']}>
        <Group gap={8}>
          <IconNotebook size={22} aria-hidden />
          <Text fw={600}>{t('app.name')}</Text>
        </Group>
        <SegmentedControl
          size="xs"
          aria-label={t('auth.language')}
          value={language}
          data={[
            { value: 'vi', label: 'Tiếng Việt' },
            { value: 'en', label: 'English' },
          ]}
          onChange={(next) => {
            changePreferences({ language: next });
          }}
        />
      </div>
      <div className={styles['middle']}>
        <div className={styles['card']} style={{ maxWidth: width }}>
          {children}
        </div>
      </div>
    </main>
  );
}
