import type { ReactNode } from 'react';
import type { PeopleList } from '../../../preload/contract/vocabulary/school.ts';
import { useLinkedChoice } from '../../app/router.ts';
import { useViewedYear } from '../../app/year-view.ts';
import { useMay } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { DataTable, EmptyState, ErrorNotice, Page, PageHeader } from '../../ui/index.ts';
import type { Column, Filter, Sort } from '../../ui/index.ts';
import { exportList } from './export-list.ts';
import { ListButtons } from './list-buttons.tsx';
import { NEW } from './use-opened.ts';

interface ListScreenProps<Row extends { readonly id: string }> {
  /** Also the branch of texts under `people` and the name of the list for an export. */
  readonly kind: PeopleList;
  readonly query: {
    readonly isPending: boolean;
    readonly error: unknown;
    readonly refetch: () => Promise<unknown>;
  };
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly filters: readonly Filter<Row>[];
  readonly initialSort: Sort;
  /** Id of a record, or `NEW`. */
  readonly onOpen: (id: string) => void;
  /** The side panel. */
  readonly children: ReactNode;
}

/** One list of people or classes: header, table, export, empty and error state. */
export function ListScreen<Row extends { readonly id: string }>(props: ListScreenProps<Row>) {
  const { kind, query, onOpen } = props;
  // The staff have no year; the other lists of another year are only looked at.
  const viewed = useViewedYear();
  const readOnly = viewed !== null && kind !== 'staff';
  const mayExport = useMay('people.export') && !readOnly;
  const mayFill = useMay('people.manage') && !readOnly;
  const linked = useLinkedChoice();
  const exportShown = (shown: readonly Row[], keys: readonly string[]): void => {
    void exportList(
      kind,
      shown.map(({ id }) => id),
      keys,
    );
  };
  const buttons = readOnly ? null : (
    <ListButtons
      kind={kind}
      addLabel={t(`people.${kind}.add`)}
      onAdd={() => {
        onOpen(NEW);
      }}
    />
  );
  const isEmpty = props.rows.length === 0 && !query.isPending;
  return (
    <Page fill>
      <PageHeader title={t(`people.${kind}.title`)} subtitle={t(`people.${kind}.lead`)}>
        {isEmpty ? null : buttons}
      </PageHeader>
      <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      {!query.error && (
        <DataTable
          id={kind}
          label={t(`people.${kind}.title`)}
          noun={t(`people.${kind}.noun`)}
          columns={props.columns}
          rows={props.rows}
          rowKey={(row) => row.id}
          filters={props.filters}
          initialChosen={linked}
          initialSort={props.initialSort}
          loading={query.isPending}
          onOpen={(row) => {
            onOpen(row.id);
          }}
          onExport={mayExport ? exportShown : undefined}
          empty={
            <EmptyState
              title={t(`people.${kind}.emptyTitle`)}
              hint={
                readOnly
                  ? t('app.year.empty', { name: viewed?.name ?? '' })
                  : t(mayFill ? `people.${kind}.emptyText` : 'people.nothingForRole')
              }
            >
              {buttons}
            </EmptyState>
          }
        />
      )}
      {props.children}
    </Page>
  );
}
