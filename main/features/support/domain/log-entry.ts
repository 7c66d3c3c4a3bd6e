type Value = string | number;
const EVENT = /^(?:shell|office|navigation|ipc)\.[a-z-]{2,30}$/u;
/** Of Node and SQLite; our own codes are refusals and never reach the log. */
const CODE = /^(?:E[A-Z0-9]{2,20}|ERR_[A-Z_]{3,50}|SQLITE_[A-Z_]{2,40})$/u;
const FRAME = /(?:^|[\s(/\\])([\w-]{1,40}\.(?:mjs|cjs|js|ts|tsx):\d{1,6}:\d{1,6})(?=$|[\s)])/gu;

/** What each field of a log line may look like; a field that is not named here stays at the school. */
const FIELDS: Readonly<Record<string, (value: unknown) => Value | null>> = {
  at: text(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u),
  level: text(/^(?:info|warn|error)$/u),
  source: text(/^(?:shell|office)$/u),
  event: text(EVENT),
  version: text(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/u),
  electron: text(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/u),
  traceId: text(/^[0-9a-f]{8,32}$/u),
  name: text(/^(?:[A-Z][A-Za-z]{1,40})?Error$/u),
  why: text(/^(?:asked|idle|suspend|screen)$/u),
  what: text(/^(?:navigate|redirect|frame|webview|window-open)$/u),
  code: (value) => (typeof value === 'number' ? number(value) : text(CODE)(value)),
  ms: number,
  deaths: number,
  stack: framesOf,
};

/** One line of the program's log without anything that could speak of a person; null = nothing worth sending. */
export function logEntryForSupport(
  line: string,
  isMethod: (name: string) => boolean,
): Record<string, Value> | null {
  const fields = objectIn(line);
  const kept: Record<string, Value> = {};
  for (const [key, read] of Object.entries(FIELDS)) {
    const value = fields && Object.hasOwn(fields, key) ? read(fields[key]) : null;
    if (value !== null) kept[key] = value;
  }
  const method = fields?.['method'];
  if (typeof method === 'string' && isMethod(method)) kept['method'] = method;
  return 'at' in kept && 'event' in kept ? kept : null;
}

function objectIn(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function text(pattern: RegExp): (value: unknown) => string | null {
  return (value) => (typeof value === 'string' && pattern.test(value) ? value : null);
}

function number(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && Math.abs(value) < 1e8 ? value : null;
}

/** Files and lines of our own program; neither folders nor the words around them. */
function framesOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const frames = [...value.matchAll(FRAME)].map(([, place = '']) => place);
  return frames.length === 0 ? null : frames.slice(0, 12).join(' < ');
}
