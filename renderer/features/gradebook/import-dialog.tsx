import { Button, Group, List, Stack, Table, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { call } from '../../bridge/index.ts';
import { errorText, t } from '../../i18n/index.ts';
import { Dialog, ErrorNotice, FileDrop, noticeDone, useSubmit } from '../../ui/index.ts';
import type { DroppedFile } from '../../ui/index.ts';
import { showCell } from '../../ui/mark-grid/index.ts';
import type { BookView } from './book-types.ts';
import { columnLabel } from './grid-columns.ts';

type Preview = OutputOf<'gradebook.previewImport'>;
const MOST_MEBIBYTES = 20;

interface ImportDialogProps {
  readonly view: BookView;
  readonly onClose: () => void;
}

/** Marks from a workbook: old → new and every skipped row first, then one act that writes them. */
export function ImportDialog({ view, onClose }: ImportDialogProps) {
  const { classId, subjectId, semester } = view;
  const [preview, setPreview] = useState<Preview | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [reading, setReading] = useState(false);
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<OutputOf<'gradebook.runImport'>['refused']>([]);
  const grave =
    preview?.changes.some(({ before, after }) => after === 0 || (before !== null && after === null)) ?? false;
  const { busy, error, onSubmit } = useSubmit(
    preview !== null && (!grave || reason.trim().length > 2),
    async () => {
      if (preview === null) return;
      const done = await call('gradebook.runImport', { ref: preview.ref, reason: reason.trim() });
      noticeDone(t('gradebook-screen.import.done', { n: done.written }));
      setPreview(null);
      if (done.refused.length === 0) onClose();
      else setRefused(done.refused);
    },
  );
  const read = async ([file]: readonly DroppedFile[]): Promise<void> => {
    if (file === undefined) return;
    setReading(true);
    setProblem(null);
    try {
      const input = { classId, subjectId, semester, fileName: file.name, bytes: file.bytes };
      setPreview(await call('gradebook.previewImport', input));
    } catch (refusal) {
      setProblem(refusal);
    } finally {
      setReading(false);
    }
  };
  return (
    <Dialog title={t('gradebook-screen.import.title')} onClose={onClose} width={760}>
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          {preview === null && refused.length === 0 && (
            <FileDrop
              label={t('gradebook-screen.import.drop')}
              hint={t('gradebook-screen.import.hint')}
              accept={['.xlsx']}
              disabled={reading}
              mostMebibytes={MOST_MEBIBYTES}
              onFiles={(files) => void read(files)}
            />
          )}
          <ErrorNotice error={problem ?? error} />
          {refused.length > 0 && (
            <List size="sm">
              {refused.map((cell) => (
                <List.Item key={`${cell.studentId} ${cell.col}`}>
                  {columnLabel(cell.col)}: {errorText(cell)}
                </List.Item>
              ))}
            </List>
          )}
          {preview !== null && <PreviewTable view={view} preview={preview} />}
          {grave && (
            <TextInput
              label={t('gradebook-screen.import.reason')}
              required
              maxLength={200}
              value={reason}
              onChange={(event) => {
                setReason(event.currentTarget.value);
              }}
            />
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            {preview !== null && preview.changes.length > 0 && (
              <Button type="submit" loading={busy} disabled={grave && reason.trim().length <= 2}>
                {t('gradebook-screen.import.go', { n: preview.changes.length })}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

function PreviewTable({ view, preview }: { readonly view: BookView; readonly preview: Preview }) {
  const kinds = new Map(view.columns.map(({ key, kind }) => [key, kind]));
  const text = (col: string, value: Preview['changes'][number]['after']): string => {
    const kind = kinds.get(col);
    return kind === undefined ? '' : showCell(kind, value) || t('gradebook-screen.panel.blank');
  };
  const { changes, skipped, unchanged } = preview;
  return (
    <>
      <Text>
        {t('gradebook-screen.import.counts', { n: changes.length, skipped: skipped.length, same: unchanged })}
      </Text>
      <div
        style={{ maxHeight: 320, overflow: 'auto' }}
        tabIndex={0}
        role="region"
        aria-label={t('gradebook-screen.import.list')}
      >
        <Table stickyHeader verticalSpacing={3}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('gradebook-screen.import.row')}</Table.Th>
              <Table.Th>{t('gradebook-screen.results.name')}</Table.Th>
              <Table.Th>{t('gradebook-screen.import.what')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {skipped.map((row, index) => (
              // A row of the file may be skipped for several cells.
              <Table.Tr key={`${String(row.row)} ${String(index)}`}>
                <Table.Td>{row.row}</Table.Td>
                <Table.Td>{row.name}</Table.Td>
                <Table.Td c="red">{t('gradebook-screen.import.skipped', { why: errorText(row) })}</Table.Td>
              </Table.Tr>
            ))}
            {changes.map(({ studentId, col, name, written, before, after }) => (
              <Table.Tr key={`${studentId} ${col}`}>
                <Table.Td />
                <Table.Td>
                  {name}
                  {written !== '' && (
                    <Text size="xs" c="orange.9">
                      {t('gradebook-screen.import.written', { name: written })}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>
                  {columnLabel(col)}: {text(col, before)} → {text(col, after)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
}
