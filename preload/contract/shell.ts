import { z } from 'zod';
import { command, query } from './method.ts';
import { MEBIBYTE, bytes, empty, line } from './fields.ts';

/** Methods of the office that answer with a `file`; the shell fetches those bytes itself, the page never sees them. */
export const DOCUMENT_METHODS = [
  'papers.file',
  'papers.combined',
  'papers.reminderSheet',
  'papers.scanFile',
  'vault.recoveryKit',
] as const;
const documentSource = z.strictObject({
  method: z.enum(DOCUMENT_METHODS),
  input: z.record(z.string().max(40), z.unknown()),
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
  /** Prints the page itself (lists) through the system dialog. */
  'shell.printPage': command({
    host: 'shell',
    permission: 'public',
    input: empty,
    output: z.strictObject({ printed: z.boolean() }),
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
