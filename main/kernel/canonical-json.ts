/** Signs JSON has to escape; surrogates because a lone one is escaped too. */
const ESCAPED = /["\\\0-\x1f\ud800-\udfff]/u;

function quoted(text: string): string {
  return ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`;
}

/** JSON with sorted keys and no spaces: equal values give equal bytes, so digests and chains can be recomputed. */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const record = value as Readonly<Record<string, unknown>>;
  let members = '';
  for (const key of Object.keys(record).sort()) {
    const member = record[key];
    if (member !== undefined) members += `${members && ','}${quoted(key)}:${canonicalJson(member)}`;
  }
  return `{${members}}`;
}
