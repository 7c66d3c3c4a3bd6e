import { Alert, Button, Code, Divider, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import { navigate } from '../../app/router.ts';
import { call, useMay, useQuery } from '../../bridge/index.ts';
import { formatDay, formatInstant, t } from '../../i18n/index.ts';
import {
  CommandButton,
  ErrorNotice,
  Facts,
  SidePanel,
  StateBadge,
  askReason,
  noticeDone,
} from '../../ui/index.ts';
import { printPapers, savePapers, viewPapers } from '../papers/index.ts';
import { AttachDialog } from './attach-dialog.tsx';
import { dispatchFacts } from './dispatch-facts.ts';
import { DocumentDialog } from './document-dialog.tsx';
import { PlaceDialog } from './place-dialog.tsx';
import { isDocument, isPlaceable, isSavedOnly, kindText, stateText, stateTone } from './entry.ts';
import type { EntryDetail } from './entry.ts';
import { StoredFileRow, fileFacts } from './stored-file-row.tsx';
import { attachmentSource, incomingSource, scanSource, wordsSource } from './stored-documents.ts';

interface ArchivePanelProps {
  /** `ref` is a word of React. */
  readonly entryRef: string;
  readonly onClose: () => void;
}

async function askVoid({ ref, subject, numberOrigin }: EntryDetail, numberMistaken: boolean): Promise<void> {
  const used =
    numberOrigin === 'earlier' || numberOrigin === 'read' ? [t(`archive.void.${numberOrigin}`)] : [];
  const reason = await askReason({
    title: t(numberMistaken ? 'archive.void.mistakenTitle' : 'archive.void.title', { subject }),
    action: t(numberMistaken ? 'archive.actions.voidNumber' : 'archive.actions.void'),
    label: t('archive.void.reason'),
    consequences: [t('archive.void.text'), ...(numberMistaken ? [t('archive.void.mistakenText')] : used)],
    danger: true,
  });
  if (reason === null) return;
  await call('archive.voidDocument', { ref, reason, numberMistaken });
  noticeDone(t('archive.done.void'));
}

function PaperButtons({ entry }: { readonly entry: EntryDetail }) {
  const { ref, kind, symbol, person } = entry;
  return (
    <Group gap={6}>
      <CommandButton act={() => viewPapers([ref], `${symbol} ${person}`)}>
        {t('archive.actions.view')}
      </CommandButton>
      {/* A slip that is printed or saved is handed out with its password, once: that is done on its own screen. */}
      {kind !== 'phieu-cap' && (
        <>
          <CommandButton variant="default" act={() => printPapers([ref])}>
            {t('archive.actions.printOne')}
          </CommandButton>
          <CommandButton variant="default" act={() => savePapers([ref])}>
            {t('archive.actions.save')}
          </CommandButton>
        </>
      )}
      <Button
        variant="subtle"
        onClick={() => {
          navigate('/papers', { open: ref });
        }}
      >
        {t('archive.actions.toPaper')}
      </Button>
    </Group>
  );
}

function Details({ entry }: { readonly entry: EntryDetail }) {
  const mayManage = useMay('archive.manage');
  const [editing, setEditing] = useState(false);
  const [attaching, setAttaching] = useState(false);
  const [placing, setPlacing] = useState(false);
  const document = isDocument(entry.kind);
  const incoming = entry.kind === 'incoming';
  const open = mayManage && !incoming && entry.state !== 'void';
  const { kind, scans, attachments } = entry;
  return (
    <Stack gap="sm">
      {!document && !incoming && <PaperButtons entry={entry} />}
      {kind === 'phieu-cap' && (
        <Alert color="blue" p="xs">
          {t('archive.panel.slip')}
        </Alert>
      )}
      <Facts
        items={[
          [t('archive.columns.kind'), kindText(kind)],
          [
            t('archive.columns.state'),
            <StateBadge key="state" tone={stateTone(entry.state)} label={stateText(entry.state)} />,
          ],
          [t('archive.columns.symbol'), entry.symbol],
          ...dispatchFacts(entry),
          [t('archive.columns.day'), formatDay(entry.day)],
          [t('archive.columns.subject'), entry.subject],
          ...(document ? [[t('archive.panel.party'), entry.party] as const] : []),
          [t('archive.panel.person'), entry.person],
          ...(entry.note === '' ? [] : [[t('archive.panel.note'), entry.note] as const]),
          ...(entry.reason === '' ? [] : [[t('archive.panel.reason'), entry.reason] as const]),
          ...(entry.remark === '' ? [] : [[t('archive.panel.remark'), entry.remark] as const]),
          [
            t('archive.panel.addedAt'),
            t('archive.panel.addedBy', { at: formatInstant(entry.at), by: entry.by }),
          ],
        ]}
      />
      {document && open && (
        <Group gap={6}>
          <Button
            variant="default"
            onClick={() => {
              setEditing(true);
            }}
          >
            {t('archive.actions.edit')}
          </Button>
          {isPlaceable(entry) && (
            <Button
              variant="default"
              onClick={() => {
                setPlacing(true);
              }}
            >
              {t('archive.actions.place')}
            </Button>
          )}
          {entry.numberOrigin === 'earlier' && (
            <CommandButton variant="outline" color="red" act={() => askVoid(entry, true)}>
              {t('archive.actions.voidNumber')}
            </CommandButton>
          )}
          <CommandButton variant="outline" color="red" act={() => askVoid(entry, false)}>
            {t('archive.actions.void')}
          </CommandButton>
        </Group>
      )}
      {entry.sha256 !== '' && (
        <div>
          <Text size="xs" c="dimmed">
            {t('archive.panel.digest')}
          </Text>
          <Code style={{ wordBreak: 'break-all' }}>{entry.sha256}</Code>
        </div>
      )}
      {scans.length > 0 && (
        <section aria-label={t(incoming ? 'archive.panel.incoming' : 'archive.panel.scans')}>
          <Text fw={600} size="sm">
            {t(incoming ? 'archive.panel.incoming' : 'archive.panel.scans')}
          </Text>
          {scans.map((scan) => (
            <StoredFileRow
              key={scan.id}
              {...scan}
              note=""
              facts={fileFacts(scan)}
              source={incoming ? incomingSource(scan.id) : scanSource(scan.id)}
            />
          ))}
        </section>
      )}
      {!incoming && (
        <section aria-label={t('archive.panel.attachments')}>
          <Group justify="space-between">
            <Text fw={600} size="sm">
              {t('archive.panel.attachments')}
            </Text>
            {open && (
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconPaperclip size={14} aria-hidden />}
                onClick={() => {
                  setAttaching(true);
                }}
              >
                {t('archive.actions.attach')}
              </Button>
            )}
          </Group>
          {attachments.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('archive.panel.noAttachments')}
            </Text>
          )}
          {attachments.map((file, index) => (
            <div key={file.id}>
              {index > 0 && <Divider />}
              <StoredFileRow
                {...file}
                facts={fileFacts(file)}
                source={attachmentSource(file.id)}
                savedOnly={isSavedOnly(file)}
                {...(file.mediaType.includes('openxml') ? { words: wordsSource(file.id) } : {})}
              />
            </div>
          ))}
          {attachments.some(({ mediaType }) => mediaType.includes('openxml')) && (
            <Text size="xs" c="dimmed">
              {t('archive.panel.officeHint')}
            </Text>
          )}
          {attachments.some((file) => isSavedOnly(file) && file.mediaType !== 'application/json') && (
            <Text size="xs" c="dimmed">
              {t('archive.panel.unseenHint')}
            </Text>
          )}
        </section>
      )}
      {editing && (
        <DocumentDialog
          entry={entry}
          onClose={() => {
            setEditing(false);
          }}
        />
      )}
      {placing && (
        <PlaceDialog
          entry={entry}
          onClose={() => {
            setPlacing(false);
          }}
        />
      )}
      {attaching && (
        <AttachDialog
          entry={entry}
          onClose={() => {
            setAttaching(false);
          }}
        />
      )}
    </Stack>
  );
}

/** Everything that is known and kept of one entry. */
export function ArchivePanel({ entryRef, onClose }: ArchivePanelProps) {
  const { data, error, refetch } = useQuery('archive.entry', { ref: entryRef });
  return (
    <SidePanel
      title={
        data ? [data.symbol, data.subject].filter((text) => text !== '').join(' – ') : t('archive.title')
      }
      onClose={onClose}
      width={520}
    >
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {data ? <Details entry={data} /> : !error && <Skeleton h={200} />}
    </SidePanel>
  );
}
