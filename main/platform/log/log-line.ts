export type LogValue = string | number | boolean | null;
export type LogFields = Readonly<Record<string, LogValue>>;

export interface LogEntry {
  readonly at: Date;
  readonly level: string;
  readonly source: string;
  readonly event: string;
  readonly fields: LogFields;
}

/** Codes, ids and versions; never a sentence, a name or a path (no spaces, no letters beyond ASCII). */
const SAFE_TEXT = /^(?!\d{9,})[\w.:@+-]{0,80}$/u;
/** A frame of a stack: function and place in our own bundle, reduced to the file's name. */
const FRAME = /^\s+at (?:(?<name>[\w$.<>[\] ]{1,80}) )?\(?(?:.*[\\/])?(?<place>[\w.-]{1,60}:\d+:\d+)\)?$/u;
const FRAMES_KEPT = 12;

export function safeValue(value: LogValue): LogValue {
  if (typeof value === 'number')
    return Number.isSafeInteger(value) && Math.abs(value) < 1e9 ? value : Math.round(value) % 1e9;
  if (typeof value === 'string') return SAFE_TEXT.test(value) ? value : '[removed]';
  return value;
}

/** One line of JSON. A value that could carry personal data is replaced, so that callers cannot leak by mistake. */
export function formatLogLine(entry: LogEntry): string {
  const fields: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(entry.fields)) {
    fields[key] = key === 'stack' ? value : safeValue(value);
  }
  const { at, level, source, event } = entry;
  return `${JSON.stringify({ at: at.toISOString(), level, source, event: safeValue(event), ...fields })}\n`;
}

/** Class, code and frames of an error; its message stays out because it may quote what a person typed. */
export function stackWithoutMessage(error: unknown): LogFields {
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = (error.stack ?? '')
    .split('\n')
    .map((line) => FRAME.exec(line)?.groups)
    .filter((groups) => groups !== undefined)
    .slice(0, FRAMES_KEPT)
    .map((groups) => `${groups['name'] ?? '?'} ${groups['place'] ?? ''}`);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return { name: error.name, code, stack: frames.join(' < ') };
}
