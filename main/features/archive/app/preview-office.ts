import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError, isAppError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import type { ParsedWorkbook } from '../../../kernel/spreadsheet.ts';
import { WORKBOOK_LIMITS, type WorkbookLimits } from '../../../platform/excel/index.ts';
import { attachmentRow } from '../data/attachment-rows.ts';
import { renderOfficePreview } from '../documents/index.ts';
import { showsWords } from '../domain/attachment-file.ts';
import { readAttachment } from './read-entry.ts';
import type { ArchiveCore } from './archive-core.ts';

/** What the archive takes may be larger than what an import reads. */
const LIMITS: WorkbookLimits = { ...WORKBOOK_LIMITS, fileBytes: 25 * 1024 * 1024 };

/**
 * Read in a process of its own, drawn by our own code: nothing of the file itself reaches the window. Prints and copies
 * are logged as those of the file. @throws archive.not-found, archive.file-changed, archive.no-preview
 */
export async function previewOffice(
  core: ArchiveCore,
  context: Context,
  input: InputOf<'archive.preview'>,
): Promise<OutputOf<'archive.preview'>> {
  const attachment = attachmentRow(core.database.read, input.id);
  if (!attachment) throw appError('archive.not-found');
  const { fileName } = attachment;
  if (!showsWords(attachment.mediaType)) throw appError('archive.no-preview', { file: fileName });
  const { bytes } = await readAttachment(core, context, input);
  const { sheets } = await wordsOf(core, bytes, fileName);
  return {
    fileName: `${fileName}.pdf`.slice(-200),
    bytes: renderOfficePreview({
      fileName,
      at: context.at,
      school: core.papers.school(context.at),
      sheets: sheets.filter(({ hidden }) => !hidden),
    }),
  };
}

async function wordsOf(core: ArchiveCore, bytes: Uint8Array, file: string): Promise<ParsedWorkbook> {
  try {
    return await core.parseWorkbook(bytes, LIMITS, true);
  } catch (error) {
    // Kept all the same, byte for byte: only the look inside fails.
    if (isAppError(error) && error.code.startsWith('excel.')) throw appError('archive.no-preview', { file });
    throw error;
  }
}
