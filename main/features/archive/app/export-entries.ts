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
  const folder = refusing(() => newFolder(input.folder, exportFolderName(context.at)));
  try {
    const { rows, files, cancelled } = await core.jobs.run(input.jobId, (isStopped) =>
      writeFiles(core, context, { refs, folder, jobId: input.jobId }, isStopped),
    );
    if (cancelled) {
      rmSync(folder, { recursive: true, force: true });
      return { folder: '', files: 0, cancelled: true };
    }
    await writeIndex(core, context, folder, rows);
    await core.database.write(context, { action: 'archive.export', subject: refs.join(',') }, (tx) => {
      tx.note({ entries: refs.length, files });
    });
    return { folder, files, cancelled: false };
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
): Promise<{ rows: IndexRow[]; files: number; cancelled: boolean }> {
  const rows: IndexRow[] = [];
  let files = 0;
  for (const [index, ref] of refs.entries()) {
    if (isStopped()) return { rows, files, cancelled: true };
    const parts = partsOf(core.database.read, ref);
    const written = writeParts(parts, folder, index + 1);
    files += written.length;
    rows.push({ ...parts.about, files: written });
    context.progress(jobId, index + 1, refs.length);
    await breathe();
  }
  return { rows, files, cancelled: isStopped() };
}

function writeParts(parts: EntryParts, folder: string, row: number): { name: string; sha256: string }[] {
  return parts.files.map(({ label, fileName, sha256, read }, index) => {
    const bytes = read();
    // What is handed on is what was kept: a file that changed is named instead.
    if (!bytes || sha256Hex(bytes) !== sha256) throw appError('archive.file-changed', { file: fileName });
    const name = exportName(row, index, label, fileName);
    refusing(() => {
      writeWhole(join(folder, name), bytes);
    });
    return { name, sha256 };
  });
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
  refusing(() => {
    writeWhole(join(folder, 'muc-luc.xlsx'), workbook);
    writeWhole(join(folder, 'muc-luc.pdf'), sheet);
  });
}

/** A folder of its own in the chosen one, so that nothing there is written over. */
function newFolder(parent: string, name: string): string {
  if (!isAbsolute(parent) || !statSync(parent, { throwIfNoEntry: false })?.isDirectory())
    throw appError('archive.export-no-folder');
  for (let copy = 1; ; copy += 1) {
    const folder = join(parent, copy === 1 ? name : `${name}-${String(copy)}`);
    if (statSync(folder, { throwIfNoEntry: false })) continue;
    mkdirSync(folder, { mode: 0o700 });
    return folder;
  }
}

const FULL = ['ENOSPC', 'EDQUOT'];
const CLOSED = ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EBUSY', 'EIO', 'ENAMETOOLONG', 'EINVAL'];

function refusing<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (FULL.includes(code)) throw appError('archive.export-disk-full');
    if (CLOSED.includes(code)) throw appError('archive.export-not-writable');
    throw error;
  }
}
