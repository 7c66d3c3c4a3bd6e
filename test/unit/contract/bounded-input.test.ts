import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { registry } from '../../../preload/contract/index.ts';
import { signingActs } from '../../../preload/contract/signing-window.ts';

/** The part of JSON Schema that zod writes, and our word for bytes that JSON does not know. */
interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  /** Several where a value may also be null. */
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly maxProperties?: number;
  readonly maxBytes?: number;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

/** Anchored on both sides and nothing in it repeats without an end. */
const isOfFixedLength = (pattern: string): boolean =>
  pattern.startsWith('^') && pattern.endsWith('$') && !/[*+]|,\}/u.test(pattern);

/** Where a value of any size would be taken. */
function unbounded(schema: Schema, path: string): string[] {
  if (schema.maxBytes !== undefined || schema.$ref !== undefined) return [];
  const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  const found = parts.flatMap((part) => unbounded(part, path));
  if (schema.enum !== undefined || schema.const !== undefined) return found;
  const types = [schema.type ?? []].flat();
  if (types.length === 0 && parts.length === 0) found.push(path);
  if (types.includes('string') && schema.maxLength === undefined && !isOfFixedLength(schema.pattern ?? ''))
    found.push(path);
  if (types.includes('array')) {
    if (schema.maxItems === undefined && schema.prefixItems === undefined) found.push(path);
    if (schema.items) found.push(...unbounded(schema.items, `${path}[]`));
    for (const item of schema.prefixItems ?? []) found.push(...unbounded(item, `${path}[]`));
  }
  if (types.includes('object')) {
    const rest = schema.additionalProperties;
    // zod says `false` for a strict object; anything else takes names nobody foresaw.
    if (rest !== false && schema.maxProperties === undefined) found.push(path);
    for (const [key, value] of Object.entries(schema.properties ?? {}))
      found.push(...unbounded(value, `${path}.${key}`));
    if (schema.propertyNames) found.push(...unbounded(schema.propertyNames, `${path} (key)`));
    if (typeof rest === 'object') found.push(...unbounded(rest, `${path}{}`));
  }
  return found;
}

function unboundedInput(name: string, input: z.ZodType): string[] {
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema;
  const named = Object.entries(schema.$defs ?? {}).flatMap(([key, part]) =>
    unbounded(part, `${name}#${key}`),
  );
  return [...unbounded(schema, name), ...named];
}

describe('what may cross the bridge is bounded', () => {
  it.each([
    ['the office and the shell', registry],
    ['the signing window', signingActs],
  ])('%s take no text, list, record or file of any size', (_who, methods: object) => {
    const inputs = Object.entries(methods as Record<string, { readonly input: z.ZodType }>);
    expect(inputs.length).toBeGreaterThan(5);
    expect(inputs.flatMap(([name, { input }]) => unboundedInput(name, input))).toEqual([]);
  });

  it.each([
    ['a text', z.string()],
    ['an open pattern', z.string().regex(/^[a-z]+$/u)],
    ['an instant of any precision', z.iso.datetime()],
    ['a list', z.array(z.literal('a'))],
    ['a record', z.record(z.string().max(3), z.string().max(3))],
    ['the keys of a record', z.record(z.string(), z.literal(1)).meta({ maxProperties: 2 })],
    ['anything', z.unknown()],
    ['names nobody foresaw', z.looseObject({})],
    ['a text inside', z.strictObject({ a: z.array(z.string().nullable()).max(3) })],
  ])('%s without an end is found', (_what, input) => {
    expect(unboundedInput('x', input)).not.toEqual([]);
  });
});

describe('the bounds hold', () => {
  const accepts = (name: keyof typeof registry, input: unknown) =>
    (registry[name].input as z.ZodType).safeParse(input).success;
  const rights = { classIds: [], classSubjects: [] };
  const accountId = '01890000-0000-7000-8000-000000000000';

  it('a function more often than there are functions', () => {
    const save = (count: number) =>
      accepts('grants.save', {
        accountId,
        reason: 'Theo phân công',
        rights: { ...rights, functions: Array.from({ length: count }, () => 'library') },
      });
    expect(save(1_000)).toBe(false);
  });

  it('the same kind of paper twice', () => {
    const issue = (...kinds: string[]) =>
      accepts('papers.issue', { accountIds: [accountId], kinds, jobId: 'x' });
    expect(issue('cam-ket', 'phieu-cap')).toBe(true);
    expect(issue('cam-ket', 'cam-ket')).toBe(false);
  });

  it('an instant with a million digits', () => {
    const lock = (againAt: string) => {
      const shape = registry['locks.release'].input.shape.againAt;
      return shape.safeParse(againAt).success;
    };
    expect(lock('2026-11-22T10:00:00.000Z')).toBe(true);
    expect(lock(`2026-11-22T10:00:00.${'0'.repeat(1_000_000)}Z`)).toBe(false);
  });

  it('a question to the office that is a heap of data, or a circle', () => {
    const view = (input: object) =>
      accepts('shell.previewDocument', { source: { method: 'papers.file', input }, title: '' });
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(view({ id: accountId, purpose: 'view' })).toBe(true);
    expect(view({ ids: ['x'.repeat(2_000_000)] })).toBe(false);
    expect(view(circle)).toBe(false);
    expect(view(Object.fromEntries(Array.from({ length: 21 }, (_, key) => [String(key), 1])))).toBe(false);
  });
});
