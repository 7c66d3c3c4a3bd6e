import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { askReason, noticeDone, noticeError } from '../../ui/index.ts';
import type { AuditFilter } from './use-audit-pages.ts';

/** Asks the purpose, then offers to save every entry that fits the filter as a workbook; the log tells of it. */
export async function exportEntries(filter: AuditFilter): Promise<void> {
  const purpose = await askReason({
    title: t('audit.export.title'),
    action: t('audit.export.action'),
    label: t('audit.export.purpose'),
    consequences: [t('audit.export.text')],
    minLength: 5,
  });
  if (purpose === null) return;
  try {
    const file = await call('audit.export', { ...filter, purpose });
    const { saved } = await call('shell.saveFile', { suggestedName: file.fileName, bytes: file.bytes });
    if (saved) noticeDone(t('audit.export.done'));
  } catch (error) {
    noticeError(error);
  }
}
