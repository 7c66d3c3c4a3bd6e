import { Button, Group, Select, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { useMay, useQuery } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { EmptyState, ErrorNotice } from '../../ui/index.ts';
import { columnLabel } from '../gradebook/index.ts';
import { LEVEL, scopesOfClass, scopesOfSchool } from './chosen-scopes.ts';
import { differingCells } from './differing-cells.ts';
import { LockDialog } from './lock-dialog.tsx';
import type { PadlockCell } from './padlock.tsx';
import { PadlockGrid, keyOf } from './padlock-grid.tsx';
import { StudentPicker } from './student-picker.tsx';
import styles from './padlock-grid.module.css';

const WHOLE_SCHOOL = '-';
const NOTHING: ReadonlySet<string> = new Set();

/** Class × subject of the school, or subject × column of one class. */
export function BoardTab({
  semester,
  verified,
}: {
  readonly semester: number;
  /** Undefined while the books are compared with what was signed. */
  readonly verified: OutputOf<'locks.verify'> | undefined;
}) {
  const board = useQuery('locks.board', { semester });
  const [classId, setClassId] = useState(WHOLE_SCHOOL);
  const [studentId, setStudentId] = useState<string | null>(null);
  const one = classId !== WHOLE_SCHOOL;
  const columns = useQuery('locks.columns', { classId, semester, studentId }, { enabled: one });
  const [chosen, setChosen] = useState(NOTHING);
  const [locking, setLocking] = useState(false);
  const mayLock = useMay('grades.lock');
  const classes = board.data?.classes ?? [];
  if (board.data && board.data.cells.length === 0)
    return <EmptyState title={t('mark-locks.emptyTitle')} hint={t('mark-locks.emptyHint')} />;
  const choose = mayLock ? setChosen : null;
  const shown = { semester, classId: one ? classId : null, studentId };
  const differing = verified === undefined ? NOTHING : differingCells(verified, shown, keyOf);
  const scopes = one
    ? scopesOfClass(chosen, { classId, studentId }, columns.data ?? [])
    : scopesOfSchool(chosen);
  return (
    <>
      <Group gap="xs">
        <Select
          w={190}
          aria-label={t('mark-locks.range')}
          data={[
            { value: WHOLE_SCHOOL, label: t('mark-locks.wholeSchool') },
            ...classes.map(({ id, name }) => ({ value: id, label: t('mark-locks.oneClass', { name }) })),
          ]}
          value={classId}
          allowDeselect={false}
          searchable
          onChange={(value) => {
            setClassId(value ?? WHOLE_SCHOOL);
            setStudentId(null);
            setChosen(NOTHING);
          }}
        />
        {one && (
          <StudentPicker
            classId={classId}
            value={studentId}
            onChange={(student) => {
              setStudentId(student);
              setChosen(NOTHING);
            }}
          />
        )}
        <Legend differs={differing.size > 0} />
      </Group>
      <ErrorNotice error={board.error} onRetry={() => void board.refetch()} />
      {board.data && !one && (
        <SchoolGrid board={board.data} differing={differing} chosen={chosen} onChoose={choose} />
      )}
      {one && <ErrorNotice error={columns.error} onRetry={() => void columns.refetch()} />}
      {one && columns.data && (
        <ClassGrid board={columns.data} differing={differing} chosen={chosen} onChoose={choose} />
      )}
      {mayLock && (
        <Group justify="space-between" className={styles['bar']}>
          <Text size="sm" c="dimmed" aria-live="polite">
            {chosen.size === 0 ? t('mark-locks.chooseHint') : t('mark-locks.chosen', { n: chosen.size })}
          </Text>
          <Group gap="xs">
            {chosen.size > 0 && (
              <Button
                variant="default"
                onClick={() => {
                  setChosen(NOTHING);
                }}
              >
                {t('mark-locks.unchoose')}
              </Button>
            )}
            <Button
              leftSection={<IconLock size={16} />}
              disabled={chosen.size === 0}
              onClick={() => {
                setLocking(true);
              }}
            >
              {t('mark-locks.lock')}
            </Button>
          </Group>
        </Group>
      )}
      {locking && (
        <LockDialog
          semester={semester}
          scopes={scopes}
          onClose={(done) => {
            setLocking(false);
            if (done) setChosen(NOTHING);
          }}
        />
      )}
    </>
  );
}

function Legend({ differs }: { readonly differs: boolean }) {
  const signs = [t('mark-locks.legend'), ...(differs ? [t('mark-locks.legendDiffers')] : [])];
  return (
    <Text size="xs" c="dimmed" ml="auto">
      {signs.join(' · ')}
    </Text>
  );
}

interface GridProps {
  readonly differing: ReadonlySet<string>;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: ((chosen: ReadonlySet<string>) => void) | null;
}

type Shut = Omit<PadlockCell, 'differs'>;

/** What stands open is compared with nothing. */
function told(cell: Shut | undefined, differs: boolean): PadlockCell | null {
  return cell === undefined ? null : { ...cell, differs: differs && cell.state !== 'open' };
}

function SchoolGrid({
  board,
  differing,
  ...choice
}: GridProps & { readonly board: OutputOf<'locks.board'> }) {
  const cells = new Map<string, Shut>([
    ...board.cells.map((cell) => [keyOf(cell.classId, cell.subjectId), cell] as const),
    ...board.levels.map((cell) => [keyOf(cell.classId, LEVEL), cell] as const),
  ]);
  return (
    <PadlockGrid
      {...choice}
      label={t('mark-locks.boardLabel')}
      corner={t('mark-locks.class')}
      rows={board.classes.map(({ id, name }) => ({ id, label: name }))}
      columns={[
        ...board.subjects.map(({ id, name }) => ({ id, label: id === '' ? t('mark-locks.homeroom') : name })),
        ...(board.levels.length > 0 ? [{ id: LEVEL, label: columnLabel(LEVEL) }] : []),
      ]}
      cellOf={(row, column) => told(cells.get(keyOf(row, column)), differing.has(keyOf(row, column)))}
    />
  );
}

function ClassGrid({
  board,
  differing,
  ...choice
}: GridProps & { readonly board: OutputOf<'locks.columns'> }) {
  const cells = new Map(
    board.flatMap(({ subjectId, columns }) =>
      columns.map((cell) => [keyOf(subjectId, cell.col), cell] as const),
    ),
  );
  const cols = [...new Set(board.flatMap(({ columns }) => columns.map(({ col }) => col)))];
  return (
    <PadlockGrid
      {...choice}
      label={t('mark-locks.columnsLabel')}
      corner={t('mark-locks.subject')}
      rows={board.map(({ subjectId, subjectName }) => ({
        id: subjectId,
        label: subjectId === '' ? t('mark-locks.homeroom') : subjectName,
      }))}
      columns={cols.map((col) => ({ id: col, label: columnLabel(col) }))}
      cellOf={(row, column) => told(cells.get(keyOf(row, column)), differing.has(keyOf(row, column)))}
    />
  );
}
