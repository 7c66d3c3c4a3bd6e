import { z } from 'zod';
import { VERSION_PATTERN } from '../domain/version.ts';

export const PRODUCT = 'so-truong';
/** What the school's program takes; trial versions go to machines that were set up for them. */
export const CHANNEL = 'stable';

const version = z.string().regex(VERSION_PATTERN);
const instant = z.iso.datetime({ precision: 3 });
const note = z.string().min(1).max(4_000);
/** A plain name beside the manifest: no folder, no drive, no device name of Windows, no hidden file. */
const fileName = z
  .string()
  .regex(/^(?!\.)(?!.*\.\.)[A-Za-z0-9._-]{1,120}(?<!\.)$/u)
  .refine((name) => !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu.test(name), 'device-name');

export const manifest = z
  .strictObject({
    product: z.string().max(60),
    channel: z.string().max(20),
    version,
    /** Older programs first go to a version between. */
    minimumVersion: version,
    issuedAt: instant,
    expiresAt: instant,
    notes: z.strictObject({ vi: note, en: note }),
    files: z
      .array(
        z.strictObject({
          name: fileName,
          platform: z.enum(['win32', 'linux', 'darwin']),
          /** Bytes. */
          size: z
            .int()
            .min(1)
            .max(2 * 1024 ** 3),
          sha256: z.string().regex(/^[0-9a-f]{64}$/u),
        }),
      )
      .min(1)
      .max(20),
  })
  .refine(({ issuedAt, expiresAt }) => issuedAt < expiresAt, 'expires-before-issue')
  .refine(
    ({ files }) => new Set(files.map(({ name }) => name.toLowerCase())).size === files.length,
    'name-twice',
  );
export type Manifest = z.output<typeof manifest>;
