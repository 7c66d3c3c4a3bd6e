import { call } from '../../bridge/index.ts';
import { formatInstant, t } from '../../i18n/index.ts';
import type { Column } from './column.ts';

function cell(tag: 'th' | 'td', text: string): HTMLTableCellElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

/** What stands above the rows. */
interface Heading {
  readonly school: string;
  readonly title: string;
}

/** A plain table with every row, header repeated on each page: the list on screen holds only the visible rows. */
function sheet<Row>(
  { school, title }: Heading,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  note: string,
): HTMLElement {
  const root = document.createElement('div');
  root.id = 'print-sheet';
  const owner = document.createElement('p');
  owner.textContent = school;
  const heading = document.createElement('h1');
  heading.textContent = title;
  const stamp = document.createElement('p');
  stamp.textContent = t('app.table.printed', { at: formatInstant(new Date().toISOString()), n: rows.length });
  if (note !== '') stamp.append(document.createElement('br'), note);
  const table = document.createElement('table');
  const head = table.createTHead().insertRow();
  head.append(cell('th', t('app.table.index')), ...columns.map(({ header }) => cell('th', header)));
  const body = table.createTBody();
  rows.forEach((row, index) => {
    body
      .insertRow()
      .append(cell('td', String(index + 1)), ...columns.map(({ text }) => cell('td', text(row))));
  });
  root.append(owner, heading, stamp, table);
  return root;
}

/** Prints the list through the system dialog; `note` says what is missing from it. */
export async function printRows<Row>(
  heading: Heading,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  note: string,
): Promise<void> {
  const root = sheet(heading, rows, columns, note);
  document.body.append(root);
  document.body.classList.add('printing-list');
  try {
    await call('shell.printPage', {});
  } finally {
    document.body.classList.remove('printing-list');
    root.remove();
  }
}
