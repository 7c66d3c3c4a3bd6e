import { Alert, Button, Group } from '@mantine/core';
import { IconPlus, IconPrinter } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { DISPATCH_SERIES } from '../../../preload/contract/vocabulary/dispatches.ts';
import type { DispatchBook } from '../../../preload/contract/vocabulary/dispatches.ts';
import { navigate, useLocation } from '../../app/router.ts';
import { useMay, useQuery } from '../../bridge/index.ts';
import { t, useLanguage } from '../../i18n/index.ts';
import { CommandButton, DataTable, EmptyState, ErrorNotice, StateBadge } from '../../ui/index.ts';
import type { Column } from '../../ui/index.ts';
import { RegisterChoice } from '../papers/index.ts';
import { DocumentDialog } from './document-dialog.tsx';
import {
  exportDispatchRegister,
  lineColumns,
  lineFilters,
  lineKey,
  noteText,
  rangesText,
  seriesText,
  stateText,
  viewDispatchRegister,
} from './register-lines.ts';
import type { DispatchRegisters, RegisterLine } from './register-lines.ts';
import { stateTone } from './entry.ts';

const NONE: RegisterLine[] = [];

function columnsOf(book: DispatchBook): Column<RegisterLine>[] {
  return [
    ...lineColumns(book),
    {
      key: 'state',
      header: t('papers.columns.state'),
      width: 106,
      text: stateText,
      render: (row) => (
        <StateBadge tone={row.state === null ? 'bad' : stateTone(row.state)} label={stateText(row)} />
      ),
    },
    { key: 'note', header: t('number-registers.note'), width: 110, grow: 1, text: noteText },
  ];
}

interface GapsProps {
  readonly series: DispatchRegisters['series'];
  readonly rows: readonly RegisterLine[];
  readonly mayManage: boolean;
}

/** "Không thiếu số", or which are; and which stand in the book on paper. */
function Gaps({ series, rows, mayManage }: GapsProps) {
  const broken = series.filter(({ missing }) => missing.length > 0);
  const onPaper = series.filter((each) => each.onPaper.length > 0);
  const named = (each: GapsProps['series'], key: 'missing' | 'onPaper', text: string) =>
    each.map((one) => (
      <div key={one.series}>{t(text, { kind: seriesText(one.series), numbers: rangesText(one[key]) })}</div>
    ));
  const numbered = rows.filter(({ number }) => number !== null);
  const count = numbered.length;
  const cancelled = numbered.filter(({ state }) => state === 'void').length;
  const unplaced = rows.filter(({ number, state }) => number === null && state === 'kept').length;
  if (count === 0 && unplaced === 0) return null;
  return broken.length > 0 ? (
    <Alert color="red" role="alert" p="xs" flex={1}>
      {named(broken, 'missing', 'number-registers.gap')}
    </Alert>
  ) : (
    <Alert color={unplaced > 0 ? 'orange' : 'green'} p="xs" flex={1} role="status">
      {count > 0 &&
        t(cancelled === 0 ? 'number-registers.whole' : 'number-registers.wholeCancelled', {
          count,
          cancelled,
        })}
      {named(onPaper, 'onPaper', 'number-registers.onPaper')}
      {unplaced > 0 && (
        <div>
          {t('number-registers.unplaced', { count: unplaced })}
          {mayManage && ` ${t('number-registers.placeEach')}`}
        </div>
      )}
    </Alert>
  );
}

interface DispatchRegisterProps {
  readonly book: DispatchBook;
}

/** "Sổ đăng ký văn bản đến", "… đi": every number of a year with its dispatch; cancelled ones keep their place. */
export function DispatchRegister({ book }: DispatchRegisterProps) {
  const language = useLanguage();
  const { path, params } = useLocation();
  const asked = /^\d{4}$/u.test(params.get('year') ?? '') ? Number(params.get('year')) : null;
  const { data, isPending, error, refetch } = useQuery('archive.dispatchRegister', { book, year: asked });
  const [adding, setAdding] = useState(false);
  const mayManage = useMay('archive.manage');
  const series = DISPATCH_SERIES.find((known) => known === params.get('kind')) ?? null;
  const rows = useMemo(
    () => (data?.entries ?? NONE).filter((entry) => series === null || entry.series === series),
    [data, series],
  );
  const shown = (data?.series ?? []).filter((each) => series === null || each.series === series);
  const columns = useMemo(() => columnsOf(book), [book, language]);
  const filters = useMemo(lineFilters, [language]);
  const choice = { book, year: data?.year ?? 0 };
  const addButton = mayManage && (
    <Button
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={() => {
        setAdding(true);
      }}
    >
      {t(`number-registers.add.${book}`)}
    </Button>
  );
  return (
    <>
      <Group gap="xs" wrap="nowrap">
        <RegisterChoice
          years={data?.years ?? []}
          year={data?.year ?? null}
          registers={
            book === 'in'
              ? null
              : (data?.series ?? []).map((each) => ({
                  value: each.series,
                  label: `${seriesText(each.series)} (${String(each.last)})`,
                }))
          }
          register={series ?? ''}
          onChange={(next) => {
            navigate(path, { book, ...next });
          }}
        />
        <Gaps series={shown} rows={rows} mayManage={mayManage} />
        <CommandButton
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          disabled={(data?.entries ?? NONE).length === 0}
          act={() => viewDispatchRegister(choice)}
        >
          {t('number-registers.print')}
        </CommandButton>
        {rows.length > 0 && addButton}
      </Group>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {!error && (
        <DataTable
          id={`dispatch-registers-${book}`}
          label={t(`number-registers.windows.${book}`, { year: String(choice.year) })}
          noun={t('number-registers.noun')}
          columns={columns}
          rows={rows}
          rowKey={lineKey}
          filters={filters}
          loading={isPending}
          onOpen={(row) => {
            if (row.ref !== null) navigate('/archive', { open: row.ref });
          }}
          onExport={() => void exportDispatchRegister(choice)}
          empty={
            <EmptyState
              title={t(`number-registers.emptyBook.${book}`)}
              hint={t(`number-registers.emptyBookHint.${book}`)}
            >
              {addButton}
            </EmptyState>
          }
        />
      )}
      {adding && (
        <DocumentDialog
          entry={null}
          kind={book === 'in' ? 'dispatch-in' : 'dispatch-out'}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </>
  );
}
