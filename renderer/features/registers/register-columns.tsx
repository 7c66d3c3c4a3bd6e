import {
  REGISTER_DEFINITIONS,
  type RegisterColumn,
  type RegisterName,
} from '../../../preload/contract/vocabulary/registers/index.ts';
import { comparePersonNames, formatDay, t } from '../../i18n/index.ts';
import { StateBadge, optionsOf } from '../../ui/index.ts';
import type { Column, Filter } from '../../ui/index.ts';
import { cellText, columnLabel, optionLabel } from './cell-text.ts';
import type { Entry } from './cell-text.ts';

/** Pixels: of a character in Excel's width, of one in a choice and in a bold header; padding, and the sort arrow besides. */
const CELL_CHARACTER = 5.6;
const CHOICE_CHARACTER = 6.8;
const HEADER_CHARACTER = 7.5;
const CELL_ROOM = 16;
const HEADER_ROOM = 28;
const NARROWEST = 94;

function isNumeric({ type }: RegisterColumn): boolean {
  return type === 'number' || type === 'year' || type === 'eyesight';
}

/** The table's columns by the definition; "Theo dõi" only where archived entries are shown too. */
export function registerColumns(register: RegisterName, withArchived: boolean): readonly Column<Entry>[] {
  const state: Column<Entry> = {
    key: 'followed',
    header: t('registers.followed'),
    width: 230,
    text: stateText,
    render: (entry) =>
      entry.archivedOn === null ? (
        <StateBadge tone="good" label={stateText(entry)} />
      ) : (
        <StateBadge tone="neutral" label={stateText(entry)} />
      ),
  };
  const columns = REGISTER_DEFINITIONS[register].columns.map((column) => columnOf(register, column));
  // Beside the name, where it is seen without scrolling.
  return withArchived ? columns.toSpliced(2, 0, state) : columns;
}

function stateText({ archivedOn }: Entry): string {
  return archivedOn === null
    ? t('registers.stillFollowed')
    : t('registers.stoppedOn', { day: formatDay(archivedOn) });
}

/** Wide enough for the header and for every choice; other texts may be cut, their tooltip says the rest. */
function widthOf(register: RegisterName, column: RegisterColumn, header: string): number {
  const choices = column.type === 'choice' ? column.options : [];
  const longest = Math.max(0, ...choices.map(({ code }) => optionLabel(register, column.key, code).length));
  return Math.round(
    Math.max(
      NARROWEST,
      HEADER_CHARACTER * header.length + HEADER_ROOM,
      CHOICE_CHARACTER * longest + CELL_ROOM,
      choices.length === 0 ? CELL_CHARACTER * column.width : 0,
    ),
  );
}

function columnOf(register: RegisterName, column: RegisterColumn): Column<Entry> {
  const { key } = column;
  const text = (entry: Entry): string => cellText(register, column, entry.cells[key]);
  const number = ({ cells }: Entry): number => {
    const value = cells[key];
    return typeof value === 'number' ? value : Number.NEGATIVE_INFINITY;
  };
  const numeric = isNumeric(column) || (column.type === 'computed' && column.by === 'bmi');
  const named = column.type === 'computed' && column.by === 'student-name';
  const header = columnLabel(register, key);
  return {
    key,
    header,
    width: widthOf(register, column, header),
    hidden: key === 'note',
    grow: column.type === 'text' || named ? 1 : 0,
    text,
    ...(numeric && { align: 'right' as const, compare: (a: Entry, b: Entry) => number(a) - number(b) }),
    ...(column.type === 'day' && {
      compare: (a: Entry, b: Entry) => String(a.cells[key]).localeCompare(String(b.cells[key])),
    }),
    ...(named && {
      compare: (a: Entry, b: Entry) => comparePersonNames(text(a), text(b)),
    }),
  };
}

/** Chips for choices and for what repeats: groups, places, classes, days. */
export function registerFilters(register: RegisterName, rows: readonly Entry[]): readonly Filter<Entry>[] {
  return REGISTER_DEFINITIONS[register].columns.flatMap((column): Filter<Entry>[] => {
    const { key } = column;
    const label = columnLabel(register, key);
    if (column.type === 'choice') {
      return [
        {
          key,
          label,
          options: column.options.map(({ code }) => ({
            value: code,
            label: optionLabel(register, key, code),
            test: ({ cells }) => cells[key] === code,
          })),
        },
      ];
    }
    if (!REPEATING.has(key)) return [];
    return [{ key, label, options: optionsOf(rows, ({ cells }) => cellText(register, column, cells[key])) }];
  });
}
const REPEATING: ReadonlySet<string> = new Set(['group', 'className', 'day']);
