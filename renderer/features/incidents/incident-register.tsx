import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { navigate, useLinkedChoice, useLocation } from '../../app/router.ts';
import { useMay } from '../../bridge/index.ts';
import { t, useLanguage } from '../../i18n/index.ts';
import { DataTable, EmptyState } from '../../ui/index.ts';
import { exportRegister } from './export-register.ts';
import { RegisterButton } from './register-button.tsx';
import { incidentColumns, incidentFilters } from './incident-columns.tsx';
import type { Incident } from './incident-view.ts';

interface IncidentRegisterProps {
  readonly rows: readonly Incident[];
  readonly loading: boolean;
  /** The main button, shown again where the list is empty. */
  readonly action: ReactNode;
}

export function IncidentRegister({ rows, loading, action }: IncidentRegisterProps) {
  const language = useLanguage();
  const { path } = useLocation();
  const linked = useLinkedChoice();
  const mayManage = useMay('incidents.manage');
  const columns = useMemo(incidentColumns, [language]);
  const filters = useMemo(incidentFilters, [language]);
  return (
    <DataTable
      id="incidents"
      label={t('incidents.register')}
      noun={t('incidents.noun')}
      columns={columns}
      filters={filters}
      initialChosen={linked}
      rows={rows}
      rowKey={({ id }) => id}
      loading={loading}
      onOpen={({ id }) => {
        navigate(path, { open: id });
      }}
      onExport={mayManage ? (shown) => void exportRegister('incidents', shown) : undefined}
      toolbar={mayManage && <RegisterButton register="incidents" rows={rows} />}
      empty={
        <EmptyState title={t('incidents.emptyTitle')} hint={t('incidents.emptyText')}>
          {action}
        </EmptyState>
      }
    />
  );
}
