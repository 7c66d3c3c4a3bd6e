/** Both languages write numbers and dates the Vietnamese way: decimal comma, dd/mm/yyyy, 24 hours, Vietnam's clock. */
const ZONE = 'Asia/Ho_Chi_Minh';
const numbers = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });
const instants = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

export function formatNumber(value: number): string {
  return numbers.format(value);
}

/** Tenths of a mark as papers write them: 70 → "7,0". */
export function formatMark(tenths: number): string {
  return (tenths / 10).toFixed(1).replace('.', ',');
}

/** "2026-11-20" → "20/11/2026"; anything else comes back as it is. */
export function formatDay(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/u.exec(day) ?? [];
  return year === undefined ? day : `${date ?? ''}/${month ?? ''}/${year}`;
}

function parts(instant: string): Record<string, string> | null {
  const time = new Date(instant);
  if (Number.isNaN(time.getTime())) return null;
  return Object.fromEntries(instants.formatToParts(time).map(({ type, value }) => [type, value]));
}

/** UTC instant → "20/11/2026 08:14". */
export function formatInstant(instant: string, withSeconds = false): string {
  const at = parts(instant);
  if (at === null) return instant;
  const seconds = withSeconds ? `:${at['second'] ?? ''}` : '';
  return `${at['day'] ?? ''}/${at['month'] ?? ''}/${at['year'] ?? ''} ${at['hour'] ?? ''}:${at['minute'] ?? ''}${seconds}`;
}

/** Today in Vietnam as "YYYY-MM-DD". */
export function today(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(now);
}
