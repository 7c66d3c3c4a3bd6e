import type { RawInputOf } from '../../../preload/contract/index.ts';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { noticeDone, noticeInfo } from '../../ui/index.ts';

type Source = RawInputOf<'shell.printDocument'>['source'];

/** The bytes go from the office to the shell; the page names them only. */
export function attachmentSource(id: string): Source {
  return { method: 'archive.file', input: { id, purpose: 'view' } };
}
/** What a Word or Excel file says, drawn by the program. */
export function wordsSource(id: string): Source {
  return { method: 'archive.preview', input: { id, purpose: 'view' } };
}
export function combinedSource(token: string): Source {
  return { method: 'archive.combinedFile', input: { token, purpose: 'view' } };
}
export function incomingSource(id: string): Source {
  return { method: 'papers.incomingScan', input: { id, purpose: 'view' } };
}
export function scanSource(scanId: string): Source {
  return { method: 'papers.scanFile', input: { scanId, purpose: 'view' } };
}

export async function viewStored(source: Source, title: string): Promise<void> {
  await call('shell.previewDocument', { source, title: title.slice(0, 200) });
}

export async function printStored(source: Source): Promise<void> {
  const { printed } = await call('shell.printDocument', { source });
  if (!printed) noticeInfo(t('archive.done.notPrinted'));
}

export async function saveStored(source: Source): Promise<void> {
  const { saved } = await call('shell.saveDocument', { source });
  if (saved) noticeDone(t('archive.done.saved'));
}
