import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { t } from '../../i18n/index.ts';
import { useViewedYear, viewYear } from '../year-view.ts';
import styles from './app-shell.module.css';

/** Says aloud that the lists are not those of the current year. */
export function YearBanner() {
  const viewed = useViewedYear();
  if (viewed === null) return null;
  return (
    <div className={styles['banner']} role="status">
      <IconAlertTriangle size={18} aria-hidden />
      <span>{t('app.year.banner', { name: viewed.name })}</span>
      <Button
        size="compact-sm"
        color="dark.9"
        onClick={() => {
          viewYear(null);
        }}
      >
        {t('app.year.back')}
      </Button>
    </div>
  );
}
