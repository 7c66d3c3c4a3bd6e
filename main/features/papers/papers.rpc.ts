import type { MethodName } from '../../../preload/contract/index.ts';
import type { Handlers } from '../../platform/rpc/handler.ts';
import { attachScans } from './app/attach-scans.ts';
import { markSigned, refusePaper, sendToSign, voidPaper } from './app/change-state.ts';
import { listPapers } from './app/list-papers.ts';
import { exportNumberRegisters, printNumberRegisters, readNumberRegisters } from './app/number-registers.ts';
import { readIncoming } from './app/incoming-scan.ts';
import type { PapersCore } from './app/papers-core.ts';
import { readCombined, readPaperFile, readScanFile } from './app/read-file.ts';
import { reminderSheet } from './app/reminder-sheet.ts';

/** Issuing needs what the accounts know and is served by that feature. */
export type PapersMethod = Exclude<
  Extract<MethodName, `papers.${string}`>,
  'papers.issue' | 'papers.cancelIssue'
>;

export function papersHandlers(core: PapersCore): Handlers<PapersMethod> {
  return {
    'papers.list': (input) => listPapers(core, input),
    'papers.file': (input, context) => readPaperFile(core, context, input),
    'papers.combined': (input, context) => readCombined(core, context, input),
    'papers.reminderSheet': (input, context) => reminderSheet(core, context, input.ids),
    'papers.numberRegister': ({ year }, context) => readNumberRegisters(core, context, year),
    'papers.numberRegisterFile': (input, context) => printNumberRegisters(core, context, input),
    'papers.exportNumberRegister': (input, context) => exportNumberRegisters(core, context, input),
    'papers.sendToSign': (input, context) => sendToSign(core, context, input.ids),
    'papers.attachScans': (input, context) => attachScans(core, context, input),
    'papers.incomingScan': (input, context) => readIncoming(core, context, input),
    'papers.scanFile': (input, context) => readScanFile(core, context, input),
    'papers.markSigned': async (input, context) => {
      await markSigned(core, context, input);
      return {};
    },
    'papers.refuse': async (input, context) => {
      await refusePaper(core, context, input);
      return {};
    },
    'papers.void': async (input, context) => {
      await voidPaper(core, context, input);
      return {};
    },
  };
}
