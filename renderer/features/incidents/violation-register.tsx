import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { navigate, useLocation } from '../../app/router.ts';
import { useMay } from '../../bridge/index.ts';
import { t, useLanguage } from '../../i18n/index.ts';
import { DataTable, EmptyState } from '../../ui/index.ts';
import { exportRegister } from './export-register.ts';
import { RegisterButton } from './register-button.tsx';
import type { Violation } from './incident-view.ts';
import { violationColumns, violationFilters } from './violation-columns.tsx';

interface ViolationRegisterProps {
  readonly rows: readonly Violation[];
  readonly loading: boolean;
  readonly action: ReactNode;
}

export function ViolationRegister({ rows, loading, action }: ViolationRegisterProps) {
  const language = useLanguage();
  const { path } = useLocation();
  const mayManage = useMay('incidents.manage');
  const columns = useMemo(violationColumns, [language]);
  const filters = useMemo(() => violationFilters(rows), [rows, language]);
  return (
    <DataTable
      id="violations"
      label={t('incidents.violation.register')}
      noun={t('incidents.nounViolation')}
      columns={columns}
      filters={filters}
      rows={rows}
      rowKey={({ id }) => id}
      loading={loading}
      onOpen={({ id }) => {
        navigate(path, { tab: 'violations', entry: id });
      }}
      onExport={mayManage ? (shown) => void exportRegister('violations', shown) : undefined}
      toolbar={mayManage && <RegisterButton register="violations" rows={rows} />}
      empty={
        <EmptyState title={t('incidents.violation.emptyTitle')} hint={t('incidents.violation.emptyText')}>
          {action}
        </EmptyState>
      }
    />
  );
}
