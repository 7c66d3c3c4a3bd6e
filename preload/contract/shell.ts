import { z } from 'zod';
import { command, query } from './method.ts';
import { signingKeys } from './signing-keys.ts';
import { updateView } from './updates.ts';
import { MEBIBYTE, bytes, empty, id, line, record } from './fields.ts';

/** Methods of the office that answer with a `file`; the shell fetches those bytes itself, the page never sees them. */
export const DOCUMENT_METHODS = [
  'papers.file',
  'papers.combined',
  'papers.reminderSheet',
  'papers.scanFile',
  'papers.numberRegisterFile',
  'archive.dispatchRegisterFile',
  'templates.specimen',
  'papers.incomingScan',
  'corrections.evidence',
  'incidents.registerFile',
  'archive.file',
  'archive.preview',
  'archive.combinedFile',
  'markPapers.file',
  'vault.recoveryKit',
] as const;
/** Asked by the shell alone: they take a folder of the computer, which no page may name, or sign. */
export const SHELL_ONLY_METHODS = [
  'archive.export',
  'backups.makeTo',
  'backups.setSecondFolder',
  'restore.offer',
  'salvage.offer',
  'signing.toSign',
  'signing.inspectKey',
  'signing.sign',
  'signing.stop',
  'updates.check',
] as const;
/** What is asked of the office is judged there, by the method's own input; here only that it is no heap of data. */
function isSmall(input: unknown): boolean {
  try {
    return JSON.stringify(input).length <= MEBIBYTE;
  } catch {
    return false;
  }
}
const documentSource = z.strictObject({
  method: z.enum(DOCUMENT_METHODS),
  input: record(z.string().max(40), z.unknown(), 20)
    .refine(isSmall, 'too-large')
    .meta({ maxBytes: MEBIBYTE }),
});
export const LANGUAGES = ['vi', 'en'] as const;
export const THEMES = ['light', 'dark', 'system'] as const;
export const preferences = z.strictObject({
  language: z.enum(LANGUAGES),
  theme: z.enum(THEMES),
  /** Per cent: 90, 100, 110, 125, 150, 175, 200. */
  zoom: z.int().min(50).max(300),
});

export const shell = {
  'shell.info': query({
    host: 'shell',
    permission: 'public',
    input: empty,
    output: z.strictObject({
      version: z.string(),
      platform: z.string(),
      preferences,
      capsLockKnown: z.boolean(),
    }),
  }),
  'shell.setPreferences': command({
    host: 'shell',
    permission: 'public',
    input: preferences,
    output: preferences,
    touches: [],
  }),
  /** Ends the office process (no key stays in memory) and starts a locked one. */
  'shell.lock': command({
    host: 'shell',
    permission: 'public',
    input: empty,
    output: empty,
    touches: ['session'],
  }),
  /** Opens the preview view over the page, fed with frozen bytes. */
  'shell.previewDocument': command({
    host: 'shell',
    permission: 'public',
    input: z.strictObject({ source: documentSource, title: line(200) }),
    output: empty,
    touches: [],
  }),
  'shell.saveDocument': command({
    host: 'shell',
    permission: 'public',
    input: z.strictObject({ source: documentSource }),
    output: z.strictObject({ saved: z.boolean() }),
    touches: [],
  }),
  'shell.printDocument': command({
    host: 'shell',
    permission: 'public',
    input: z.strictObject({ source: documentSource }),
    output: z.strictObject({ printed: z.boolean() }),
    touches: [],
  }),
  /** A save dialog for bytes that the page already holds (bad rows, exports, templates). */
  'shell.saveFile': command({
    host: 'shell',
    permission: 'public',
    input: z.strictObject({ suggestedName: line(200, 1), bytes: bytes(100 * MEBIBYTE) }),
    output: z.strictObject({ saved: z.boolean() }),
    touches: [],
  }),
  /** Asks for a folder, then has the office write the chosen entries with their index into a new one inside it. */
  'shell.exportArchive': command({
    host: 'shell',
    permission: 'public',
    input: z.strictObject({ refs: z.array(id).min(1).max(5_000), jobId: z.string().max(40) }),
    /** '' = nothing was written: the person changed their mind. */
    output: z.strictObject({
      folder: z.string(),
      files: z.number().int(),
      /** Files that changed since they were kept: the index names them. */
      leftOut: z.number().int(),
    }),
    touches: [],
  }),
  /** A folder dialog for the second place of copies; the office hears the path from the shell. */
  'shell.chooseSecondFolder': command({
    host: 'shell',
    permission: 'public',
    input: empty,
    output: z.strictObject({ chosen: z.boolean() }),
    touches: [],
  }),
  /** A folder dialog, then one file to move house with; '' = the person changed their mind. */
  'shell.makeMoveFile': command({
    host: 'shell',
    permission: 'public',
    input: empty,
    output: z.strictObject({ file: z.string() }),
    touches: [],
  }),
  /** A file dialog for a copy to restore; the page gets a word for it, '' = none was chosen. */
  'shell.chooseBackupFile': command({
    host: 'shell',
    permission: 'public',
    input: empty,
    output: z.strictObject({ ref: z.string(), name: z.string() }),
    touches: [],
  }),
  /** A folder dialog for what can still be read of a damaged file; the page gets a word for it, '' = none was chosen. */
  'shell.chooseSalvageFolder': command({
    host: 'shell',
    permission: 'public',
    input: empty,
    output: z.strictObject({ ref: z.string(), name: z.string() }),
    touches: [],
  }),
  /** A file dialog for a signed update manifest; null = none was chosen. */
  'shell.checkUpdate': command({
    host: 'shell',
    permission: 'public',
    input: empty,
    output: z.strictObject({ update: updateView.nullable() }),
    touches: [],
  }),
  /**
   * Opens the signing window over the page and ends when it closes. `signer` null = whoever is signed in. The page only
   * asks: what is signed, with which key and whether at all is said in that window.
   */
  'shell.signPapers': command({
    host: 'shell',
    permission: 'public',
    input: z.strictObject({ paperIds: z.array(id).min(1).max(200), signer: id.nullable() }),
    output: z.strictObject({ signed: z.int() }),
    touches: [],
  }),
  /**
   * Looks into the driver of this workstation's tokens, without a PIN, for "Bác sĩ chữ ký số"; null = no driver is
   * chosen and none is known here.
   */
  'shell.lookAtToken': query({
    host: 'shell',
    permission: 'public',
    input: empty,
    output: signingKeys['signing.doctor'].input.pick({ token: true }),
  }),
  /** Opens the folder of the installer that was last found good; never runs it. */
  'shell.showInstaller': command({
    host: 'shell',
    permission: 'public',
    input: empty,
    output: empty,
    touches: [],
  }),
  /** Minutes without input before the lock; never more than ten. Back to ten when it locks. */
  'shell.setIdleMinutes': command({
    host: 'shell',
    permission: 'public',
    input: z.strictObject({ minutes: z.int().min(5).max(10) }),
    output: empty,
    touches: [],
  }),
  /** Prints the page itself (lists) through the system dialog. */
  'shell.printPage': command({
    host: 'shell',
    permission: 'public',
    input: empty,
    output: z.strictObject({ printed: z.boolean() }),
    touches: [],
  }),
  /** What the edit menu does with the focused box; the page itself may not read the clipboard. */
  'shell.editCommand': command({
    host: 'shell',
    permission: 'public',
    input: z.strictObject({ act: z.enum(['copy', 'paste']) }),
    output: empty,
    touches: [],
  }),
  'shell.restartOffice': command({
    host: 'shell',
    permission: 'public',
    input: empty,
    output: empty,
    touches: ['session'],
  }),
};
