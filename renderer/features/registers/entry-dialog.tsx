import { SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { bmiTenths } from '../../../preload/contract/vocabulary/registers/bmi.ts';
import {
  REGISTER_DEFINITIONS,
  type RegisterName,
} from '../../../preload/contract/vocabulary/registers/index.ts';
import { call, isBridgeError } from '../../bridge/index.ts';
import { compareText, errorText, formatNumber, t } from '../../i18n/index.ts';
import {
  Dialog,
  ErrorNotice,
  FormActions,
  noticeDone,
  useAskBeforeClose,
  useSubmit,
} from '../../ui/index.ts';
import { CellField } from './cell-field.tsx';
import { columnLabel, entryName } from './cell-text.ts';
import type { Entry } from './cell-text.ts';
import { draftOf, typedColumns } from './entry-draft.ts';
import type { Draft } from './entry-draft.ts';

interface EntryDialogProps {
  readonly register: RegisterName;
  /** Null = a new one. */
  readonly entry: Entry | null;
  readonly rows: readonly Entry[];
  readonly onClose: () => void;
}

/** A tenth from "146,5"; null while it is no number. */
function tenths(text: string): number | null {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(value) ? null : Math.round(value * 10);
}

function Bmi({ draft }: { readonly draft: Draft }) {
  const bmi = bmiTenths(tenths(draft['height'] ?? ''), tenths(draft['weight'] ?? ''));
  return (
    <Text size="sm" role="status">
      {t('registers.form.bmi', { value: bmi === null ? '–' : formatNumber(bmi / 10) })}
    </Text>
  );
}

/** The column a refusal is about, with its sentence; null when it is about the whole entry. */
function cellRefusal(register: RegisterName, error: unknown): { key: string; text: string } | null {
  if (!isBridgeError(error) || typeof error.params['key'] !== 'string' || error.params['key'] === '')
    return null;
  const { key } = error.params;
  const column = columnLabel(register, key);
  return { key, text: errorText({ code: error.code, params: { ...error.params, column } }) };
}

/** The form of any register, field after field by its definition. */
export function EntryDialog({ register, entry, rows, onClose }: EntryDialogProps) {
  const [first] = useState(() => draftOf(register, entry));
  const [draft, setDraft] = useState(first);
  const close = useAskBeforeClose(JSON.stringify(draft) !== JSON.stringify(first), onClose);
  const columns = typedColumns(register);
  const complete = columns.every(({ key, required }) => !required || (draft[key] ?? '').trim() !== '');
  const { tried, busy, error, onSubmit } = useSubmit(complete, async () => {
    await call('registers.save', {
      register,
      id: entry?.id ?? null,
      version: entry?.version ?? null,
      cells: { ...draft },
    });
    noticeDone(t('registers.form.saved'));
    onClose();
  });
  const refusal = cellRefusal(register, error);
  const known = (key: string): string[] =>
    [...new Set(rows.map(({ cells }) => String(cells[key] ?? '')))]
      .filter((text) => text !== '')
      .sort(compareText);
  const title =
    entry === null
      ? t(`registers.${register}.add`)
      : t('registers.form.editTitle', { name: entryName(register, entry) });
  const short = columns.filter((column) => !(column.type === 'text' && column.long));
  const long = columns.filter((column) => column.type === 'text' && column.long);
  const field = (column: (typeof columns)[number]) => (
    <CellField
      key={column.key}
      register={register}
      column={column}
      first={column === columns[0]}
      value={draft[column.key] ?? ''}
      known={column.type === 'text' ? known(column.key) : []}
      error={
        tried && column.required && (draft[column.key] ?? '').trim() === ''
          ? t('registers.form.required')
          : refusal?.key === column.key
            ? refusal.text
            : null
      }
      onChange={(value) => {
        setDraft((old) => ({ ...old, [column.key]: value }));
      }}
    />
  );
  return (
    <Dialog title={title} width={640} onClose={close}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <SimpleGrid cols={2} spacing="sm">
            {short.map(field)}
          </SimpleGrid>
          {REGISTER_DEFINITIONS[register].columns.some(({ key }) => key === 'bmi') && <Bmi draft={draft} />}
          {long.map(field)}
          <ErrorNotice error={refusal === null ? error : null} />
          <FormActions onCancel={close} busy={busy}>
            {t('registers.form.save')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
