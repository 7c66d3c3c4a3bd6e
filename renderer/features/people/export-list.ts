import type { InputOf } from '../../../preload/contract/index.ts';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { exportForPurpose } from '../exports/index.ts';

type ListName = InputOf<'lists.export'>['list'];

export function exportList(
  list: ListName,
  ids: readonly string[],
  columns: readonly string[],
): Promise<void> {
  return exportForPurpose(
    { title: t('people.list.exportTitle'), text: t('people.list.exportText', { count: ids.length }) },
    (purpose) => call('lists.export', { list, ids: [...ids], columns: [...columns], purpose }),
  );
}
