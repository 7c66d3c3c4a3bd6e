import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../i18n/index.ts';
import { DataTable } from './data-table/index.ts';
import type { Column, Filter } from './data-table/index.ts';
import { EmptyState } from './empty-state.tsx';
import { ErrorNotice } from './error-notice.tsx';
import { PageHeader } from './page-header.tsx';
import { Page } from './page.tsx';

interface ListPageProps<Row extends { readonly id: string }> {
  /** Names the table and the branch of its texts: title, lead, noun, add, emptyTitle, emptyHint, emptyRead. */
  readonly name: string;
  readonly query: {
    readonly data: readonly Row[] | undefined;
    readonly isPending: boolean;
    readonly error: unknown;
    readonly refetch: () => Promise<unknown>;
  };
  readonly columns: readonly Column<Row>[];
  readonly filters: readonly Filter<Row>[];
  /** Filters chosen by the link that led here. */
  readonly initialChosen: Readonly<Record<string, string>>;
  readonly mayAdd: boolean;
  readonly onExport?: (shown: readonly Row[]) => void;
  readonly panel: (row: Row, close: () => void) => ReactNode;
  /** Closes with the id of what was made, which then opens; null = nothing was made. */
  readonly dialog: (close: (made: string | null) => void) => ReactNode;
}

/** A list whose rows open at the side and to which a dialog adds. */
export function ListPage<Row extends { readonly id: string }>(props: ListPageProps<Row>) {
  const { name, query, onExport } = props;
  const [open, setOpen] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const rows = query.data ?? [];
  const opened = rows.find(({ id }) => id === open);
  const add = props.mayAdd && (
    <Button
      leftSection={<IconPlus size={16} />}
      onClick={() => {
        setAdding(true);
      }}
    >
      {t(`${name}.add`)}
    </Button>
  );
  return (
    <Page fill>
      <PageHeader title={t(`${name}.title`)} subtitle={t(`${name}.lead`)}>
        {rows.length > 0 && add}
      </PageHeader>
      <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      {!query.error && (
        <DataTable
          id={name}
          label={t(`${name}.title`)}
          noun={t(`${name}.noun`)}
          columns={props.columns}
          filters={props.filters}
          initialChosen={props.initialChosen}
          rows={rows}
          rowKey={({ id }) => id}
          loading={query.isPending}
          onExport={onExport}
          onOpen={({ id }) => {
            setOpen(id);
          }}
          empty={
            <EmptyState
              title={t(`${name}.emptyTitle`)}
              hint={t(`${name}.${props.mayAdd ? 'emptyHint' : 'emptyRead'}`)}
            >
              {add}
            </EmptyState>
          }
        />
      )}
      {opened &&
        props.panel(opened, () => {
          setOpen(null);
        })}
      {adding &&
        props.dialog((made) => {
          setAdding(false);
          if (made !== null) setOpen(made);
        })}
    </Page>
  );
}
