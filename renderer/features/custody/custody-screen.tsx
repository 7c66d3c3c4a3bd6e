import { useMemo } from 'react';
import { useLinkedChoice } from '../../app/router.ts';
import { call, useMay, useQuery } from '../../bridge/index.ts';
import { t, useLanguage } from '../../i18n/index.ts';
import { ListPage } from '../../ui/index.ts';
import { exportForPurpose } from '../exports/index.ts';
import { AccountDialog } from './account-dialog.tsx';
import { custodyColumns, custodyFilters } from './custody-columns.tsx';
import type { AdminAccount } from './custody-columns.tsx';
import { CustodyPanel } from './custody-panel.tsx';

function exportShown(shown: readonly AdminAccount[]): void {
  const ids = shown.map(({ id }) => id);
  const question = { title: t('custody.exportTitle'), text: t('app.export.text', { count: ids.length }) };
  void exportForPurpose(question, (purpose) => call('custody.export', { ids, purpose }));
}

/** "Tài khoản quản trị": who holds the unit's admin account, by which paper. */
export function CustodyScreen() {
  const language = useLanguage();
  return (
    <ListPage
      name="custody"
      query={useQuery('custody.list', {})}
      columns={useMemo(custodyColumns, [language])}
      filters={useMemo(custodyFilters, [language])}
      initialChosen={useLinkedChoice()}
      mayAdd={useMay('custody.manage')}
      onExport={exportShown}
      panel={(account, close) => <CustodyPanel account={account} onClose={close} />}
      dialog={(close) => <AccountDialog account={null} onClose={close} />}
    />
  );
}
