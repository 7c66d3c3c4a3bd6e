/** Calendar days as `YYYY-MM-DD` text: no time, no zone, so nothing can shift them. */

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** `null` when no such day exists or the year is outside 1900–2199 (nobody at a school was born there). */
export function isoDay(year: number, month: number, day: number): string | null {
  const last = month === 2 && isLeap(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
  if (!Number.isInteger(year) || year < 1900 || year > 2199 || day < 1 || day > last) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** `dd/mm/yyyy`, `d/m/yyyy` (also with . or -), `yyyy-mm-dd` with or without a time part → `YYYY-MM-DD`. */
export function parseDay(text: string): string | null {
  const clean = text.trim().replace(/\s*([/.-])\s*/gu, '$1');
  const vietnamese = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?: 0{1,2}:00(?::00)?)?$/u.exec(clean);
  if (vietnamese) return isoDay(Number(vietnamese[4]), Number(vietnamese[3]), Number(vietnamese[1]));
  const iso = /^(\d{4})([/-])(\d{1,2})\2(\d{1,2})(?:[T ][\d:.]+Z?)?$/u.exec(clean);
  if (iso) return isoDay(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  return null;
}

/** American order `mm/dd/yyyy`, offered as a suggestion when the Vietnamese reading is impossible. */
export function parseAmericanDay(text: string): string | null {
  const found = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text.trim());
  return found ? isoDay(Number(found[3]), Number(found[1]), Number(found[2])) : null;
}

/** Excel's day number → day. `epoch1904` is the old Macintosh setting. The 29/02/1900 that never was (60) is `null`. */
export function dayFromExcelSerial(serial: number, epoch1904 = false): string | null {
  const whole = Math.floor(serial);
  if (!Number.isFinite(whole) || whole < 1) return null;
  if (!epoch1904 && whole === 60) return null;
  const days = epoch1904 ? whole + 1462 : whole < 60 ? whole + 1 : whole;
  const at = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000);
  return isoDay(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
}

/** Day → Excel's day number in the 1900 system, for days from 01/03/1900. */
export function excelSerialFromDay(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

/** The calendar day before. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** `YYYY-MM-DD` → `dd/mm/yyyy`; anything else comes back unchanged. */
export function formatDay(day: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day);
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : day;
}
