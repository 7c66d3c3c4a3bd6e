import type { Row } from '../../platform/database/walk-table.ts';
import type { SalvagedTable } from '../../platform/database/read-what-is-left.ts';

/** One table whose rows hold the bytes of files. */
export interface FileTable {
  readonly table: string;
  /** Folder of the export. */
  readonly place: string;
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
  const byId = (name: string) => new Map(rowsOf(name).map((row) => [text(row, 'id'), row]));
  const papers = byId('paper');
  const [scans, incoming, evidence] = [
    byId('paper_scan'),
    byId('incoming_scan'),
    byId('correction_evidence'),
  ];
  const attached = new Map(rowsOf('archive_attachment').map((row) => [text(row, 'sha256'), row]));
  const scanName = (records: ReadonlyMap<string, Row>, id: string) => {
    const record = records.get(id);
    return named(id, record ? text(record, 'file_name') : '', record ? text(record, 'media_type') : '');
  };
  return [
    { table: 'paper_file', place: 'van-ban', nameOf: (row) => paperName(papers, row) },
    {
      table: 'paper_scan_file',
      place: 'ban-quet',
      nameOf: (row) =>
        `${text(row, 'scan_id')}.${ending(text(scans.get(text(row, 'scan_id')), 'media_type'))}`,
    },
    {
      table: 'incoming_scan_file',
      place: 'van-ban-den',
      nameOf: (row) => scanName(incoming, text(row, 'scan_id')),
    },
    {
      table: 'archive_blob',
      place: 'tep-dinh-kem',
      nameOf: (row) => {
        const digest = text(row, 'sha256');
        return named(digest.slice(0, 16), text(attached.get(digest), 'file_name'), text(row, 'media_type'));
      },
    },
    {
      table: 'correction_evidence_file',
      place: 'minh-chung',
      nameOf: (row) => scanName(evidence, text(row, 'evidence_id')),
    },
  ];
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
