import { z } from 'zod';
import { command, query } from './method.ts';
import { MEBIBYTE, bytes, empty, file, id, instant, line, record, sentenceParams } from './fields.ts';
import { IMPORT_KINDS } from './vocabulary/school.ts';

const kind = z.enum(IMPORT_KINDS);
/** Field key of the record → zero-based column of the sheet. */
export const columnMapping = z.strictObject({
  sheet: z.string().max(64),
  headerRow: z.int().min(1).max(20_000),
  columns: record(z.string().max(40), z.int().min(0).max(500), 500),
  /** Sheets with the same header are read as one list. */
  otherSheets: z.boolean().optional(),
});
export const importIssue = z.strictObject({
  /** '' when the list stands on one sheet only. */
  sheet: z.string(),
  /** Excel's own row number. */
  row: z.number().int(),
  column: z.string(),
  code: z.string(),
  params: sentenceParams,
  suggestion: z.string(),
});
export const importReport = z.strictObject({
  rows: z.number().int(),
  accepted: z.number().int(),
  /** Accepted rows that make a new record, change one, or change nothing. */
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  errors: z.array(importIssue),
  warnings: z.array(importIssue),
});
/** What a person confirmed for one file. */
const confirmedMapping = columnMapping.extend({
  /** Fields whose suggested units (“1m45” → 145 cm) are right; said anew for every file. */
  unitsAccepted: z.array(z.string().max(40)).max(20).optional(),
});
const upload = { kind, fileName: line(200, 1), bytes: bytes(20 * MEBIBYTE) };

/** Each kind asks for the right to write it besides: people.import, registers.manage or health.manage. */
export const imports = {
  /** Reads the file (guard, child process) and proposes a mapping; nothing is written. */
  'imports.inspect': query({
    permission: 'imports.run',
    input: z.strictObject({
      ...upload,
      /** Excel's number of the header row, where a person knows it better. */
      headerRow: columnMapping.shape.headerRow.optional(),
    }),
    output: z.strictObject({
      sheets: z.array(
        z.strictObject({
          name: z.string(),
          rows: z.number().int(),
          headerRow: z.number().int(),
          headers: z.array(z.string()),
          sample: z.array(z.array(z.string())),
        }),
      ),
      fields: z.array(z.strictObject({ key: z.string(), label: z.string(), required: z.boolean() })),
      proposed: columnMapping,
      /** Assignments drawn as a table: the columns of classes or subjects are read by themselves. */
      table: z.boolean(),
      /** The same header was mapped by a person before. */
      remembered: z.boolean(),
    }),
  }),
  'imports.dryRun': query({
    permission: 'imports.run',
    input: z.strictObject({ ...upload, mapping: confirmedMapping.nullable() }),
    output: importReport,
  }),
  'imports.badRows': query({
    permission: 'imports.run',
    input: z.strictObject({ ...upload, mapping: confirmedMapping.nullable() }),
    output: file,
  }),
  /** One transaction; rows with errors are left out only when `skipBad`, else the whole file is refused. */
  'imports.commit': command({
    permission: 'imports.run',
    input: z.strictObject({
      ...upload,
      mapping: confirmedMapping.nullable(),
      skipBad: z.boolean(),
      /** Staff only: everybody of the school stands in the list, so who does not has left. */
      complete: z.boolean().optional(),
    }),
    output: z.strictObject({ importId: id, report: importReport }),
    touches: ['people', 'imports', 'registers', 'accounts', 'audit'],
  }),
  'imports.list': query({
    permission: 'imports.run',
    input: empty,
    output: z.array(
      z.strictObject({
        id,
        kind,
        fileName: z.string(),
        at: instant,
        actor: z.string(),
        rows: z.number().int(),
        accepted: z.number().int(),
        undoneAt: instant.nullable(),
        canUndo: z.boolean(),
      }),
    ),
  }),
  'imports.undo': command({
    permission: 'imports.run',
    input: z.strictObject({ id, reason: line(300, 3) }),
    output: z.strictObject({ removed: z.number().int(), restored: z.number().int() }),
    touches: ['people', 'imports', 'registers', 'accounts', 'audit'],
  }),
  'imports.template': query({ permission: 'imports.run', input: z.strictObject({ kind }), output: file }),
  'lists.export': command({
    permission: 'people.export',
    input: z.strictObject({
      list: z.enum(['staff', 'classes', 'students', 'assignments', 'accounts']),
      ids: z.array(id).max(25_000).nullable(),
      columns: z.array(z.string().max(40)).max(60),
      purpose: line(300, 5),
    }),
    output: file,
    touches: ['audit'],
  }),
};
