import { call } from '../../bridge/index.ts';
import { noticeError } from '../../ui/index.ts';
import { revokeLeavers } from './revoke-leavers.ts';

/** Right after somebody's record was saved: if the person is gone and holds an account, offers to end it at once. */
export async function offerRevocation(staffId: string): Promise<void> {
  try {
    const leavers = await call('leavers.list', {});
    await revokeLeavers(leavers.filter((leaver) => leaver.staffId === staffId));
  } catch (error) {
    noticeError(error);
  }
}
