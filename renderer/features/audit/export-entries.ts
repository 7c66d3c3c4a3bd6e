import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { exportForPurpose } from '../exports/index.ts';
import type { AuditFilter } from './use-audit-pages.ts';

/** Every entry that fits the filter; the log tells of it. */
export function exportEntries(filter: AuditFilter): Promise<void> {
  return exportForPurpose({ title: t('audit.export.title'), text: t('audit.export.text') }, (purpose) =>
    call('audit.export', { ...filter, purpose }),
  );
}
