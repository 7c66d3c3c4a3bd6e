import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { noticeError, noticeInfo } from '../../ui/index.ts';
import { revokeLeavers } from './revoke-leavers.ts';

/** Right after somebody's record was saved: if the person is gone and holds an account, offers to end it at once. */
export async function offerRevocation(staffId: string): Promise<void> {
  try {
    const gone = (await call('leavers.list', {})).filter((leaver) => leaver.staffId === staffId);
    await revokeLeavers(gone);
    const signIns = gone.filter(({ signIn }) => signIn !== '').map(({ signIn }) => signIn);
    if (signIns.length > 0) noticeInfo(t('drift.leavers.signInLeft', { names: signIns.join(', ') }));
  } catch (error) {
    noticeError(error);
  }
}
