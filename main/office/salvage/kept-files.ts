import type { Row } from '../../platform/database/walk-table.ts';
import type { SalvagedTable } from '../../platform/database/read-what-is-left.ts';

/** One table whose rows hold the bytes of files. */
export interface FileTable {
  readonly table: string;
  /** Folders of the export. */
  readonly places: readonly string[];
  readonly placeOf: (row: Row) => string;
  /** Without a folder; unique within the place. */
  readonly nameOf: (row: Row) => string;
}

/** By media type; what is not known is kept as it is, to be opened by whoever knows. */
const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/msword': 'doc',
  'application/vnd.ms-excel': 'xls',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/json': 'json',
  'image/gif': 'gif',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/tiff': 'tif',
  'image/webp': 'webp',
};
/** Long enough to be told apart, short enough for a path of Windows. */
const LONGEST_NAME = 80;

/** Every table with bytes of its own, and what its files are called by what could be read of their records. */
export function fileTables(tables: readonly SalvagedTable[]): readonly FileTable[] {
  const rowsOf = (name: string): readonly Row[] => tables.find(({ table }) => table === name)?.rows ?? [];
  const papers = new Map(rowsOf('paper').map((row) => [text(row, 'id'), row]));
  const records = recordsByKey(rowsOf);
  const recordOf = (row: Row) => records.get(text(row, 'sha256'));
  return [
    {
      table: 'paper_file',
      places: ['van-ban'],
      placeOf: () => 'van-ban',
      nameOf: (row) => paperName(papers, row),
    },
    {
      table: 'archive_blob',
      places: [...CAME_IN_AS.map(({ place }) => place), ATTACHED],
      placeOf: (row) => recordOf(row)?.place ?? ATTACHED,
      nameOf: (row) =>
        named(
          text(row, 'sha256').slice(0, 16),
          text(recordOf(row)?.row, 'file_name'),
          text(row, 'media_type'),
        ),
    },
  ];
}

/** What a kept content first came in as gives it its folder and its name. */
const ATTACHED = 'tep-dinh-kem';
const CAME_IN_AS = [
  { place: 'ban-quet', record: 'paper_scan', file: 'paper_scan_file', key: 'scan_id' },
  { place: 'van-ban-den', record: 'incoming_scan', file: 'incoming_scan_file', key: 'scan_id' },
  {
    place: 'minh-chung',
    record: 'correction_evidence',
    file: 'correction_evidence_file',
    key: 'evidence_id',
  },
] as const;
interface NamedRecord {
  readonly place: string;
  readonly row: Row;
}

/** By the key of the content; where the row between them is gone, the digest in the record says it. */
function recordsByKey(rowsOf: (table: string) => readonly Row[]): ReadonlyMap<string, NamedRecord> {
  const found = new Map<string, NamedRecord>();
  const put = (key: string, record: NamedRecord) => {
    if (!found.has(key)) found.set(key, record);
  };
  for (const { place, record, file, key } of CAME_IN_AS) {
    const keys = new Map(rowsOf(file).map((row) => [text(row, key), text(row, 'blob')]));
    for (const row of rowsOf(record)) put(keys.get(text(row, 'id')) ?? text(row, 'sha256'), { place, row });
  }
  for (const row of rowsOf('archive_attachment')) put(text(row, 'sha256'), { place: ATTACHED, row });
  return found;
}

function paperName(papers: ReadonlyMap<string, Row>, row: Row): string {
  const paper = papers.get(text(row, 'paper_id'));
  const name = paper
    ? [text(paper, 'year'), text(paper, 'kind'), text(paper, 'number')].join('-')
    : text(row, 'paper_id');
  return `${name}${Number(row['version']) > 1 ? `-lan-${text(row, 'version')}` : ''}.pdf`;
}

/** The key keeps files of one name apart; nothing of the name can lead out of the folder. */
function named(key: string, fileName: string, mediaType: string): string {
  const stem = fileName
    .replace(/\.[^.]*$/u, '')
    .replaceAll(/[^\p{L}\p{M}\p{N} _-]/gu, '_')
    .trim()
    .slice(0, LONGEST_NAME);
  return `${stem === '' ? '' : `${stem}-`}${key}.${ending(mediaType)}`;
}

const ending = (mediaType: string): string => ENDINGS[mediaType] ?? 'bin';
const text = (row: Row | undefined, column: string): string => String(row?.[column] ?? '');
