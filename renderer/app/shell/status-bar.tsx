import type { SessionView } from '../../bridge/index.ts';
import { formatDay, formatInstant, t } from '../../i18n/index.ts';
import { stepZoom, usePreferences } from '../preferences.ts';
import styles from './app-shell.module.css';
import { BackupProgress } from './backup-progress.tsx';
import { rolesText } from './roles-text.ts';

interface StatusBarProps {
  readonly session: SessionView;
  readonly onHelp: () => void;
}

export function StatusBar({ session, onHelp }: StatusBarProps) {
  const { zoom } = usePreferences();
  const dot = (
    <span className={styles['dot']} aria-hidden>
      ·
    </span>
  );
  return (
    <footer className={styles['status']} data-region aria-label={t('app.status.region')}>
      <span className={`${styles['wide'] ?? ''} ${styles['name'] ?? ''}`} title={session.schoolName}>
        {session.schoolName}
      </span>
      <span className={styles['wide']}>{dot}</span>
      <span className={styles['wide']}>
        {t('app.header.year', { year: session.schoolYear, semester: session.semester === 2 ? 'II' : 'I' })}
      </span>
      <span className={styles['wide']}>{dot}</span>
      <span>{t('app.status.signedIn', { name: session.fullName, role: rolesText(session.roles) })}</span>
      {session.delegations.map(({ id, symbol, toDay }) => (
        <strong key={id} title={t('delegations.statusUntil', { day: formatDay(toDay) })}>
          {dot} {t('delegations.status', { symbol })}
        </strong>
      ))}
      <span className={styles['grow']} />
      <span>
        {session.unsyncedChanges === 0
          ? t('app.status.synced')
          : t('app.status.unsynced', { n: session.unsyncedChanges })}
      </span>
      {dot}
      <span>
        {session.lastBackupAt === null
          ? t('app.status.noBackup')
          : t('app.status.backup', { at: formatInstant(session.lastBackupAt) })}
      </span>
      <BackupProgress />
      {dot}
      <button type="button" className={styles['plain']} onClick={onHelp}>
        {t('app.status.help')}
      </button>
      <button
        type="button"
        className={styles['plain']}
        title="Ctrl +, Ctrl -, Ctrl 0"
        onClick={() => {
          stepZoom(0);
        }}
      >
        {t('app.status.zoom', { n: zoom })}
      </button>
    </footer>
  );
}
