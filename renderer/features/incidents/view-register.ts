import type { InputOf } from '../../../preload/contract/index.ts';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { askReason, noticeError } from '../../ui/index.ts';

/** The register as a school files it, once it is said for what. */
export async function viewRegister(
  register: InputOf<'incidents.registerFile'>['register'],
  rows: readonly { readonly id: string }[],
): Promise<void> {
  const purpose = await askReason({
    title: t('incidents.printTitle'),
    action: t('incidents.printAction'),
    label: t('app.export.purpose'),
    consequences: [t('incidents.printText', { count: rows.length })],
    minLength: 5,
  });
  if (purpose === null) return;
  const ids = rows.map(({ id }) => id);
  try {
    await call('shell.previewDocument', {
      source: { method: 'incidents.registerFile', input: { register, ids, purpose } },
      title: t(register === 'incidents' ? 'incidents.register' : 'incidents.violation.register'),
    });
  } catch (error) {
    noticeError(error);
  }
}
