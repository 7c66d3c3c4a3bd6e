import { useState } from 'react';
import { useBridgeEvent } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';

/** A copy that is being made behind the work, in a few words of the status bar. */
export function BackupProgress() {
  const [share, setShare] = useState<number | null>(null);
  useBridgeEvent('progress', ({ jobId, done, total }) => {
    if (jobId === 'backup') setShare(done < total ? Math.round((done / total) * 100) : null);
  });
  useBridgeEvent('changed', ({ topics }) => {
    if (topics.includes('backups')) setShare(null);
  });
  return share === null ? null : <span role="status">{t('backups.running', { n: share })}</span>;
}
