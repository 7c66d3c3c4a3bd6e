import type { InputOf } from '../../../preload/contract/index.ts';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { askReason, noticeDone, noticeError } from '../../ui/index.ts';

type ListName = InputOf<'lists.export'>['list'];

/** Asks the purpose, makes the workbook and offers to save it: personal data never leaves without a reason in the log. */
export async function exportList(
  list: ListName,
  ids: readonly string[],
  columns: readonly string[],
): Promise<void> {
  const purpose = await askReason({
    title: t('people.list.exportTitle'),
    action: t('people.list.export'),
    label: t('people.list.exportPurpose'),
    consequences: [t('people.list.exportText', { count: ids.length })],
    minLength: 5,
  });
  if (purpose === null) return;
  try {
    const file = await call('lists.export', { list, ids: [...ids], columns: [...columns], purpose });
    const { saved } = await call('shell.saveFile', { suggestedName: file.fileName, bytes: file.bytes });
    if (saved) noticeDone(t('people.list.exported'));
  } catch (error) {
    noticeError(error);
  }
}
