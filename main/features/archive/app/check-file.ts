import type { AttachmentType } from '../../../../preload/contract/vocabulary/archive.ts';
import { appError, isAppError } from '../../../kernel/app-error.ts';
import { shownFileName } from '../../../kernel/file-name.ts';
import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import { guardOfficeFile } from '../../../platform/excel/index.ts';
import { refuseActions } from '../../../platform/qr/pdf-actions.ts';
import { fileSort, safeAttachmentName } from '../domain/attachment-file.ts';
import { judgeOldOffice, type OldOfficeFault } from '../domain/old-office.ts';
import { judgePicture, MOST_MEGAPIXELS, type PictureSort } from '../domain/picture-size.ts';

export interface NewFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly note: string;
}
/** A file that may be kept. */
export interface CheckedFile extends NewFile {
  readonly mediaType: AttachmentType;
  readonly sha256: string;
}

const MOST_BYTES = 25 * 1024 * 1024;
const OFFICE = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** What a guard says of a file, in the words of the archive. */
const REFUSALS: Readonly<Record<string, string>> = {
  'office.macro': 'archive.file-macro',
  'office.object': 'archive.file-object',
  'office.not-office': 'archive.file-not-taken',
  'excel.encrypted': 'archive.file-locked',
  'excel.bomb': 'archive.file-damaged',
  'excel.damaged': 'archive.file-damaged',
  'excel.too-big-content': 'archive.file-damaged',
  'scan.active': 'archive.file-active',
  'scan.damaged': 'archive.file-locked',
};

const OLD_OFFICE_REFUSALS: Readonly<Record<OldOfficeFault, string>> = {
  macro: 'archive.file-macro',
  object: 'archive.file-object',
  locked: 'archive.file-locked',
  damaged: 'archive.file-damaged',
  other: 'archive.file-not-taken',
};

/** Judges a file by its content, whatever it is called. @throws archive.file-… */
export function checkFile({ fileName, bytes, note }: NewFile): CheckedFile {
  const file = shownFileName(fileName);
  if (bytes.byteLength === 0) throw appError('archive.file-empty', { file });
  if (bytes.byteLength > MOST_BYTES) throw appError('archive.file-too-large', { file });
  const mediaType = refusingByName(file, () => mediaTypeOf(bytes, file));
  return {
    fileName: safeAttachmentName(fileName, mediaType),
    bytes,
    note,
    mediaType,
    sha256: sha256Hex(bytes),
  };
}

function mediaTypeOf(bytes: Uint8Array, file: string): AttachmentType {
  switch (fileSort(bytes)) {
    case 'pdf':
      refuseActions(bytes);
      return 'application/pdf';
    case 'jpeg':
      return picture(bytes, 'jpeg', file);
    case 'png':
      return picture(bytes, 'png', file);
    case 'gif':
      return picture(bytes, 'gif', file);
    case 'tiff':
      return picture(bytes, 'tiff', file);
    case 'webp':
      return picture(bytes, 'webp', file);
    case 'zip':
      return OFFICE[guardOfficeFile(bytes)];
    case 'ole':
      return oldOffice(bytes, file);
    case 'json':
    case 'unknown':
      throw appError('archive.file-not-taken', { file });
  }
}

function picture(bytes: Uint8Array, sort: PictureSort, file: string): AttachmentType {
  switch (judgePicture(bytes, sort)) {
    case 'sound':
      return `image/${sort}`;
    case 'damaged':
      throw appError('archive.picture-damaged', { file });
    case 'too-large':
      throw appError('archive.picture-too-large', { file, limit: MOST_MEGAPIXELS });
  }
}

function oldOffice(bytes: Uint8Array, file: string): AttachmentType {
  const judged = judgeOldOffice(bytes);
  if (judged === 'doc') return 'application/msword';
  if (judged === 'xls') return 'application/vnd.ms-excel';
  throw appError(OLD_OFFICE_REFUSALS[judged], { file });
}

function refusingByName<T>(file: string, judge: () => T): T {
  try {
    return judge();
  } catch (error) {
    const code = isAppError(error) ? REFUSALS[error.code] : undefined;
    throw code === undefined ? error : appError(code, { file });
  }
}
