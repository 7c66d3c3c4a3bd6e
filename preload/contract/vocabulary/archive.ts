import { PAPER_KINDS, PAPER_STATES } from './papers.ts';

/** Kept without being a paper of the program: công văn đến, công văn đi, any other document. */
export const DOCUMENT_KINDS = ['dispatch-in', 'dispatch-out', 'file'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** `incoming`: a paper of another body that an act of the school rests on, kept with that act. */
export const ENTRY_KINDS = [...PAPER_KINDS, ...DOCUMENT_KINDS, 'incoming'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** A document is kept, or void with a reason; papers have states of their own. */
export const ENTRY_STATES = [...PAPER_STATES, 'kept'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

/** What an attachment belongs to. */
export const ATTACHMENT_OWNERS = ['paper', 'document'] as const;
export type AttachmentOwner = (typeof ATTACHMENT_OWNERS)[number];

export const ATTACHMENT_TYPES = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  // Of Office 97–2003.
  'application/msword',
  'application/vnd.ms-excel',
  'image/gif',
  'image/tiff',
  'image/webp',
  // Records the program itself made; people attach none.
  'application/json',
] as const;
export type AttachmentType = (typeof ATTACHMENT_TYPES)[number];

/** Why a file is not among the pages of a printed collection. */
export const LEFT_OUT_REASONS = [
  'slip',
  'office',
  'picture',
  'locked',
  'damaged',
  'too-large',
  'changed',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** Why a stored thing is no proof any more. */
export const ARCHIVE_FAULTS = ['changed', 'missing', 'unreadable'] as const;
export type ArchiveFault = (typeof ARCHIVE_FAULTS)[number];
