import type { Column } from './column.ts';
import styles from './data-table.module.css';

export function cellClass<Row>({ frozen }: Pick<Column<Row>, 'frozen'>): string {
  return [styles['cell'], frozen && styles['frozen']].filter(Boolean).join(' ');
}
