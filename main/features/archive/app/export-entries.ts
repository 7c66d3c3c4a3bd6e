import { mkdirSync, rmSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { writeWhole } from '../../../platform/files/write-whole.ts';
import { indexWorkbook, renderIndex } from '../documents/index.ts';
import { exportFolderName, exportName } from '../domain/export-names.ts';
import type { IndexRow } from '../domain/index-row.ts';
import type { ArchiveCore } from './archive-core.ts';
import { partsOf, type EntryParts } from './entry-parts.ts';
import { breathe } from './jobs.ts';

interface ExportInput {
  readonly refs: readonly string[];
  readonly folder: string;
  readonly jobId: string;
}

/**
 * Writes every file of a selection into a new folder, whole or not at all, the index last: a folder with an index is
 * complete. What a stopped run wrote is removed again; what a killed one left has no index.
 */
export async function exportEntries(
  core: ArchiveCore,
  context: Context,
  input: ExportInput,
): Promise<OutputOf<'archive.export'>> {
  const refs = [...new Set(input.refs)];
  const folder = newFolder(input.folder, exportFolderName(context.at));
  try {
    const { rows, files, leftOut, cancelled } = await core.jobs.run(input.jobId, (isStopped) =>
      writeFiles(core, context, { refs, folder, jobId: input.jobId }, isStopped),
    );
    if (cancelled) {
      rmSync(folder, { recursive: true, force: true });
      return { folder: '', files: 0, leftOut: [], cancelled: true };
    }
    await writeIndex(core, context, folder, rows);
    await core.database.write(context, { action: 'archive.export', subject: refs.join(',') }, (tx) => {
      tx.note({ entries: refs.length, files, leftOut: leftOut.length });
    });
    return { folder, files, leftOut, cancelled: false };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

async function writeFiles(
  core: ArchiveCore,
  context: Context,
  { refs, folder, jobId }: ExportInput,
  isStopped: () => boolean,
): Promise<Pick<OutputOf<'archive.export'>, 'files' | 'leftOut' | 'cancelled'> & { rows: IndexRow[] }> {
  const remarks = core.papers.remarks(core.database.read);
  const rows: IndexRow[] = [];
  const leftOut: OutputOf<'archive.export'>['leftOut'] = [];
  let files = 0;
  for (const [index, ref] of refs.entries()) {
    if (isStopped()) return { rows, files, leftOut, cancelled: true };
    const parts = partsOf(core.database.read, ref, remarks);
    const written = await writeParts(parts, folder, index + 1);
    const missing = written.filter(({ sha256 }) => sha256 === '');
    files += written.length - missing.length;
    leftOut.push(...missing.map(({ name }) => ({ symbol: parts.about.symbol, name })));
    rows.push({ ...parts.about, files: written });
    context.progress(jobId, index + 1, refs.length);
    await breathe();
  }
  return { rows, files, leftOut, cancelled: isStopped() };
}

async function writeParts(
  parts: EntryParts,
  folder: string,
  row: number,
): Promise<{ name: string; sha256: string }[]> {
  const written: { name: string; sha256: string }[] = [];
  for (const [index, { label, fileName, sha256, read }] of parts.files.entries()) {
    const bytes = read();
    // What is handed on is what was kept: a file that changed is named instead, and the others go all the same.
    if (!bytes || sha256Hex(bytes) !== sha256) {
      written.push({ name: `${fileName} (không xuất: tệp đã bị thay đổi)`, sha256: '' });
      continue;
    }
    const name = exportName(row, index, label, fileName);
    await refusing(() => writeWhole(join(folder, name), bytes));
    written.push({ name, sha256 });
  }
  return written;
}

async function writeIndex(
  core: ArchiveCore,
  context: Context,
  folder: string,
  rows: readonly IndexRow[],
): Promise<void> {
  const school = core.papers.school(context.at);
  const workbook = await indexWorkbook(school.schoolName, rows);
  const sheet = renderIndex({ school, at: context.at, preparedBy: signedInUser(context).fullName, rows });
  await refusing(async () => {
    await writeWhole(join(folder, 'muc-luc.xlsx'), workbook);
    await writeWhole(join(folder, 'muc-luc.pdf'), sheet);
  });
}

/** A folder of its own in the chosen one, so that nothing there is written over. */
function newFolder(parent: string, name: string): string {
  if (!isAbsolute(parent) || !statSync(parent, { throwIfNoEntry: false })?.isDirectory())
    throw appError('archive.export-no-folder');
  for (let copy = 1; ; copy += 1) {
    const folder = join(parent, copy === 1 ? name : `${name}-${String(copy)}`);
    if (statSync(folder, { throwIfNoEntry: false })) continue;
    try {
      mkdirSync(folder, { mode: 0o700 });
    } catch (error) {
      throw asRefusal(error);
    }
    return folder;
  }
}

const FULL = ['ENOSPC', 'EDQUOT'];
const CLOSED = ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EBUSY', 'EIO', 'ENAMETOOLONG', 'EINVAL'];

async function refusing<T>(act: () => T | Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw asRefusal(error);
  }
}

function asRefusal(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (FULL.includes(code)) return appError('archive.export-disk-full');
  return CLOSED.includes(code) ? appError('archive.export-not-writable') : error;
}
