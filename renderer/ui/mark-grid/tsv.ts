/** A block of cells as Excel and LibreOffice put it on the clipboard: tabs, line ends, quotes around cells that hold them. */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const source = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  while (at <= source.length) {
    const [cell, after] = source[at] === '"' ? quoted(source, at) : plain(source, at);
    row.push(cell);
    if (source[after] !== '\t') {
      rows.push(row);
      row = [];
    }
    at = after + 1;
  }
  // Excel ends the last line, too.
  if (rows.length > 1 && rows.at(-1)?.length === 1 && rows.at(-1)?.[0] === '') rows.pop();
  return rows;
}

function plain(source: string, from: number): [cell: string, after: number] {
  const found = source.slice(from).search(/[\t\n]/u);
  const after = found === -1 ? source.length : from + found;
  return [source.slice(from, after), after];
}

function quoted(source: string, from: number): [cell: string, after: number] {
  let cell = '';
  for (let at = from + 1; at < source.length; at += 1) {
    if (source[at] !== '"') cell += source[at];
    else if (source[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (at + 1 === source.length || /[\t\n]/u.test(source[at + 1] ?? '')) return [cell, at + 1];
    else break;
  }
  // A quote that belongs to the text itself.
  return plain(source, from);
}

export function toTsv(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) =>
      row.map((cell) => (/["\t\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'),
    )
    .join('\r\n');
}
