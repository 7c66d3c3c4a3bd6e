import type { InputOf } from '../../../preload/contract/index.ts';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { askReason, noticeDone, noticeError } from '../../ui/index.ts';

/** Asks the purpose first: personal data never leaves without a reason in the log. */
export async function exportRegister(
  register: InputOf<'incidents.export'>['register'],
  rows: readonly { readonly id: string }[],
): Promise<void> {
  const purpose = await askReason({
    title: t('incidents.export.title'),
    action: t('incidents.export.action'),
    label: t('incidents.export.purpose'),
    consequences: [t('incidents.export.text', { count: rows.length })],
    minLength: 5,
  });
  if (purpose === null) return;
  try {
    const ids = rows.map(({ id }) => id);
    const file = await call('incidents.export', { register, ids, purpose });
    const { saved } = await call('shell.saveFile', { suggestedName: file.fileName, bytes: file.bytes });
    if (saved) noticeDone(t('incidents.export.done'));
  } catch (error) {
    noticeError(error);
  }
}
