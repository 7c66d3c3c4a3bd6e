import { Alert, Button, Group, Loader, NumberInput, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { CommandButton, ErrorNotice, FileDrop, noticeDone } from '../../ui/index.ts';
import type { DroppedFile } from '../../ui/index.ts';
import { MappingTable, sheetOf, uploadProblem, withSheet } from '../imports/index.ts';

type Inspection = OutputOf<'central.inspect'>;
type Mapping = Inspection['proposed'];

interface CentralUploadProps {
  readonly onDone: (snapshotId: string) => void;
  readonly onClose: () => void;
}

/** File, then columns, then the comparison; nothing is changed by any of them. */
export function CentralUpload({ onDone, onClose }: CentralUploadProps) {
  const [file, setFile] = useState<DroppedFile | null>(null);
  const [inspection, setInspection] = useState<Inspection | null>(null);
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const [refused, setRefused] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const choose = async (next: DroppedFile): Promise<void> => {
    setError(null);
    const problem = uploadProblem(next.name, next.bytes.byteLength);
    setRefused(problem === null ? '' : t(`import-screen.file.${problem}`, { name: next.name }));
    if (problem !== null) return;
    setBusy(true);
    try {
      const found = await call('central.inspect', { fileName: next.name.slice(-200), bytes: next.bytes });
      setFile(next);
      setInspection(found);
      setMapping(found.proposed);
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  const compare = async (): Promise<void> => {
    if (!file || !mapping) return;
    setError(null);
    try {
      const { id, findings } = await call('central.compare', {
        fileName: file.name.slice(-200),
        bytes: file.bytes,
        mapping,
      });
      noticeDone(t('drift.central.compared', { n: findings }));
      onDone(id);
    } catch (failure) {
      setError(failure);
    }
  };
  const sheet = inspection && mapping ? sheetOf(inspection, mapping) : undefined;
  return (
    <Stack gap="sm" style={{ overflow: 'auto' }}>
      {refused !== '' && (
        <Alert color="red" role="alert">
          {refused}
        </Alert>
      )}
      <ErrorNotice error={error} />
      {!inspection && (
        <FileDrop
          label={t('drift.central.drop')}
          hint={t('import-screen.file.limit')}
          accept={['.xlsx']}
          disabled={busy}
          onFiles={([next]) => {
            if (next) void choose(next);
          }}
        />
      )}
      {busy && (
        <Group gap="xs" role="status">
          <Loader size="xs" />
          <Text size="sm">{t('drift.central.reading')}</Text>
        </Group>
      )}
      {inspection && mapping && sheet && (
        <>
          <Text size="sm">{t('drift.central.mapping')}</Text>
          <Group gap="sm" align="flex-end">
            <Select
              label={t('import-screen.mapping.sheet')}
              w={280}
              allowDeselect={false}
              data={inspection.sheets.map(({ name, rows }) => ({
                value: name,
                label: t('import-screen.mapping.sheetOption', { name, rows }),
              }))}
              value={mapping.sheet}
              onChange={(name) => {
                if (name !== null) setMapping(withSheet(inspection, mapping, name));
              }}
            />
            <NumberInput
              label={t('import-screen.mapping.headerRow')}
              size="sm"
              w={200}
              min={1}
              max={20_000}
              value={mapping.headerRow}
              onChange={(row) => {
                if (typeof row === 'number' && row >= 1) setMapping({ ...mapping, headerRow: row });
              }}
            />
          </Group>
          <MappingTable
            kind={null}
            inspection={inspection}
            mapping={mapping}
            sheet={sheet}
            onChange={setMapping}
          />
        </>
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        {mapping && (
          <CommandButton act={compare} disabled={mapping.columns['login'] === undefined}>
            {t('drift.central.compare')}
          </CommandButton>
        )}
      </Group>
    </Stack>
  );
}
