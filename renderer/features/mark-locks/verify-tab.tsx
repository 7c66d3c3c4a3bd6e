import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { COMPUTED_COLUMNS } from '../../../preload/contract/vocabulary/gradebook.ts';
import { call } from '../../bridge/index.ts';
import { comparePersonNames, formatInstant, t, useLanguage } from '../../i18n/index.ts';
import { CommandButton, DataTable, EmptyState, StateBadge } from '../../ui/index.ts';
import type { Column, Filter } from '../../ui/index.ts';
import { exportForPurpose } from '../exports/index.ts';
import { columnLabel } from '../gradebook/index.ts';
import { DeepCheck } from './deep-check.tsx';

type Verified = OutputOf<'locks.verify'>;
type Difference = Verified['locks'][number]['differences'][number] & {
  readonly key: string;
  readonly paper: string;
};

const isComputed = (col: string): boolean => COMPUTED_COLUMNS.some((computed) => computed === col);
const minutesOf = ({ event }: Difference): string => event?.minutes ?? '';
const value = (text: string): string =>
  text === '' ? t('mark-locks.verify.blank') : /^\d+\.\d$/u.test(text) ? text.replace('.', ',') : text;

function columns(): readonly Column<Difference>[] {
  const named = (key: keyof typeof WIDTHS, text: (row: Difference) => string): Column<Difference> => ({
    key,
    header: t(`mark-locks.verify.columns.${key}`),
    width: WIDTHS[key],
    text,
  });
  return [
    named('className', ({ className }) => className),
    named('subject', ({ subjectName }) => (subjectName === '' ? t('mark-locks.homeroom') : subjectName)),
    named('semester', ({ semester }) => t(`mark-locks.semesters.${String(semester)}`)),
    {
      ...named('student', ({ student }) => student),
      grow: 1,
      compare: (a, b) => comparePersonNames(a.student, b.student),
    },
    named('col', ({ col }) => columnLabel(col)),
    named('locked', ({ locked }) => value(locked)),
    named('now', ({ now }) => value(now)),
    {
      ...named('minutes', (row) => minutesOf(row) || t('mark-locks.verify.noMinutes')),
      render: (row) =>
        minutesOf(row) === '' ? (
          <StateBadge tone="bad" label={t('mark-locks.verify.noMinutes')} />
        ) : (
          <StateBadge tone="good" label={minutesOf(row)} />
        ),
    },
    named('who', ({ col, event }) => {
      if (event !== null) return `${event.person}, ${formatInstant(event.at)}`;
      return t(isComputed(col) ? 'mark-locks.verify.computed' : 'mark-locks.verify.outside');
    }),
    named('paper', ({ paper }) => paper),
  ];
}

const WIDTHS = {
  className: 55,
  subject: 105,
  semester: 62,
  student: 140,
  col: 58,
  locked: 82,
  now: 82,
  minutes: 165,
  who: 210,
  paper: 145,
} as const;

function filters(): readonly Filter<Difference>[] {
  const option = (name: 'with' | 'without', test: (row: Difference) => boolean) => ({
    value: name,
    label: t(`mark-locks.verify.${name}`),
    test,
  });
  return [
    {
      key: 'minutes',
      label: t('mark-locks.verify.columns.minutes'),
      options: [
        option('without', (row) => minutesOf(row) === ''),
        option('with', (row) => minutesOf(row) !== ''),
      ],
    },
  ];
}

/** What stands in the books now against what was sealed: each difference by its cell. */
export function VerifyTab({ verified }: { readonly verified: Verified }) {
  const language = useLanguage();
  const rows = useMemo(
    () =>
      verified.locks.flatMap(({ id, paper, differences }) =>
        differences.map((each, index): Difference => ({ ...each, paper, key: `${id} ${String(index)}` })),
      ),
    [verified],
  );
  const shownColumns = useMemo(columns, [language]);
  const shownFilters = useMemo(filters, [language]);
  const faults = verified.locks.reduce((sum, lock) => sum + lock.faults.length, verified.guards.length);
  const cells = verified.locks.reduce((sum, lock) => sum + lock.cells, 0);
  return (
    <>
      <DeepCheck verified={verified} />
      <DataTable
        id="mark-locks.differences"
        label={t('mark-locks.tab.verify')}
        noun={t('mark-locks.verify.noun')}
        columns={shownColumns}
        filters={shownFilters}
        rows={rows}
        rowKey={({ key }) => key}
        toolbar={rows.length + faults > 0 ? <ExportButton n={rows.length + faults} /> : undefined}
        empty={
          <EmptyState
            title={t(verified.locks.length === 0 ? 'mark-locks.verify.none' : 'mark-locks.verify.same')}
            hint={t(
              verified.locks.length === 0 ? 'mark-locks.verify.noneHint' : 'mark-locks.verify.sameHint',
              {
                locks: verified.locks.length,
                cells,
              },
            )}
          />
        }
      />
    </>
  );
}

/** All of them, whatever is filtered: a list of differences that leaves some out would mislead. */
function ExportButton({ n }: { readonly n: number }) {
  return (
    <CommandButton
      variant="default"
      leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
      act={() =>
        exportForPurpose(
          { title: t('mark-locks.verify.exportTitle'), text: t('app.export.text', { count: n }) },
          (purpose) => call('locks.exportDifferences', { purpose }),
        )
      }
    >
      {t('mark-locks.verify.export')}
    </CommandButton>
  );
}
