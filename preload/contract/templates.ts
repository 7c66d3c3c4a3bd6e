import { z } from 'zod';
import { MEBIBYTE, bytes, empty, file, instant, line, sentenceParams } from './fields.ts';
import { command, query } from './method.ts';
import { PAPER_KINDS } from './vocabulary/papers.ts';
import { SIGNING_ORDERS } from './vocabulary/signing.ts';
import { TEMPLATE_ORIGINS, TEMPLATE_PARTS } from './vocabulary/templates.ts';

const kind = z.enum(PAPER_KINDS);
/** 0 = the program's own wording. */
const version = z.int().min(0).max(1_000_000);

/** A wording with its limits: what a school may say for itself on a kind of paper. */
export const paperTemplate = z.strictObject({
  headerLines: z.array(line(120, 1)).max(3).readonly(),
  legalBasis: z.array(line(400, 1)).max(12).readonly(),
  sections: z
    .array(z.strictObject({ heading: line(160), clauses: z.array(line(1_500, 1)).min(1).max(40).readonly() }))
    .max(10)
    .readonly(),
  extraWitnesses: z
    .array(z.strictObject({ title: line(80, 1), fullName: line(80) }))
    .max(3)
    .readonly(),
  recipients: z.array(line(200, 1)).max(12).readonly(),
  signing: z.strictObject({ order: z.enum(SIGNING_ORDERS), seal: z.boolean() }).optional(),
});
const worded = z.strictObject({ kind, template: paperTemplate });

const difference = z.strictObject({
  part: z.enum(TEMPLATE_PARTS),
  change: z.enum(['added', 'removed']),
  text: z.string(),
});
const problem = z.strictObject({ code: z.string(), params: sentenceParams });

export const templates = {
  'templates.list': query({
    permission: 'templates.manage',
    input: empty,
    output: z.array(z.strictObject({ kind, version, changed: z.boolean(), at: instant.nullable() })),
  }),
  'templates.get': query({
    permission: 'templates.manage',
    input: z.strictObject({ kind }),
    output: z.strictObject({
      kind,
      version,
      template: paperTemplate,
      own: paperTemplate,
      parts: z.array(z.enum(TEMPLATE_PARTS)),
      /** Names that may stand in braces. */
      placeholders: z.array(z.string()),
      /** Newest first; each with what it changed against the one before. */
      versions: z.array(
        z.strictObject({
          version,
          origin: z.enum(TEMPLATE_ORIGINS),
          at: instant,
          by: z.string(),
          template: paperTemplate,
          differences: z.array(difference),
        }),
      ),
    }),
  }),
  /** Pictures of the pages of a specimen in this wording, as one types. Nothing is kept. */
  'templates.preview': query({
    permission: 'templates.manage',
    input: worded,
    output: z.strictObject({ pages: z.array(bytes(4 * MEBIBYTE)), more: z.boolean() }),
  }),
  /** The same specimen as a PDF. */
  'templates.specimen': query({ permission: 'templates.manage', input: worded, output: file }),
  'templates.save': command({
    permission: 'templates.manage',
    input: z.strictObject({ kind, template: paperTemplate, basedOn: version }),
    output: z.strictObject({ version }),
    touches: ['templates', 'audit'],
  }),
  /** Back to the program's own wording; the school's stay among the versions. */
  'templates.reset': command({
    permission: 'templates.manage',
    input: z.strictObject({ kind, basedOn: version }),
    output: z.strictObject({ version }),
    touches: ['templates', 'audit'],
  }),
  /** The school's own wordings, or all that are in force when none was changed, for another school. */
  'templates.export': query({ permission: 'templates.manage', input: empty, output: file }),
  /** Looks into a file of another school; changes nothing. */
  'templates.readFile': query({
    permission: 'templates.manage',
    input: z.strictObject({ bytes: bytes(MEBIBYTE) }),
    output: z.strictObject({
      school: z.string(),
      entries: z.array(
        z.strictObject({
          kind,
          template: paperTemplate,
          basedOn: version,
          differences: z.array(difference),
          /** Why it cannot be taken over. */
          problems: z.array(problem),
        }),
      ),
      /** Kinds this program does not know. */
      unknown: z.int().min(0),
    }),
  }),
  'templates.takeOver': command({
    permission: 'templates.manage',
    input: z.strictObject({
      entries: z
        .array(z.strictObject({ kind, template: paperTemplate, basedOn: version }))
        .min(1)
        .max(PAPER_KINDS.length),
    }),
    output: z.strictObject({ changed: z.int() }),
    touches: ['templates', 'audit'],
  }),
};
