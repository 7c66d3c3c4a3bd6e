import type { MethodName } from '../../../preload/contract/index.ts';
import { sortKey } from '../../kernel/vietnamese.ts';
import type { Handlers } from '../../platform/rpc/handler.ts';
import type { ArchiveCore } from './app/archive-core.ts';
import { attachFiles } from './app/attach-files.ts';
import { combinedFile, combineEntries } from './app/combine-entries.ts';
import {
  exportDispatchRegister,
  nextNumbers,
  printDispatchRegister,
  readDispatchRegister,
} from './app/dispatch-registers.ts';
import { addDocument, changeDocument, voidDocument } from './app/documents.ts';
import { exportEntries } from './app/export-entries.ts';
import { countEntries, findEntries } from './app/find-entries.ts';
import { placeDispatch } from './app/place-dispatch.ts';
import { previewOffice } from './app/preview-office.ts';
import { readAttachment, readEntry } from './app/read-entry.ts';
import { readRetention, setRetention } from './app/retention.ts';
import { verifyArchive } from './app/verify-archive.ts';
import { lastCheck } from './data/check-rows.ts';
import { peopleOfEntries } from './data/entry-rows.ts';

export type ArchiveMethod = Extract<MethodName, `archive.${string}`>;

export function archiveHandlers(core: ArchiveCore): Handlers<ArchiveMethod> {
  const { read } = core.database;
  return {
    'archive.page': (input, context) => findEntries(core, context, input),
    'archive.counts': (input, context) => countEntries(read, context, input),
    'archive.people': () => peopleOfEntries(read).sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)),
    'archive.entry': ({ ref }) => readEntry(core, ref),
    'archive.addDocument': (input, context) => addDocument(core, context, input),
    'archive.changeDocument': async (input, context) => {
      await changeDocument(core, context, input);
      return {};
    },
    'archive.voidDocument': async (input, context) => {
      await voidDocument(core, context, input);
      return {};
    },
    'archive.placeDispatch': (input, context) => placeDispatch(core, context, input),
    'archive.attach': (input, context) => attachFiles(core, context, input),
    'archive.file': (input, context) => readAttachment(core, context, input),
    'archive.preview': (input, context) => previewOffice(core, context, input),
    'archive.export': (input, context) => exportEntries(core, context, input),
    'archive.combine': (input, context) => combineEntries(core, context, input),
    'archive.combinedFile': (input, context) => combinedFile(core, context, input),
    'archive.verify': ({ jobId }, context) => verifyArchive(core, context, jobId),
    'archive.nextNumbers': (input, context) => nextNumbers(core, context, input),
    'archive.dispatchRegister': (input, context) => readDispatchRegister(core, context, input),
    'archive.dispatchRegisterFile': (input, context) => printDispatchRegister(core, context, input),
    'archive.exportDispatchRegister': (input, context) => exportDispatchRegister(core, context, input),
    'archive.lastCheck': () => {
      const last = lastCheck(read);
      if (!last) return null;
      const { userId: _user, bad, ...shown } = last;
      return { ...shown, bad: [...bad] };
    },
    'archive.stopJob': ({ jobId }) => {
      core.jobs.stop(jobId);
      return {};
    },
    'archive.retention': (_input, context) => readRetention(core, context),
    'archive.setRetention': async (input, context) => {
      await setRetention(core, context, input);
      return {};
    },
  };
}
