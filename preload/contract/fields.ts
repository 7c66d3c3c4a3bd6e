import { z } from 'zod';
import { LOGIN_PATTERN } from './vocabulary/login.ts';

/** Text for people: composed (NFC), trimmed, one line, no control characters. `max` counts UTF-16 units. */
export const line = (max: number, min = 0) =>
  z
    .string()
    .max(max * 3)
    .transform((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
    .refine((text) => !/[\u0000-\u001f\u007f]/u.test(text), 'control-character')
    .refine((text) => text.length >= min && text.length <= max, 'length');

/** UUIDv7. */
export const id = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
/** Calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date();
/** Instant in UTC, `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export const instant = z.string().max(30);
/** An instant somebody chose, as `toISOString` writes it: stored ones are compared as text. */
export const moment = z.iso.datetime({ precision: 3 }).length(24);
/** A record with a bounded number of keys; JSON Schema's word for the bound, so that it can be read from outside. */
export const record = <K extends z.ZodString, V extends z.ZodType>(key: K, value: V, most: number) =>
  z
    .record(key, value)
    .refine((entries) => Object.keys(entries).length <= most, 'too-many')
    .meta({ maxProperties: most });
export const login = z.string().regex(LOGIN_PATTERN);
/** Normalised to NFKC where it is hashed; 10 characters is the rule of the issue, 256 the limit. */
export const password = z.string().min(1).max(256);
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/u);
/** "2026-2027" */
export const schoolYearName = z.string().regex(/^20\d\d-20\d\d$/u);
export const personName = line(80, 2);
export const empty = z.strictObject({});
/** What the sentence of a code inserts; the page says it in its own language. */
export const sentenceParams = z.record(z.string(), z.union([z.string(), z.number()]));
export const bytes = (max: number) =>
  z
    .custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength <= max, 'too-large')
    .meta({ maxBytes: max });
export const MEBIBYTE = 1024 * 1024;
/** A file handed to a person: shown, saved or printed. */
export const file = z.strictObject({ fileName: z.string().max(200), bytes: bytes(512 * MEBIBYTE) });
