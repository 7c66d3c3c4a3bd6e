import {
  REGISTER_DEFINITIONS,
  type RegisterName,
} from '../../../preload/contract/vocabulary/registers/index.ts';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { askReason, noticeDone, noticeError } from '../../ui/index.ts';

const SHORTEST_PURPOSE = 5;

/** What is shown, as a workbook; of health only for a purpose that stands in the log. */
export async function exportRegister(
  register: RegisterName,
  ids: readonly string[],
  columns: readonly string[],
): Promise<void> {
  const purpose = REGISTER_DEFINITIONS[register].sensitive
    ? await askReason({
        title: t('registers.export.title'),
        action: t('registers.export.action'),
        label: t('registers.export.purpose'),
        consequences: [t('registers.export.text', { count: ids.length })],
        minLength: SHORTEST_PURPOSE,
      })
    : '';
  if (purpose === null) return;
  try {
    const file = await call('registers.export', { register, ids: [...ids], columns: [...columns], purpose });
    const { saved } = await call('shell.saveFile', { suggestedName: file.fileName, bytes: file.bytes });
    if (saved) noticeDone(t('registers.export.done'));
  } catch (error) {
    noticeError(error);
  }
}
