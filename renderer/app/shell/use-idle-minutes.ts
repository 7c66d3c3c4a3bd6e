import { useEffect } from 'react';
import { call, usePersonalSetting } from '../../bridge/index.ts';
import { noticeError } from '../../ui/index.ts';

/** Tells the shell after how many minutes this person wants the lock; the shell goes back to ten when it locks. */
export function useIdleMinutes(covered: boolean): void {
  const [minutes] = usePersonalSetting('personal.lock-minutes');
  useEffect(() => {
    if (!covered) call('shell.setIdleMinutes', { minutes: Number(minutes) }).catch(noticeError);
  }, [covered, minutes]);
}
