import { Tooltip } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { t } from '../../i18n/index.ts';
import { Padlock, padlockWords } from './padlock.tsx';
import type { PadlockCell } from './padlock.tsx';
import styles from './padlock-grid.module.css';

interface Line {
  readonly id: string;
  readonly label: string;
}
interface PadlockGridProps {
  readonly label: string;
  /** Above the row heads. */
  readonly corner: string;
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  /** Null = there is no such book. */
  readonly cellOf: (row: string, column: string) => PadlockCell | null;
  /** Keys of `keyOf`. */
  readonly chosen: ReadonlySet<string>;
  /** Without it the grid is only looked at. */
  readonly onChoose: ((chosen: ReadonlySet<string>) => void) | null;
}

export function keyOf(row: string, column: string): string {
  return `${row}|${column}`;
}

/** One click on a cell, a row, a column or the corner chooses; arrows walk through the cells. */
export function PadlockGrid(props: PadlockGridProps) {
  const { label, corner, rows, columns, cellOf, chosen, onChoose } = props;
  const keysOf = (wantedRows: readonly Line[], wantedColumns: readonly Line[]): string[] =>
    wantedRows.flatMap(({ id: row }) =>
      wantedColumns.flatMap(({ id: column }) => (cellOf(row, column) === null ? [] : [keyOf(row, column)])),
    );
  const toggle = (keys: readonly string[]): void => {
    const next = new Set(chosen);
    const all = keys.every((key) => next.has(key));
    for (const key of keys) {
      if (all) next.delete(key);
      else next.add(key);
    }
    onChoose?.(next);
  };
  const head = (text: string, keys: readonly string[], name: string) =>
    onChoose === null ? (
      <span className={styles['key']}>{text}</span>
    ) : (
      <button
        type="button"
        className={styles['key']}
        aria-label={name}
        onClick={() => {
          toggle(keys);
        }}
      >
        {text}
      </button>
    );
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={label} onKeyDown={walk}>
      <table className={styles['table']}>
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">
              {head(corner, keysOf(rows, columns), t('mark-locks.chooseAll', { name: corner }))}
            </th>
            {columns.map((column) => (
              <th key={column.id} scope="col">
                {head(
                  column.label,
                  keysOf(rows, [column]),
                  t('mark-locks.chooseLine', { name: column.label }),
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {head(row.label, keysOf([row], columns), t('mark-locks.chooseLine', { name: row.label }))}
              </th>
              {columns.map((column) => (
                <PadlockKey
                  key={column.id}
                  name={`${row.label} ${column.label}`}
                  cell={cellOf(row.id, column.id)}
                  pressed={chosen.has(keyOf(row.id, column.id))}
                  onPress={
                    onChoose === null
                      ? null
                      : () => {
                          toggle([keyOf(row.id, column.id)]);
                        }
                  }
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PadlockKey({
  name,
  cell,
  pressed,
  onPress,
}: {
  readonly name: string;
  readonly cell: PadlockCell | null;
  readonly pressed: boolean;
  readonly onPress: (() => void) | null;
}) {
  if (cell === null) return <td />;
  const words = padlockWords(cell);
  return (
    <td data-state={cell.state} data-waiting={cell.waiting}>
      <Tooltip label={`${name}: ${words}`} openDelay={300}>
        <button
          type="button"
          className={styles['key']}
          aria-label={`${name}: ${words}`}
          aria-pressed={pressed}
          aria-disabled={onPress === null}
          onClick={() => {
            onPress?.();
          }}
        >
          <Padlock cell={cell} />
        </button>
      </Tooltip>
    </td>
  );
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** Arrows from key to key of the table, over places without a book too. */
function walk(event: KeyboardEvent<HTMLDivElement>): void {
  const step = STEPS[event.key];
  const cell = event.target instanceof HTMLElement ? event.target.closest('td, th') : null;
  const table = cell?.closest('table');
  if (step === undefined || !(cell instanceof HTMLTableCellElement) || !table) return;
  const row = cell.parentElement as HTMLTableRowElement;
  let [down, right] = [row.rowIndex + step[0], cell.cellIndex + step[1]];
  for (;;) {
    const next = table.rows[down]?.cells[right];
    if (next === undefined) return;
    const key = next.querySelector('button');
    if (key !== null) {
      event.preventDefault();
      key.focus();
      return;
    }
    [down, right] = [down + step[0], right + step[1]];
  }
}
