import type { RawInputOf } from '../../../preload/contract/index.ts';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { noticeDone, noticeError, noticeInfo } from '../../ui/index.ts';

type Source = RawInputOf<'shell.printDocument'>['source'];
type Purpose = 'view' | 'print' | 'save';

/** One paper as it was issued, or several as one PDF. The bytes never enter the page. */
function source(ids: readonly string[], purpose: Purpose): Source {
  const [only] = ids;
  return ids.length === 1 && only !== undefined
    ? { method: 'papers.file', input: { id: only, purpose } }
    : { method: 'papers.combined', input: { ids: [...ids], purpose } };
}

export function reminderSource(ids: readonly string[]): Source {
  return { method: 'papers.reminderSheet', input: { ids: [...ids] } };
}

export function scanSource(scanId: string): Source {
  return { method: 'papers.scanFile', input: { scanId, purpose: 'view' } };
}

export async function view(document: Source, title: string): Promise<void> {
  try {
    await call('shell.previewDocument', { source: document, title: title.slice(0, 200) });
  } catch (error) {
    noticeError(error);
  }
}

export function viewPapers(ids: readonly string[], title: string): Promise<void> {
  return view(source(ids, 'view'), title);
}

export async function printPapers(ids: readonly string[]): Promise<void> {
  try {
    const { printed } = await call('shell.printDocument', { source: source(ids, 'print') });
    if (!printed) noticeInfo(t('papers.done.notPrinted'));
  } catch (error) {
    noticeError(error);
  }
}

export async function savePapers(ids: readonly string[]): Promise<void> {
  try {
    const { saved } = await call('shell.saveDocument', { source: source(ids, 'save') });
    if (saved) noticeDone(t('papers.done.saved'));
  } catch (error) {
    noticeError(error);
  }
}

/** A paper of another body, as it was handed in. */
export function viewIncoming(scanId: string, title: string): Promise<void> {
  return view({ method: 'papers.incomingScan', input: { id: scanId, purpose: 'view' } }, title);
}
