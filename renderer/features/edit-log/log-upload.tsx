import {
  Alert,
  Button,
  Group,
  Loader,
  NumberInput,
  SegmentedControl,
  Select,
  Stack,
  Text,
} from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { CENTRAL_LOG_KINDS, type CentralLogKind } from '../../../preload/contract/vocabulary/edit-log.ts';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { CommandButton, ErrorNotice, FileDrop, noticeDone } from '../../ui/index.ts';
import type { DroppedFile } from '../../ui/index.ts';
import { MappingTable, sheetOf, withSheet } from '../imports/index.ts';

type Inspection = OutputOf<'editLog.inspect'>;
type Mapping = Inspection['proposed'];

interface LogUploadProps {
  readonly onDone: (logId: string) => void;
  readonly onClose: () => void;
}

const MOST_MEBIBYTES = 20;

/** File, then columns, then the comparison; nothing is changed by any of them. */
export function LogUpload({ onDone, onClose }: LogUploadProps) {
  const [kind, setKind] = useState<CentralLogKind>('edits');
  const [file, setFile] = useState<DroppedFile | null>(null);
  const [inspection, setInspection] = useState<Inspection | null>(null);
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const [refused, setRefused] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const look = async (next: DroppedFile, as: CentralLogKind): Promise<void> => {
    setError(null);
    const known = /\.(?:xlsx|csv)$/iu.test(next.name);
    setRefused(known ? '' : t('edit-log.central.badKind', { name: next.name }));
    if (!known) return;
    setBusy(true);
    try {
      const found = await call('editLog.inspect', {
        kind: as,
        fileName: next.name.slice(-200),
        bytes: next.bytes,
      });
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
      const { name, bytes } = file;
      const found = await call('editLog.compare', { kind, fileName: name.slice(-200), bytes, mapping });
      const { rows: n, verdicts } = found;
      const n2 = verdicts['other-value'] + verdicts['not-found'];
      noticeDone(
        kind === 'edits'
          ? t('edit-log.central.compared', { n, without: verdicts['without-minutes'] })
          : t('edit-log.central.comparedResults', { n, n2 }),
      );
      onDone(found.id);
    } catch (failure) {
      setError(failure);
    }
  };
  const complete =
    inspection?.fields.every(({ key, required }) => !required || mapping?.columns[key] !== undefined) ??
    false;
  return (
    <Stack gap="sm" style={{ overflow: 'auto' }}>
      <SegmentedControl
        aria-label={t('edit-log.central.kindLabel')}
        style={{ alignSelf: 'flex-start' }}
        data={CENTRAL_LOG_KINDS.map((value) => ({ value, label: t(`edit-log.central.kind.${value}`) }))}
        value={kind}
        onChange={(value) => {
          setKind(value);
          if (file) void look(file, value);
        }}
      />
      {refused !== '' && (
        <Alert color="red" role="alert">
          {refused}
        </Alert>
      )}
      <ErrorNotice error={error} />
      {!inspection && (
        <FileDrop
          label={t('edit-log.central.drop')}
          hint={t('edit-log.central.limit')}
          accept={['.xlsx', '.csv']}
          mostMebibytes={MOST_MEBIBYTES}
          disabled={busy}
          onFiles={([next]) => {
            if (next) void look(next, kind);
          }}
        />
      )}
      {busy && (
        <Group gap="xs" role="status">
          <Loader size="xs" />
          <Text size="sm">{t('edit-log.central.reading')}</Text>
        </Group>
      )}
      {inspection && mapping && <Columns inspection={inspection} mapping={mapping} onChange={setMapping} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        {mapping && (
          <CommandButton act={compare} disabled={!complete}>
            {t('edit-log.central.compare')}
          </CommandButton>
        )}
      </Group>
    </Stack>
  );
}

interface ColumnsProps {
  readonly inspection: Inspection;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

function Columns({ inspection, mapping, onChange }: ColumnsProps) {
  const sheet = sheetOf(inspection, mapping);
  return (
    <>
      <Text size="sm">
        {t('edit-log.central.mapping')}
        {inspection.remembered && ` ${t('edit-log.central.remembered')}`}
      </Text>
      <Group gap="sm" align="flex-end">
        <Select
          label={t('edit-log.central.sheet')}
          w={280}
          allowDeselect={false}
          data={inspection.sheets.map(({ name, rows }) => ({
            value: name,
            label: t('edit-log.central.sheetOption', { name, rows }),
          }))}
          value={mapping.sheet}
          onChange={(name) => {
            if (name !== null) onChange(withSheet(inspection, mapping, name));
          }}
        />
        <NumberInput
          label={t('edit-log.central.headerRow')}
          size="sm"
          w={200}
          min={1}
          max={20_000}
          value={mapping.headerRow}
          onChange={(row) => {
            if (typeof row === 'number' && row >= 1) onChange({ ...mapping, headerRow: row });
          }}
        />
      </Group>
      {sheet && (
        <MappingTable
          kind={null}
          inspection={inspection}
          mapping={mapping}
          sheet={sheet}
          onChange={onChange}
        />
      )}
    </>
  );
}
