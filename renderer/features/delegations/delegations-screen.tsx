import { useMemo } from 'react';
import { useLinkedChoice } from '../../app/router.ts';
import { call, useMay, useQuery } from '../../bridge/index.ts';
import { t, useLanguage } from '../../i18n/index.ts';
import { ListPage } from '../../ui/index.ts';
import { exportForPurpose } from '../exports/index.ts';
import { delegationColumns, delegationFilters } from './delegation-columns.tsx';
import type { Delegation } from './delegation-columns.tsx';
import { DelegationDialog } from './delegation-dialog.tsx';
import { DelegationPanel } from './delegation-panel.tsx';

function exportShown(shown: readonly Delegation[]): void {
  const ids = shown.map(({ id }) => id);
  const question = { title: t('delegations.exportTitle'), text: t('app.export.text', { count: ids.length }) };
  void exportForPurpose(question, (purpose) => call('delegations.export', { ids, purpose }));
}

/** "Ủy quyền": who does whose work, from when to when. */
export function DelegationsScreen() {
  const language = useLanguage();
  return (
    <ListPage
      name="delegations"
      query={useQuery('delegations.list', {})}
      columns={useMemo(delegationColumns, [language])}
      filters={useMemo(delegationFilters, [language])}
      initialChosen={useLinkedChoice()}
      mayAdd={useMay('delegations.manage')}
      onExport={exportShown}
      panel={(delegation, close) => <DelegationPanel delegation={delegation} onClose={close} />}
      dialog={(close) => <DelegationDialog onClose={close} />}
    />
  );
}
