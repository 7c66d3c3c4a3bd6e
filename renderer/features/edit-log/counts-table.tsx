import styles from './counts-table.module.css';

interface CountsTableProps {
  readonly label: string;
  /** The first one names the row. */
  readonly headers: readonly string[];
  readonly rows: readonly { readonly name: string; readonly counts: readonly number[] }[];
}

/** How many of what each teacher has, above the list. */
export function CountsTable({ label, headers, rows }: CountsTableProps) {
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={label}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {headers.map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, counts }, index) => (
            <tr key={`${name}-${String(index)}`}>
              <th scope="row">{name}</th>
              {counts.map((count, at) => (
                <td key={headers[at + 1]} data-none={count === 0}>
                  {count}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
