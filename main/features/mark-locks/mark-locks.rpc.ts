import type { Context } from '../../kernel/context.ts';
import type { Handlers } from '../../platform/rpc/handler.ts';
import { drawUpDueLocks } from './app/due-locks.ts';
import { exportDifferences } from './app/export-differences.ts';
import { fileSealedActs } from './app/file-sealed.ts';
import { listActs, showAct } from './app/list-acts.ts';
import { lockBooks } from './app/lock-books.ts';
import type { LocksCore } from './app/locks-core.ts';
import { previewLock, slipsBefore } from './app/preview-lock.ts';
import { releaseLocks } from './app/release-locks.ts';
import { recordFile, sealedBooks } from './app/sealed-files.ts';
import { showBoard, showColumns } from './app/show-board.ts';
import { verifyLocks } from './app/verify-locks.ts';
import { withdrawLock } from './app/withdraw-lock.ts';

export type MarkLocksMethod =
  `locks.${'board' | 'columns' | 'preview' | 'slips' | 'lock' | 'acts' | 'act' | 'withdraw' | 'release' | 'sealedBooks' | 'record' | 'verify' | 'exportDifferences'}`;

export function markLocksHandlers(core: LocksCore): Handlers<MarkLocksMethod> {
  /** What came due, and what a run cut off left to be filed. */
  const catchUp = async (context: Context) => {
    await drawUpDueLocks(core, context);
    fileSealedActs(core, context);
  };
  return {
    'locks.board': async ({ semester }, context) => {
      await catchUp(context);
      return showBoard(core, semester);
    },
    'locks.columns': (input) => showColumns(core, input),
    'locks.preview': (input, context) => previewLock(core, input, context),
    'locks.slips': (input, context) => slipsBefore(core, input, context),
    'locks.lock': async (input, context) => {
      const locked = await lockBooks(core, input, context);
      fileSealedActs(core, context);
      return locked;
    },
    'locks.acts': async (_input, context) => {
      await catchUp(context);
      return listActs(core, context);
    },
    'locks.act': ({ id }) => showAct(core, id),
    'locks.withdraw': async (input, context) => {
      await withdrawLock(core, input, context);
      return {};
    },
    'locks.release': (input, context) => releaseLocks(core, input, context),
    'locks.sealedBooks': (input, context) => sealedBooks(core, input, context),
    'locks.record': (input, context) => recordFile(core, input, context),
    'locks.verify': async (input, context) => {
      await catchUp(context);
      return verifyLocks(core, input, context);
    },
    'locks.exportDifferences': async (input, context) => {
      await catchUp(context);
      return exportDifferences(core, input, context);
    },
  };
}
