import { z } from 'zod';
import { rightView } from './accounts.ts';
import { columnMapping } from './imports.ts';
import { command, query } from './method.ts';
import { MEBIBYTE, bytes, empty, file, id, instant, line } from './fields.ts';
import { CENTRAL_DIFFERENCES } from './vocabulary/central.ts';

const upload = { fileName: line(200, 1), bytes: bytes(20 * MEBIBYTE) };

export const centralFinding = z.strictObject({
  difference: z.enum(CENTRAL_DIFFERENCES),
  /** Excel's own row number; null for an account that their list lacks. */
  row: z.number().int().nullable(),
  login: z.string(),
  /** As they and as we name the holder; '' = not known to that side. */
  theirName: z.string(),
  ourName: z.string(),
  /** What differs, as each side has it; of an account that is closed here its state. */
  theirs: z.string(),
  ours: z.string(),
  /** Rights only one side grants. */
  theirRights: z.array(rightView),
  ourRights: z.array(rightView),
  /** The other line of their list that names the same account or person. */
  twin: z.strictObject({ row: z.number().int(), login: z.string() }).nullable(),
  accountId: id.nullable(),
});
const head = {
  id,
  at: instant,
  actor: z.string(),
  fileName: z.string(),
  rows: z.number().int(),
};

export const central = {
  /** Reads the file (guard, child process) and proposes a mapping; nothing is written. */
  'central.inspect': query({
    permission: 'accounts.manage',
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
      /** The same header was mapped by a person before. */
      remembered: z.boolean(),
    }),
  }),
  /** Compares and keeps what was found; no account, right or person is changed. */
  'central.compare': command({
    permission: 'accounts.manage',
    input: z.strictObject({ ...upload, mapping: columnMapping.nullable() }),
    output: z.strictObject({ id, findings: z.number().int(), unread: z.number().int() }),
    touches: ['accounts', 'audit'],
  }),
  /** `findings` are differences, `unread` lines that could not be compared in full. */
  'central.list': query({
    permission: 'accounts.read',
    input: empty,
    output: z.array(z.strictObject({ ...head, findings: z.number().int(), unread: z.number().int() })),
  }),
  'central.get': query({
    permission: 'accounts.read',
    input: z.strictObject({ id }),
    output: z.strictObject({ ...head, findings: z.array(centralFinding) }),
  }),
  /** The findings as a workbook with the next step of each; taking it out is logged. */
  'central.workbook': command({
    permission: 'accounts.manage',
    input: z.strictObject({ id }),
    output: file,
    touches: ['audit'],
  }),
};
