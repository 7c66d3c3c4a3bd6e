import { Mark } from '@mantine/core';
import { formatDay, t } from '../../i18n/index.ts';
import { StateBadge } from '../../ui/index.ts';
import type { Column } from '../../ui/index.ts';
import { kindText, stateMark, stateTone } from './entry.ts';
import type { Entry } from './entry.ts';

function Snippet({ pieces }: { readonly pieces: readonly string[] }) {
  return pieces.map((piece, index) => (index % 2 === 0 ? piece : <Mark key={index}>{piece}</Mark>));
}

/** No order of their own: only part of the list is here, and it comes newest first. */
export function archiveColumns(searching: boolean): readonly Column<Entry>[] {
  const columns: Column<Entry>[] = [
    { key: 'day', header: t('archive.columns.day'), width: 92, text: (row) => formatDay(row.day) },
    {
      key: 'symbol',
      header: t('archive.columns.symbol'),
      width: searching ? 128 : 150,
      text: (row) => row.symbol,
    },
    {
      key: 'arrivalNo',
      header: t('archive.columns.arrivalNo'),
      width: 66,
      align: 'right',
      text: (row) => (row.arrivalNo === null ? '' : String(row.arrivalNo)),
    },
    {
      key: 'kind',
      header: t('archive.columns.kind'),
      width: searching ? 108 : 126,
      text: (row) => kindText(row.kind),
    },
    {
      key: 'subject',
      header: t('archive.columns.subject'),
      width: searching ? 120 : 180,
      grow: searching ? 1 : 2,
      text: (row) => row.subject,
    },
    {
      key: 'person',
      header: t('archive.columns.person'),
      width: searching ? 116 : 150,
      grow: 1,
      text: (row) => row.person,
    },
    ...(searching
      ? [
          {
            key: 'snippet',
            header: t('archive.columns.snippet'),
            width: 200,
            grow: 3,
            text: (row: Entry) => row.snippet.join(''),
            render: (row: Entry) => (
              <span title={row.snippet.join('')}>
                <Snippet pieces={row.snippet} />
              </span>
            ),
          },
        ]
      : []),
    {
      key: 'state',
      header: t('archive.columns.state'),
      width: 152,
      text: (row) => [stateMark(row), row.remark].filter((part) => part !== '').join(': '),
      render: (row) => (
        <span title={row.remark}>
          <StateBadge tone={row.remark === '' ? stateTone(row.state) : 'warning'} label={stateMark(row)} />
        </span>
      ),
    },
    // A search needs the room for the place where the words stand.
    ...(searching ? [] : [filesColumn()]),
  ];
  return columns.map((column) => ({ ...column, compare: null }));
}

function filesColumn(): Column<Entry> {
  return {
    key: 'files',
    header: t('archive.columns.files'),
    width: 76,
    align: 'right',
    text: (row) => (row.files === 0 ? '' : String(row.files)),
  };
}
