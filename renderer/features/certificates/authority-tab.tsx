import { Alert, Button, Group } from '@mantine/core';
import { IconCertificate, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { call, useMay, useQuery } from '../../bridge/index.ts';
import { formatDay, t } from '../../i18n/index.ts';
import {
  CommandButton,
  EmptyState,
  ErrorNotice,
  Facts,
  confirmWithConsequences,
  noticeDone,
} from '../../ui/index.ts';
import { CertificateTable } from './certificate-table.tsx';
import { IssueDialog } from './issue-dialog.tsx';

type Authority = NonNullable<OutputOf<'signing.authority'>>;

async function create(): Promise<void> {
  const sure = await confirmWithConsequences({
    title: t('certificates.authority.createTitle'),
    action: t('certificates.authority.create'),
    consequences: [
      t('certificates.authority.kept'),
      t('certificates.internal.text'),
      t('certificates.authority.listGoesOut'),
    ],
  });
  if (!sure) return;
  await call('signing.createAuthority', {});
  noticeDone(t('certificates.authority.created'));
}

async function save(what: 'certificate' | 'crl'): Promise<void> {
  const { fileName, bytes } = await call('signing.exportAuthority', { what });
  const { saved } = await call('shell.saveFile', { suggestedName: fileName, bytes });
  if (saved) noticeDone(t('certificates.authority.saved'));
}

async function publish(): Promise<void> {
  const { number, nextUpdate } = await call('signing.publishCrl', {});
  noticeDone(t('certificates.authority.published', { number, day: formatDay(nextUpdate) }));
}

function AuthorityFacts({ authority }: { readonly authority: Authority }) {
  return (
    <Facts
      items={[
        [t('certificates.authority.subject'), authority.subject],
        [
          t('certificates.panel.period'),
          `${formatDay(authority.notBefore)} – ${formatDay(authority.notAfter)}`,
        ],
        [
          t('certificates.authority.counts'),
          t('certificates.authority.issued', { issued: authority.issued, revoked: authority.revoked }),
        ],
        [
          t('certificates.authority.list'),
          authority.crlNextUpdate === null
            ? ''
            : t('certificates.authority.listUntil', {
                number: authority.crlNumber,
                day: formatDay(authority.crlNextUpdate),
              }),
        ],
      ]}
    />
  );
}

/** The school's own authority: for papers inside the school, never in place of a digital signature. */
export function AuthorityTab() {
  const mayManage = useMay('signing.manage');
  const authority = useQuery('signing.authority', {});
  const [issuing, setIssuing] = useState(false);
  if (authority.error)
    return <ErrorNotice error={authority.error} onRetry={() => void authority.refetch()} />;
  if (authority.data === undefined) return null;
  const warning = (
    <Alert color="orange" title={t('certificates.internal.title')}>
      {t('certificates.internal.text')}
    </Alert>
  );
  if (authority.data === null)
    return (
      <>
        {warning}
        <EmptyState
          icon={IconCertificate}
          title={t('certificates.authority.none')}
          hint={t(mayManage ? 'certificates.authority.noneHint' : 'certificates.authority.noneRead')}
        >
          {mayManage && <CommandButton act={create}>{t('certificates.authority.create')}</CommandButton>}
        </EmptyState>
      </>
    );
  return (
    <>
      {warning}
      <AuthorityFacts authority={authority.data} />
      <Group gap="xs">
        {mayManage && (
          <Button
            leftSection={<IconPlus size={16} />}
            onClick={() => {
              setIssuing(true);
            }}
          >
            {t('certificates.issue.action')}
          </Button>
        )}
        {mayManage && (
          <CommandButton variant="default" act={publish}>
            {t('certificates.authority.publish')}
          </CommandButton>
        )}
        <CommandButton variant="default" act={() => save('crl')}>
          {t('certificates.authority.saveList')}
        </CommandButton>
        <CommandButton variant="default" act={() => save('certificate')}>
          {t('certificates.authority.saveCertificate')}
        </CommandButton>
      </Group>
      <CertificateTable
        id="certificates.internal"
        label={t('certificates.authority.issuedList')}
        internalOnly
        empty={
          <EmptyState
            title={t('certificates.authority.nobody')}
            hint={t(mayManage ? 'certificates.authority.nobodyHint' : 'certificates.emptyRead')}
          />
        }
      />
      {issuing && (
        <IssueDialog
          renews={null}
          onClose={() => {
            setIssuing(false);
          }}
        />
      )}
    </>
  );
}
