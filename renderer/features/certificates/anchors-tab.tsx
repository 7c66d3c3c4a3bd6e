import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { call, useMay, useQuery } from '../../bridge/index.ts';
import { formatDay, t, useLanguage } from '../../i18n/index.ts';
import { CommandButton, DataTable, EmptyState, ErrorNotice, askReason, noticeDone } from '../../ui/index.ts';
import type { Column } from '../../ui/index.ts';
import { AnchorDialog } from './anchor-dialog.tsx';
import { fingerprintText } from './fingerprint-text.ts';

type Anchor = OutputOf<'signing.anchors'>[number];
const NONE: readonly Anchor[] = [];

async function remove({ fingerprint, subject }: Anchor): Promise<void> {
  const reason = await askReason({
    title: t('certificates.anchor.removeTitle', { subject }),
    action: t('certificates.anchor.remove'),
    consequences: [t('certificates.anchor.removeText')],
    danger: true,
  });
  if (reason === null) return;
  await call('signing.removeAnchor', { fingerprint, reason });
  noticeDone(t('certificates.anchor.removed'));
}

function anchorColumns(mayManage: boolean): readonly Column<Anchor>[] {
  const columns: readonly Column<Anchor>[] = [
    {
      key: 'subject',
      header: t('certificates.anchor.subject'),
      width: 220,
      grow: 2,
      text: ({ subject }) => subject,
    },
    {
      key: 'notAfter',
      header: t('certificates.columns.notAfter'),
      width: 110,
      text: ({ notAfter }) => formatDay(notAfter),
      compare: (a, b) => a.notAfter.localeCompare(b.notAfter),
    },
    {
      key: 'reason',
      header: t('certificates.anchor.reason'),
      width: 200,
      grow: 1,
      text: ({ reason }) => reason,
    },
    {
      key: 'addedAt',
      header: t('certificates.anchor.addedAt'),
      width: 110,
      text: ({ addedAt }) => formatDay(addedAt),
      compare: (a, b) => a.addedAt.localeCompare(b.addedAt),
    },
    {
      key: 'addedBy',
      header: t('certificates.anchor.addedBy'),
      width: 160,
      text: ({ addedBy }) => addedBy,
    },
    {
      key: 'fingerprint',
      header: t('certificates.panel.fingerprint'),
      width: 320,
      hidden: true,
      text: ({ fingerprint }) => fingerprintText(fingerprint),
    },
  ];
  if (!mayManage) return columns;
  const act: Column<Anchor> = {
    key: 'act',
    header: t('certificates.anchor.act'),
    width: 110,
    compare: null,
    text: () => '',
    render: (anchor) => (
      <CommandButton size="compact-sm" variant="subtle" color="red" act={() => remove(anchor)}>
        {t('certificates.anchor.remove')}
      </CommandButton>
    ),
  };
  return [...columns, act];
}

/** Roots the school trusts besides those that come with the program. */
export function AnchorsTab() {
  const language = useLanguage();
  const mayManage = useMay('signing.manage');
  const anchors = useQuery('signing.anchors', {});
  const [adding, setAdding] = useState(false);
  const columns = useMemo(() => anchorColumns(mayManage), [language, mayManage]);
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
            {t('certificates.anchor.add')}
          </Button>
        </Group>
      )}
      <ErrorNotice error={anchors.error} onRetry={() => void anchors.refetch()} />
      {!anchors.error && (
        <DataTable
          id="certificates.anchors"
          label={t('certificates.section.anchors')}
          noun={t('certificates.anchor.noun')}
          columns={columns}
          rows={anchors.data ?? NONE}
          rowKey={({ fingerprint }) => fingerprint}
          loading={anchors.isPending}
          empty={
            <EmptyState
              title={t('certificates.anchor.none')}
              hint={t(mayManage ? 'certificates.anchor.noneHint' : 'certificates.emptyRead')}
            />
          }
        />
      )}
      {adding && (
        <AnchorDialog
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </>
  );
}
