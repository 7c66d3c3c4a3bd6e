import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useLinkedChoice } from '../../app/router.ts';
import { useQuery } from '../../bridge/index.ts';
import { t, useLanguage } from '../../i18n/index.ts';
import { DataTable, ErrorNotice } from '../../ui/index.ts';
import { certificateColumns, certificateFilters } from './certificate-columns.tsx';
import { CertificatePanel } from './certificate-panel.tsx';

interface CertificateTableProps {
  readonly id: string;
  readonly label: string;
  /** Only those of the school's own authority. */
  readonly internalOnly?: boolean;
  readonly empty: ReactNode;
}

/** Certificates, the soonest to run out first. */
export function CertificateTable({ id, label, internalOnly = false, empty }: CertificateTableProps) {
  const language = useLanguage();
  const certificates = useQuery('signing.certificates', {});
  const [open, setOpen] = useState<string | null>(null);
  const columns = useMemo(certificateColumns, [language]);
  const filters = useMemo(certificateFilters, [language]);
  const linked = useLinkedChoice();
  const rows = useMemo(
    () => (certificates.data ?? []).filter(({ source }) => !internalOnly || source === 'internal'),
    [certificates.data, internalOnly],
  );
  const opened = rows.find(({ fingerprint }) => fingerprint === open);
  if (certificates.error)
    return <ErrorNotice error={certificates.error} onRetry={() => void certificates.refetch()} />;
  return (
    <>
      <DataTable
        id={id}
        label={label}
        noun={t('certificates.noun')}
        columns={columns}
        filters={filters}
        initialChosen={linked}
        rows={rows}
        rowKey={({ fingerprint }) => fingerprint}
        loading={certificates.isPending}
        onOpen={({ fingerprint }) => {
          setOpen(fingerprint);
        }}
        empty={empty}
      />
      {opened && (
        <CertificatePanel
          certificate={opened}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </>
  );
}
