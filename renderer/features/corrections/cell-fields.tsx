import { ActionIcon, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconArrowRight, IconPlus, IconTrash } from '@tabler/icons-react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { errorText, t } from '../../i18n/index.ts';
import { readCell, showCell } from '../../ui/mark-grid/index.ts';
import { columnLabel } from '../gradebook/index.ts';
import { withCell } from './request-draft.ts';
import type { DraftCell, RequestDraft } from './request-draft.ts';

type Book = OutputOf<'gradebook.open'>;
type Checked = OutputOf<'corrections.check'>['cells'][number];

interface CellFieldsProps {
  readonly draft: RequestDraft;
  readonly book: Book;
  readonly checked: readonly Checked[];
  readonly showMissing: boolean;
  readonly onChange: (draft: RequestDraft) => void;
}

/** Which cells, from what to what; the old value is read from the book and cannot be typed. */
export function CellFields({ draft, book, checked, showMissing, onChange }: CellFieldsProps) {
  const change = (key: number, part: Partial<DraftCell>): void => {
    onChange({
      ...draft,
      cells: draft.cells.map((cell) => (cell.key === key ? { ...cell, ...part } : cell)),
    });
  };
  return (
    <Stack gap={6}>
      {draft.cells.map((cell) => (
        <CellLine
          key={cell.key}
          cell={cell}
          book={book}
          fault={
            checked.find(({ studentId, col }) => studentId === cell.studentId && col === cell.col)?.fault
          }
          showMissing={showMissing}
          only={draft.cells.length === 1}
          onChange={(part) => {
            change(cell.key, part);
          }}
          onRemove={() => {
            onChange({ ...draft, cells: draft.cells.filter(({ key }) => key !== cell.key) });
          }}
        />
      ))}
      <Group>
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconPlus size={14} />}
          onClick={() => {
            onChange(withCell(draft));
          }}
        >
          {t('corrections.form.addCell')}
        </Button>
      </Group>
    </Stack>
  );
}

interface CellLineProps {
  readonly cell: DraftCell;
  readonly book: Book;
  readonly fault: Checked['fault'] | undefined;
  readonly showMissing: boolean;
  readonly only: boolean;
  readonly onChange: (part: Partial<DraftCell>) => void;
  readonly onRemove: () => void;
}

function CellLine({ cell, book, fault, showMissing, only, onChange, onRemove }: CellLineProps) {
  const { studentId, col, after } = cell;
  const at = book.columns.findIndex(({ key }) => key === col);
  const column = book.columns[at];
  const before = book.students.find(({ id }) => id === studentId)?.values[at] ?? null;
  const read = column ? readCell(column.kind, after) : null;
  const misread = read && !read.ok ? t(`mark-grid.refused.${read.code}`, read.params) : null;
  const missing = (value: string | null) =>
    showMissing && value === null ? t('corrections.form.required') : null;
  const shown = column ? showCell(column.kind, before) : '';
  return (
    <div>
      <Group align="flex-start" gap={8} wrap="nowrap">
        <Select
          aria-label={t('corrections.form.student')}
          placeholder={t('corrections.form.student')}
          searchable
          style={{ flex: 2 }}
          error={missing(studentId)}
          data={book.students.map(({ id, name }, index) => ({ value: id, label: `${index + 1}. ${name}` }))}
          value={studentId}
          onChange={(value) => {
            onChange({ studentId: value });
          }}
        />
        <Select
          aria-label={t('corrections.form.column')}
          placeholder={t('corrections.form.column')}
          style={{ flex: 1 }}
          error={missing(col)}
          data={book.columns.map(({ key }) => ({ value: key, label: columnLabel(key) }))}
          value={col}
          onChange={(value) => {
            onChange({ col: value });
          }}
        />
        <Text w={70} ta="center" fw={600} pt={6} title={t('corrections.form.before')}>
          {shown === '' ? t('corrections.blank') : shown}
        </Text>
        <IconArrowRight size={16} style={{ marginTop: 9 }} aria-hidden />
        <TextInput
          aria-label={t('corrections.form.after')}
          placeholder={t('corrections.form.after')}
          style={{ flex: 1 }}
          value={after}
          error={misread !== null}
          onChange={(event) => {
            onChange({ after: event.currentTarget.value });
          }}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          mt={3}
          disabled={only}
          aria-label={t('corrections.form.removeCell')}
          onClick={onRemove}
        >
          <IconTrash size={16} />
        </ActionIcon>
      </Group>
      {(misread !== null || fault) && (
        <Text size="xs" c="red.9" role="alert">
          {misread ?? (fault ? errorText(fault) : '')}
        </Text>
      )}
    </div>
  );
}
