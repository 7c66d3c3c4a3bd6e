import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { EmptyState } from '../../ui/index.ts';
import { BindDialog } from './bind-dialog.tsx';
import { CertificateTable } from './certificate-table.tsx';

/** Everybody's certificates: the calendar of those that run out. */
export function CertificatesTab() {
  const mayManage = useMay('signing.manage');
  const [adding, setAdding] = useState(false);
  return (
    <>
      {mayManage && (
        <Group justify="flex-end">
          <Button
            leftSection={<IconPlus size={16} />}
            onClick={() => {
              setAdding(true);
            }}
          >
            {t('certificates.bind.add')}
          </Button>
        </Group>
      )}
      <CertificateTable
        id="certificates"
        label={t('certificates.title')}
        empty={
          <EmptyState
            title={t('certificates.emptyTitle')}
            hint={t(mayManage ? 'certificates.emptyHint' : 'certificates.emptyRead')}
          />
        }
      />
      {adding && (
        <BindDialog
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </>
  );
}
