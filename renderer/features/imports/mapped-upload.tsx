import { Alert, Button, Group, Loader, Select, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { t } from '../../i18n/index.ts';
import { ErrorNotice, FileDrop } from '../../ui/index.ts';
import type { DroppedFile } from '../../ui/index.ts';
import { HeaderRowField } from './header-row-field.tsx';
import { sheetOf, withSheet, type Columns, type Mapping } from './mapping.ts';
import { MappingTable } from './mapping-table.tsx';

export interface MappedFile<Found, Chosen> {
  readonly file: { readonly fileName: string; readonly bytes: Uint8Array };
  readonly inspection: Found;
  readonly mapping: Chosen;
}
interface Work<Found, Chosen> extends MappedFile<Found, Chosen> {
  readonly setMapping: (mapping: Chosen) => void;
  /** Runs it and shows what it threw. */
  readonly attempt: (act: () => Promise<void>) => Promise<void>;
}
/** `headerRow`: where a person knows it better. */
type Inspect<Found> = (file: MappedFile<Found, never>['file'], headerRow?: number) => Promise<Found>;

interface MappedUploadProps<Found, Chosen> {
  readonly accept: readonly string[];
  readonly label: string;
  readonly hint: string;
  readonly mostMebibytes?: number;
  readonly reading: string;
  /** Said above the columns. */
  readonly mappingHint: (inspection: Found) => string;
  /** What speaks against the file before it is read; null = nothing. */
  readonly problem: (name: string, size: number) => string | null;
  readonly inspect: Inspect<Found>;
  /** Above everything; `again` reads the chosen file otherwise. */
  readonly head?: (again: (inspect: Inspect<Found>) => void) => ReactNode;
  /** Beside sheet and header row. */
  readonly extra?: (work: Work<Found, Chosen>) => ReactNode;
  /** Below the columns. */
  readonly below?: (work: Work<Found, Chosen>) => ReactNode;
  readonly actions: (work: Work<Found, Chosen>) => ReactNode;
  readonly onClose: () => void;
}

/** A list that is only compared, never written: file, then columns, then whatever its screen does with them. */
export function MappedUpload<Chosen extends Mapping, Found extends Columns & { readonly proposed: Chosen }>({
  accept,
  label,
  hint,
  mostMebibytes = Infinity,
  reading,
  mappingHint,
  problem,
  inspect,
  head,
  extra,
  below,
  actions,
  onClose,
}: MappedUploadProps<Found, Chosen>) {
  const [chosen, setChosen] = useState<MappedFile<Found, Chosen> | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const attempt = async (act: () => Promise<void>): Promise<void> => {
    setError(null);
    try {
      await act();
    } catch (failure) {
      setError(failure);
    }
  };
  const read = async (file: MappedFile<Found, Chosen>['file'], how: Inspect<Found>): Promise<void> => {
    setBusy(true);
    await attempt(async () => {
      const inspection = await how(file);
      setChosen({ file, inspection, mapping: inspection.proposed });
    });
    setBusy(false);
  };
  const choose = ({ name, bytes }: DroppedFile): void => {
    const against = problem(name, bytes.byteLength);
    setError(null);
    setRefused(against);
    if (against === null) void read({ fileName: name.slice(-200), bytes }, inspect);
  };
  const work = chosen && {
    ...chosen,
    attempt,
    setMapping: (mapping: Chosen) => {
      setChosen({ ...chosen, mapping });
    },
  };
  const sheet = work && sheetOf(work.inspection, work.mapping);
  return (
    <Stack gap="sm" style={{ overflow: 'auto' }}>
      {head?.((how) => {
        if (chosen) void read(chosen.file, how);
      })}
      {refused !== null && (
        <Alert color="red" role="alert">
          {refused}
        </Alert>
      )}
      <ErrorNotice error={error} />
      {!work && (
        <FileDrop
          label={label}
          hint={hint}
          accept={accept}
          mostMebibytes={mostMebibytes}
          disabled={busy}
          onFiles={([next]) => {
            if (next) choose(next);
          }}
        />
      )}
      {busy && (
        <Group gap="xs" role="status">
          <Loader size="xs" />
          <Text size="sm">{reading}</Text>
        </Group>
      )}
      {work && (
        <>
          <Text size="sm">{mappingHint(work.inspection)}</Text>
          <Group gap="sm" align="flex-end">
            <Select
              label={t('import-screen.mapping.sheet')}
              w={280}
              allowDeselect={false}
              data={work.inspection.sheets.map(({ name, rows }) => ({
                value: name,
                label: t('import-screen.mapping.sheetOption', { name, rows }),
              }))}
              value={work.mapping.sheet}
              onChange={(name) => {
                if (name !== null)
                  work.setMapping({ ...work.mapping, ...withSheet(work.inspection, work.mapping, name) });
              }}
            />
            <HeaderRowField
              row={work.mapping.headerRow}
              shown={sheet?.headerRow ?? work.mapping.headerRow}
              busy={busy}
              onChange={(headerRow) => {
                work.setMapping({ ...work.mapping, headerRow });
              }}
              onRead={(row) => void read(work.file, (file) => inspect(file, row))}
            />
            {extra?.(work)}
          </Group>
          {sheet && (
            <MappingTable
              kind={null}
              inspection={work.inspection}
              mapping={work.mapping}
              sheet={sheet}
              onChange={(mapping) => {
                work.setMapping({ ...work.mapping, ...mapping });
              }}
            />
          )}
          {below?.(work)}
        </>
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        {work && actions(work)}
      </Group>
    </Stack>
  );
}
