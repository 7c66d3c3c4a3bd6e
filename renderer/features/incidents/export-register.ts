import type { InputOf } from '../../../preload/contract/index.ts';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { exportForPurpose } from '../exports/index.ts';

export function exportRegister(
  register: InputOf<'incidents.export'>['register'],
  rows: readonly { readonly id: string }[],
): Promise<void> {
  const ids = rows.map(({ id }) => id);
  return exportForPurpose(
    { title: t('incidents.exportTitle'), text: t('app.export.text', { count: ids.length }) },
    (purpose) => call('incidents.export', { register, ids, purpose }),
  );
}
