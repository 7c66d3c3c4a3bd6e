import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { noticeError, noticeInfo } from '../../ui/index.ts';
import { custodians } from './leaver.ts';
import { revokeLeavers } from './revoke-leavers.ts';

/** Right after somebody's record was saved: if the person is gone and holds anything, offers to end it at once. */
export async function offerRevocation(staffId: string): Promise<void> {
  try {
    const gone = (await call('leavers.list', {})).filter((leaver) => leaver.staffId === staffId);
    await revokeLeavers(gone);
    const names = custodians(gone);
    if (names.length > 0) noticeInfo(t('drift.leavers.custodyLeft', { names: names.join(', ') }));
  } catch (error) {
    noticeError(error);
  }
}
