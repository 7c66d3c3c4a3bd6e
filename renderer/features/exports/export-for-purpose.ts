import type { OutputOf } from '../../../preload/contract/index.ts';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { askReason, noticeDone, noticeError } from '../../ui/index.ts';

/** Asks the purpose, makes the workbook and offers to save it: personal data never leaves without a reason in the log. */
export async function exportForPurpose(
  question: { readonly title: string; readonly text: string },
  make: (purpose: string) => Promise<OutputOf<'lists.export'>>,
): Promise<void> {
  const purpose = await askReason({
    title: question.title,
    action: t('app.export.action'),
    label: t('app.export.purpose'),
    consequences: [question.text],
    minLength: 5,
  });
  if (purpose === null) return;
  try {
    const { fileName, bytes } = await make(purpose);
    const { saved } = await call('shell.saveFile', { suggestedName: fileName, bytes });
    if (saved) noticeDone(t('app.export.done'));
  } catch (error) {
    noticeError(error);
  }
}
